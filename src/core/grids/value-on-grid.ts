import type { Objective } from '../objective/objective.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { ValueGrid } from './value-grid.ts';

/** What lies this near to a point of the grid, in cells, lies on it: coordinates have been rounded on the way. */
const nearness = 1e-9;

/**
 * A surface whose value is read off a grid, and costs nothing: what draws surfaces draws it as far as the grid has come, and again when more has. At the
 * middles of cells the value is the grid's own, to the bit; between them it is interpolated, a little beyond the outermost extrapolated; NaN
 * where the grid has nothing. The rest, gradient and Hessian too, is the surface's own; its domain becomes the grid's.
 */
export function surfaceOnGrid(surface: Surface, grid: ValueGrid): Surface {
  return { ...surface, value: valueOnGrid(grid), domain: grid.domain };
}

/** The value that a grid of values shows at a place, by the finest lattice that it has. Reads the grid as it is when asked. */
export function valueOnGrid(grid: ValueGrid): Objective['value'] {
  const { domain, columns, rows, values } = grid;
  return (at) => {
    const { lattice } = grid;
    if (lattice === 0) return Number.NaN;
    const x = between(at[0], domain[0], columns, lattice);
    const y = between(at[1], domain[1], rows, lattice);
    const row = (j: number) => mix(values[x.low + j * columns], values[x.high + j * columns], x.share);
    return mix(row(y.low), row(y.high), y.share);
  };
}

/** The two lattice lines about a coordinate, by the number of their cells, and how far it is from the first to the second. */
function between(at: number, [low, high]: readonly [number, number], count: number, lattice: number) {
  const place = ((at - low) / (high - low)) * count - 0.5;
  const near = Math.round(place);
  const cell = Math.abs(place - near) < nearness ? near : place;
  const middle = lattice >> 1;
  const lines = Math.ceil(count / lattice);
  const line = (number: number) => Math.min(number * lattice + middle, count - 1);
  // Not a number if the place is not: then the first will do, since the share is none either.
  const number = Math.max(0, Math.min(lines - 2, Math.floor((cell - middle) / lattice))) || 0;
  const first = line(number);
  const second = line(Math.min(number + 1, lines - 1));
  return { low: first, high: second, share: second > first ? (cell - first) / (second - first) : 0 };
}

/** What lies at a share of the way between two values. Where one is not finite it is not reckoned with beyond itself. */
function mix(a: number, b: number, share: number): number {
  if (share === 0) return a;
  if (share === 1) return b;
  if (share < 0 && !Number.isFinite(b)) return a;
  if (share > 1 && !Number.isFinite(a)) return b;
  return (1 - share) * a + share * b;
}
