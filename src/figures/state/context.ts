import type { Challenge } from '../../core/runs/challenge.ts';
import type { Store } from './store.ts';
import type { FigureTexts } from './texts.ts';

/** What a figure is mounted with. */
export interface FigureContext {
  /** What there is to share beside the link; none where a link into the playground says it all. */
  readonly sharing?: () => Promise<typeof import('../share/experiment-sharing.ts')>;
  /** Id of the figure on the page; null where the page is the figure (playground, embed). */
  readonly id: string | null;
  /** Id that links use: of the figure whose state this one shows. */
  readonly linkId: string | null;
  readonly texts: FigureTexts;
  readonly store: Store;
  readonly challenge: Challenge | null;
  /** True where one step is taken apart from the beginning. */
  readonly inspecting: boolean;
  /** Path of the playground in this language. */
  readonly playPath: string;
  /** Address of the style sheet for formulas, added when the first one is shown; null where the page has it. */
  readonly formulaStyle: string | null;
  /** True where the reader may choose the surface. */
  readonly free: boolean;
  /** True where the page's address follows what the reader does. */
  readonly keepsAddress: boolean;
}

/** Puts a live figure into an element; the result takes it out again and leaves nothing behind. */
export type Mount = (host: HTMLElement, context: FigureContext) => (() => void) | Promise<() => void>;
