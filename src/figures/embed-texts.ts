import type { FigureTexts } from './state/texts.ts';

/** What every embed page says: its figure, and the line on top of one of the usual kind, as markup. */
export interface UsualTexts {
  readonly figures: Partial<FigureTexts>;
  readonly invites: string;
}

/**
 * What few say: texts that single kinds of figures have to themselves, the line on top of each kind, as markup, and the words of each kind
 * of sketch.
 */
export interface FurtherTexts {
  readonly figures: Partial<FigureTexts>;
  readonly invites: Readonly<Record<string, string>>;
  readonly sketches: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
