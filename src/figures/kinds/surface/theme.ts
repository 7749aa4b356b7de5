import { hues } from '../../../render/ink.ts';
import type { Palette } from '../../../render/three/palette.ts';
import { readPageColors } from '../../live/page-colors.ts';

/** The page's colours as they are now, for a canvas; `host` is any element in the page. */
export const readPalette = (host: HTMLElement): Palette =>
  readPageColors(host, ({ colorOf, shareOf }) => ({
    plot: colorOf('plot'),
    contourInk: colorOf('contour-ink'),
    coat: shareOf('contour-coat'),
    rule: colorOf('control'),
    hues: Array.from({ length: hues }, (_, hue) => colorOf(`hue-${hue}`)),
  }));
