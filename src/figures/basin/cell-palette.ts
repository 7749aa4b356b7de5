import { basinHues, type CellPalette } from '../../render/cell-shades.ts';
import { parseColor } from '../../render/three/palette.ts';

/** The colours of a map as the page has them now. */
export function readCellPalette(host: HTMLElement): CellPalette {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.transition = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const colorOf = (name: string) => {
    probe.style.color = `var(--${name})`;
    return parseColor(style.color);
  };
  const palette = {
    plot: colorOf('plot'),
    diverged: colorOf('ink-soft'),
    left: colorOf('rule'),
    hues: Array.from({ length: basinHues }, (_, hue) => colorOf(`basin-${hue}`)),
  };
  probe.remove();
  return palette;
}
