import { parseColor, type Rgb } from '../../render/three/palette.ts';

/** What the page's custom properties are worth where `host` is, for a canvas: colours, and numbers from 0 to 1. */
interface PageColors {
  readonly colorOf: (property: string) => Rgb;
  readonly shareOf: (property: string) => number;
}

/** Lets `read` ask for the page's colours as they are now. */
export function readPageColors<Result>(host: HTMLElement, read: (colors: PageColors) => Result): Result {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.transition = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const result = read({
    colorOf(property) {
      probe.style.color = `var(--${property})`;
      return parseColor(style.color);
    },
    shareOf(property) {
      probe.style.opacity = `var(--${property})`;
      return Number(style.opacity);
    },
  });
  probe.remove();
  return result;
}

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
