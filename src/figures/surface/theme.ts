import { type Palette, parseColor } from '../../render/three/palette.ts';

const hues = 10;

/** The page's colours as they are now, for a canvas; `host` is any element in the page. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.transition = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const colorOf = (name: string) => {
    probe.style.color = `var(--${name})`;
    return parseColor(style.color);
  };
  probe.style.opacity = 'var(--contour-coat)';
  const palette = {
    plot: colorOf('plot'),
    contourInk: colorOf('contour-ink'),
    coat: Number(style.opacity),
    rule: colorOf('control'),
    hues: Array.from({ length: hues }, (_, hue) => colorOf(`hue-${hue}`)),
  };
  probe.remove();
  return palette;
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
