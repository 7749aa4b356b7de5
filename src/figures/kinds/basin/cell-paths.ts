import { svg, type TemplateResult } from 'lit-html';
import { cellPaths, divergedCell, hueShare, leftCell, shades } from '../../../render/cell-shades.ts';
import type { ShownMap } from '../../../render/shown-map.ts';
import { round } from '../../../render/track.ts';
import type { Window } from '../../../render/window.ts';

/** A map as paths, one for each colour. */
export function basinCells({ grid, kinds }: ShownMap, window: Window): TemplateResult {
  const paths = [...cellPaths(grid, kinds, window)];
  const high = round(window.height / grid.rows + 0.3);
  return svg`<g class="basin-paths" style="shape-rendering:crispEdges" stroke-width=${high} aria-hidden="true">${paths.map(
    ([kind, d]) => svg`<path style=${`stroke:${colorOfKind(kind)}`} d=${d}></path>`,
  )}</g>`;
}

/** A kind of cell as a CSS colour. */
export function colorOfKind(kind: number): string {
  if (kind === divergedCell) return 'var(--ink-soft)';
  if (kind === leftCell) return 'var(--rule)';
  if (kind < 0) return 'var(--plot)';
  return `color-mix(in srgb,var(--basin-${Math.floor(kind / shades)}) ${hueShare(kind % shades)}%,var(--plot))`;
}
