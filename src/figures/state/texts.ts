import words from 'virtual:words';
import type en from '../../../content/ui/en.json';
import type { laterSections, textSections } from './text-sections.ts';

type Sections = Pick<typeof en, (typeof textSections)[number] | (typeof laterSections)[number]>;

/** The texts that figures use, in the page's language. */
export type FigureTexts = Sections & {
  /** Names of the losses under which a line can be fitted. */
  readonly losses: Readonly<Record<string, string>>;
  /** The surfaces by what they teach, where a reader can choose one. */
  readonly surfaceMenu?: readonly SurfaceGroup[];
};

/** Ids of surfaces under a name. */
export interface SurfaceGroup {
  readonly name: string;
  readonly surfaces: readonly string[];
}

let ofPage: FigureTexts | undefined;

/** The texts that the page brings for its figures; `loadWords` adds those that few readers ever see. */
export function pageTexts(): FigureTexts {
  ofPage ??= JSON.parse(document.getElementById('figure-texts')?.textContent ?? '{}') as FigureTexts;
  return ofPage;
}

/** Loads the texts of what opens only when it is asked for. */
export async function loadWords(): Promise<void> {
  const later = await words[document.documentElement.lang]?.();
  Object.assign(pageTexts(), later?.default);
}

/** Fills `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}

/** A name from one of the lists of names, or the id itself where the list has none. */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? names[id] : id;
}
