import type { Mount } from '../state/context.ts';
import type { textSections } from '../state/text-sections.ts';

/**
 * What a kind of figure that shows an experiment says of itself. Its folder holds, beside this in `kind.ts`, how it comes alive (`mount.ts`),
 * how it stands before any script (`still.ts`) and, where it has one, its style sheet (`style.css`); index.ts lists it, and heights.ts says how high it is embedded. Its name and what it
 * is for stand in the UI texts under `gallery.kinds`.
 */
export interface KindOfFigure {
  /** True if it draws both parameters of a surface, and has no picture of one with a single parameter. */
  readonly planar: boolean;
  /** True if it draws the loss of a network on its plane; `only`: networks and nothing else. */
  readonly networks?: boolean | 'only';
  /** The section of the UI texts that it has to itself. */
  readonly texts?: (typeof textSections)[number];
  readonly mount: () => Promise<Mount>;
}
