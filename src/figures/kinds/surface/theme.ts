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

/** Tells when the page's colours may have changed. Returns how to stop listening. */
export function watchTheme(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  return () => {
    root.disconnect();
    dark.removeEventListener('change', changed);
  };
}
