import type en from '../../content/ui/en.json';

/** The sections of the UI texts that figures use. */
export const figureTextSections = [
  'figure',
  'share',
  'export',
  'formula',
  'formulaEditor',
  'phase',
  'notice',
  'optimizers',
  'hyperparameters',
  'schedules',
  'scheduleParameters',
  'forms',
  'surfaces',
  'dataAxes',
] as const;

/** The texts that figures use, in the page's language. */
export type FigureTexts = Pick<typeof en, (typeof figureTextSections)[number]> & {
  /** Names of the losses under which a line can be fitted. */
  readonly losses: Readonly<Record<string, string>>;
};

let ofPage: FigureTexts | undefined;

/** The texts that the page brings for its figures. */
export function pageTexts(): FigureTexts {
  ofPage ??= JSON.parse(document.getElementById('figure-texts')?.textContent ?? '{}') as FigureTexts;
  return ofPage;
}

/** Fills `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** A name from one of the lists of names, or the id itself where the list has none. */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? names[id] : id;
}
