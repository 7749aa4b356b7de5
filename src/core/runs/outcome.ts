import type { Trajectory } from '../optimizers/descend.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Run } from './run.ts';

/**
 * How a run ended. `diverged`: a number overflowed, or the iterate was further from the middle of the domain than a thousand
 * times its size; `arrived`: the last iterate is at a known minimum, to within `arrivalDistance` of the domain's diagonal;
 * `left`: it is not, and lies outside the domain; `rests`: it is inside and does not stir any more, wherever that is: in an unlisted minimum,
 * on a plateau, on a saddle; `underway`: none of these. Of a network, which descends more parameters than its surface
 * shows, only the overflow can be told: it has `diverged` or is `underway`; a figure adds how high its loss is in the end.
 */
export type Outcome =
  | { readonly kind: 'diverged'; readonly step: number }
  /** `minimum` is an index into the surface's `criticalPoints`; `global` is false if another is lower. */
  | { readonly kind: 'arrived'; readonly minimum: number; readonly global: boolean; readonly step: number }
  | { readonly kind: 'left' }
  | { readonly kind: 'rests'; readonly step: number }
  | { readonly kind: 'underway'; readonly loss?: number };

/** A run, and how it ended. */
export interface FinishedRun extends Run {
  readonly outcome: Outcome;
}

/** Distance to a minimum at which a run counts as arrived, as a share of the domain's diagonal. */
export const arrivalDistance = 0.01;

/** Distance from the middle of the domain at which a run counts as diverged, as a multiple of the domain's diagonal. */
export const divergenceDistance = 1000;

/** A run at rest has gone no further than this share of the domain's diagonal in its last tenth, and no less than so many steps. */
const stirring = 1e-4;
const fewestStill = 3;

/**
 * What slopes at rest are at most, as shares of the steepest that the run has met: the first where they have halved since the tenth before, so
 * that a crawl along a valley is none; the second where they have not grown, as they do where a run leaves a saddle; the third is rounding.
 */
const levels = [1e-4, 1e-6, 1e-12] as const;

/** Places along a run at which its slope is looked at. */
const looks = 8;

/**
 * How a run on `surface` ended, and at which step (for `arrived` and `rests`: from which step on it stayed there).
 *
 * @example
 * ```ts
 * import { descend, findOptimizer, findSurface, methodOf, outcomeOf } from 'downhill-core';
 *
 * const surface = findSurface('beale')!;
 * const end = (learningRate: number) =>
 *   outcomeOf(descend(surface, methodOf(findOptimizer('adam')!, { learningRate }), [1, 1.5], 300), surface);
 * end(0.1); // → { kind: 'arrived', minimum: 0, global: true, step: 229 }
 * end(0.001); // → { kind: 'underway' }
 * ```
 */
export function outcomeOf(trajectory: Trajectory, surface: Surface): Outcome {
  const { path, dimension: n, steps, lastFinite } = trajectory;
  if (n !== surface.dimension)
    return lastFinite < steps ? { kind: 'diverged', step: lastFinite + 1 } : { kind: 'underway' };
  const diagonal = Math.hypot(...surface.domain.map(([low, high]) => high - low));
  const middle = surface.domain.map(([low, high]) => (low + high) / 2);
  const distance = (k: number, to: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (path[k * n + i] - to[i]) ** 2;
    return Math.sqrt(sum);
  };

  for (let k = 0; k <= steps; k++) {
    // Written so that a distance that is not a number counts too.
    if (k > lastFinite || !(distance(k, middle) <= divergenceDistance * diagonal)) return { kind: 'diverged', step: k };
  }

  let minimum = -1;
  let nearest = arrivalDistance * diagonal;
  for (const [index, { at, kind, global }] of surface.criticalPoints.entries()) {
    // A minimum as flat as x⁴ is a degenerate point; that it is lowest of all makes it a minimum.
    if (kind !== 'minimum' && !global) continue;
    const toHere = distance(steps, at);
    if (toHere > nearest) continue;
    nearest = toHere;
    minimum = index;
  }
  /** The step from which on it stayed there. */
  const stayedAt = (at: ArrayLike<number>) => {
    let step = steps;
    while (step > 0 && distance(step - 1, at) <= arrivalDistance * diagonal) step--;
    return step;
  };
  if (minimum >= 0) {
    const { at, global = false } = surface.criticalPoints[minimum];
    return { kind: 'arrived', minimum, global, step: stayedAt(at) };
  }

  const end = path.subarray(steps * n);
  if (surface.domain.some(([low, high], i) => !(end[i] >= low && end[i] <= high))) return { kind: 'left' };

  const still = Math.max(fewestStill, Math.ceil(steps / 10));
  let stirred = steps < still ? Number.POSITIVE_INFINITY : 0;
  for (let k = steps - still; k < steps && stirred <= stirring * diagonal; k++)
    stirred = Math.max(stirred, distance(k, end));
  return stirred === 0 || (stirred <= stirring * diagonal && isLevel(trajectory, surface, still))
    ? { kind: 'rests', step: stayedAt(end) }
    : { kind: 'underway' };
}

/** True if it is as good as level where a run has spent its last `still` steps. */
function isLevel({ path, dimension: n, steps }: Trajectory, { gradient }: Surface, still: number): boolean {
  const g = new Float64Array(n);
  /** The steepest slope at every `every`-th iterate up to `to`. */
  const steepest = (from: number, to: number, every: number) => {
    let most = 0;
    for (let k = Math.max(0, from); k <= to; k += every) {
      gradient(path.slice(k * n, (k + 1) * n), g, 0);
      most = Math.max(most, Math.hypot(...g));
    }
    return most;
  };
  const before = steepest(steps - 2 * still, steps - still, 1);
  const now = steepest(steps - still, steps, 1);
  const share = now / Math.max(before, steepest(0, steps, Math.ceil(steps / looks)));
  return share <= (now <= before / 2 ? levels[0] : now <= before ? levels[1] : levels[2]);
}
