import { cellEnds, type RunGrid } from '../core/grids/run-grid.ts';
import { withWells } from '../core/grids/wells.ts';
import type { Surface } from '../core/surfaces/surface.ts';
import { bandEnds, basinHues, cellKinds } from './cell-shades.ts';

/** A map as it is shown. */
export interface ShownMap {
  readonly grid: RunGrid;
  /** The surface with the critical points that ends are indices of: of a typed formula, the wells that were found. */
  readonly surface: Surface;
  /** What each of its cells shows, see `cellKinds`; and the last step of each band. */
  readonly kinds: Int16Array;
  readonly bands: readonly number[];
  /** Shares of the cells, 0 … 1, by where they end: the index of a critical point, the number of these for what rests elsewhere, or one of `cellEnds`. */
  readonly shares: ReadonlyMap<number, number>;
}

/** The minima that a run can arrive at, in the order of their numbers on the map: indices of critical points. */
export const minimaOf = ({ criticalPoints }: Surface): number[] =>
  criticalPoints.flatMap(({ kind, global }, index) => (kind === 'minimum' || global ? [index] : []));

/** Makes a map of runs of so many steps ready to be shown. */
export function shownMap(grid: RunGrid, of: Surface, steps: number): ShownMap {
  const surface = withWells(of);
  const bands = bandEnds(steps);
  const minima = minimaOf(surface);
  // Where minima are known, what has come to none of them has not arrived; a formula may have a floor, or a valley, to rest on.
  const elsewhere = of.expression ? surface.criticalPoints.length : cellEnds.underway;
  const ends = grid.ends.map((end) => (end === cellEnds.rests ? elsewhere : end));
  const hueOf = (end: number) => (end === elsewhere ? minima.length : minima.indexOf(end)) % basinHues;
  const kinds = cellKinds({ ...grid, ends }, hueOf, bands);
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  counts.delete(cellEnds.unknown);
  const shares = new Map([...counts].map(([end, count]) => [end, count / grid.ends.length]));
  return { grid, surface, kinds, bands, shares };
}
