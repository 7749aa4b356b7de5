import type { Trajectory } from '../optimizers/descend.ts';
import type { Surface } from '../surfaces/surface.ts';
import type { Run } from './run.ts';

/**
 * How a run ended. `diverged`: a number overflowed, or the iterate was further from the middle of the domain than a thousand
 * times its size; `arrived`: the last iterate is at a known minimum, to within `arrivalDistance` of the domain's diagonal;
 * `left`: it is not, and lies outside the domain; `underway`: none of these. Of a network, which descends more parameters than its surface
 * shows, only the overflow can be told: it has `diverged` or is `underway`; a figure adds how high its loss is in the end.
 */
export type Outcome =
  | { readonly kind: 'diverged'; readonly step: number }
  /** `minimum` is an index into the surface's `criticalPoints`; `global` is false if another is lower. */
  | { readonly kind: 'arrived'; readonly minimum: number; readonly global: boolean; readonly step: number }
  | { readonly kind: 'left' }
  | { readonly kind: 'underway'; readonly loss?: number };

/** A run, and how it ended. */
export interface FinishedRun extends Run {
  readonly outcome: Outcome;
}

/** Distance to a minimum at which a run counts as arrived, as a share of the domain's diagonal. */
export const arrivalDistance = 0.01;

/** Distance from the middle of the domain at which a run counts as diverged, as a multiple of the domain's diagonal. */
export const divergenceDistance = 1000;

/**
 * How a run on `surface` ended, and at which step (for `arrived`: from which step on it stayed there).
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
  const distance = (k: number, to: readonly number[]) => {
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
  if (minimum >= 0) {
    const { at, global = false } = surface.criticalPoints[minimum];
    let step = steps;
    while (step > 0 && distance(step - 1, at) <= arrivalDistance * diagonal) step--;
    return { kind: 'arrived', minimum, global, step };
  }

  const outside = surface.domain.some(([low, high], i) => !(path[steps * n + i] >= low && path[steps * n + i] <= high));
  return { kind: outside ? 'left' : 'underway' };
}
