import type { CriticalPoint, Surface } from '../surfaces/surface.ts';

/*
 * The wells of a surface of which no minimum is known, for maps that colour starts by where their runs come to rest: the minima that are
 * found by looking, which are no more than those that can be seen in its domain at that spacing.
 */

/** Points looked at along each side, and the most hollows among them that are looked into. */
const side = 40;
const mostHollows = 40;
/** Where so many hollows were no wells, the floor is flat: the others will be none either. */
const mostInVain = 8;
/** A search goes on until its triangle is so small, as a share of the domain's diagonal, or so many times. */
const finest = 1e-9;
const mostTries = 400;
/** What is found counts as a well if it is lower than all of a ring about it, and is another one if it is as far away; shares of the diagonal. */
const ringRadius = 0.005;
const ringPoints = 16;
const apart = 0.01;
/** Where the ring is lowest is looked for so many times; what is no higher than this share of its highest point is as low as the middle. */
const ringTries = 40;
const flatFloor = 1e-9;

const known = new WeakMap<Surface, Surface>();

/** The surface with its minima: the one that is given if it knows any, or has no formula to be asked for others; else with those that are found. */
export function withWells(surface: Surface): Surface {
  if (!surface.expression || surface.criticalPoints.length > 0) return surface;
  const made = known.get(surface) ?? { ...surface, criticalPoints: findWells(surface) };
  known.set(surface, made);
  return made;
}

/** The wells of a surface of two parameters, lowest first. Those that lie on the edge of the domain, and valleys as flat as a floor, are none. */
export function findWells({ value, domain }: Pick<Surface, 'value' | 'domain'>): CriticalPoint[] {
  const [[left, right], [bottom, top]] = domain;
  const diagonal = Math.hypot(right - left, top - bottom);
  const p = new Float64Array(2);
  const heightAt = (x: number, y: number) => {
    p[0] = x;
    p[1] = y;
    const height = value(p, 0);
    return Number.isNaN(height) ? Number.POSITIVE_INFINITY : height;
  };
  const wells: CriticalPoint[] = [];
  let inVain = 0;
  for (const start of hollowsOf(heightAt, domain)) {
    const [x, y, height] = lowestFrom(heightAt, start, diagonal);
    if (!(x > left && x < right && y > bottom && y < top)) continue;
    if (wells.some(({ at }) => Math.hypot(x - at[0], y - at[1]) < apart * diagonal)) continue;
    if (inVain >= mostInVain) break;
    if (!isWell(heightAt, x, y, height, ringRadius * diagonal)) {
      inVain++;
      continue;
    }
    const at = [x, y].map((one) => rounded(one, diagonal));
    wells.push({ at, value: heightAt(at[0], at[1]), kind: 'minimum' });
  }
  return wells.sort((a, b) => a.value - b.value || a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

type Height = (x: number, y: number) => number;
type Corner = readonly [x: number, y: number, height: number];

/** The points of a grid that none beside them lies below, lowest first. */
function hollowsOf(heightAt: Height, [[left, right], [bottom, top]]: Surface['domain']): Corner[] {
  const at = (column: number, row: number): Corner => {
    const x = left + ((column + 0.5) / side) * (right - left);
    const y = bottom + ((row + 0.5) / side) * (top - bottom);
    return [x, y, heightAt(x, y)];
  };
  const grid = Array.from({ length: side * side }, (_, i) => at(i % side, Math.floor(i / side)));
  const lowest = (_: Corner, i: number) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    for (let r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++)
      for (let c = Math.max(0, column - 1); c <= Math.min(side - 1, column + 1); c++)
        if (grid[c + r * side][2] < grid[i][2]) return false;
    return Number.isFinite(grid[i][2]);
  };
  return grid
    .filter(lowest)
    .sort((a, b) => a[2] - b[2])
    .slice(0, mostHollows);
}

/**
 * The lowest point that a triangle finds which turns over, stretches and shrinks: it needs no slope, so that kinks do not stop it.
 *
 * Source: J. A. Nelder, R. Mead, "A Simplex Method for Function Minimization", The Computer Journal 7(4), 1965.
 */
function lowestFrom(heightAt: Height, [x, y, height]: Corner, diagonal: number): Corner {
  const reach = diagonal / (3 * side);
  const corner = (px: number, py: number): Corner => [px, py, heightAt(px, py)];
  let corners: Corner[] = [[x, y, height], corner(x + reach, y), corner(x, y + reach)];
  for (let tries = 0; tries < mostTries; tries++) {
    corners.sort((a, b) => a[2] - b[2]);
    const [best, middle, worst] = corners;
    if (Math.hypot(worst[0] - best[0], worst[1] - best[1]) < finest * diagonal) break;
    const towards = (share: number) =>
      corner(
        (best[0] + middle[0]) / 2 + share * ((best[0] + middle[0]) / 2 - worst[0]),
        (best[1] + middle[1]) / 2 + share * ((best[1] + middle[1]) / 2 - worst[1]),
      );
    const turned = towards(1);
    let next = turned;
    if (turned[2] < best[2]) {
      const stretched = towards(2);
      if (stretched[2] < turned[2]) next = stretched;
    } else if (!(turned[2] < middle[2])) next = towards(turned[2] < worst[2] ? 0.5 : -0.5);
    if (next[2] < worst[2]) corners = [best, middle, next];
    else corners = corners.map(([px, py]) => corner((px + best[0]) / 2, (py + best[1]) / 2));
  }
  return corners.reduce((low, one) => (one[2] < low[2] ? one : low));
}

/** True if all of a ring lies higher, by more than rounding: a straight or a bent valley crosses it as low as its middle lies. */
function isWell(heightAt: Height, x: number, y: number, height: number, radius: number): boolean {
  const around = (angle: number) => heightAt(x + radius * Math.cos(angle), y + radius * Math.sin(angle)) - height;
  const spacing = (2 * Math.PI) / ringPoints;
  const heights = Array.from({ length: ringPoints }, (_, i) => around(i * spacing));
  const highest = Math.max(...heights);
  const lowest = (middle: number) => {
    let [low, high] = [middle - spacing, middle + spacing];
    for (let i = 0; i < ringTries; i++) {
      const third = (high - low) / 3;
      if (around(low + third) < around(high - third)) high -= third;
      else low += third;
    }
    return around((low + high) / 2);
  };
  const floor = Math.max(1e-12 * Math.abs(height), flatFloor * (Number.isFinite(highest) ? highest : 0));
  return heights.every(
    (one, i) =>
      one > floor &&
      (one > heights[(i + 1) % ringPoints] ||
        one > heights[(i + ringPoints - 1) % ringPoints] ||
        lowest(i * spacing) > floor),
  );
}

/** A coordinate to a millionth of the diagonal: the digits below are the search's. */
function rounded(coordinate: number, diagonal: number): number {
  const unit = 10 ** Math.floor(Math.log10(diagonal) - 6);
  return Number((Math.round(coordinate / unit) * unit).toPrecision(12)) + 0;
}
