import { basinHues, type CellPalette } from '../../../render/cell-shades.ts';
import { readPageColors } from '../../live/page-colors.ts';

/** The colours of a map as the page has them now. */
export const readCellPalette = (host: HTMLElement): CellPalette =>
  readPageColors(host, ({ colorOf }) => ({
    plot: colorOf('plot'),
    diverged: colorOf('ink-soft'),
    left: colorOf('rule'),
    hues: Array.from({ length: basinHues }, (_, hue) => colorOf(`basin-${hue}`)),
  }));
