import type { PictureTheme } from './picture-choice.ts';

/** Frames that what is painted from colours is given to be painted anew. */
const repaintFrames = 3;

const frame = () => new Promise((done) => requestAnimationFrame(done));

/**
 * Does something while the page wears other colours, and gives it back its own. `repaints`: it is seen for a few frames, as canvases are
 * painted anew in these colours first; otherwise nobody sees it.
 */
export async function inTheme<Result>(theme: PictureTheme, repaints: boolean, work: () => Result): Promise<Result> {
  const root = document.documentElement;
  const own = root.dataset.theme;
  const isDark = own ? own === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  if (theme === 'page' || (theme === 'dark') === isDark) return work();
  root.dataset.theme = theme;
  try {
    if (repaints) for (let i = 0; i < repaintFrames; i++) await frame();
    return work();
  } finally {
    if (own === undefined) delete root.dataset.theme;
    else root.dataset.theme = own;
  }
}
