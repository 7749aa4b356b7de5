import type { Trajectory } from './descend.ts';
import type { Surface } from './surfaces/surface.ts';

/**
 * How a run ended. `diverged`: a number overflowed, or the iterate was further from the middle of the domain than a thousand
 * times its size; `left`: the last iterate lies outside the domain; `arrived`: the last iterate is at a known minimum, to within
 * `arrivalDistance` of the domain's diagonal; `underway`: none of these.
 */
export type Outcome =
  | { readonly kind: 'diverged'; readonly step: number }
  | { readonly kind: 'left' }
  | { readonly kind: 'arrived'; readonly minimum: number; readonly step: number }
  | { readonly kind: 'underway' };

/** Distance to a minimum at which a run counts as arrived, as a share of the domain's diagonal. */
export const arrivalDistance = 0.01;

/** Distance from the middle of the domain at which a run counts as diverged, as a multiple of the domain's diagonal. */
export const divergenceDistance = 1000;

/** How a run on `surface` ended, and at which step (for `arrived`: from which step on it stayed there). */
export function outcomeOf(trajectory: Trajectory, surface: Surface): Outcome {
  const { path, dimension: n, steps, firstNonFinite } = trajectory;
  const diagonal = Math.hypot(...surface.domain.map(([low, high]) => high - low));
  const middle = surface.domain.map(([low, high]) => (low + high) / 2);
  const distance = (k: number, to: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (path[k * n + i] - to[i]) ** 2;
    return Math.sqrt(sum);
  };

  for (let k = 0; k <= steps; k++) {
    if (k === firstNonFinite || !(distance(k, middle) <= divergenceDistance * diagonal))
      return { kind: 'diverged', step: k };
  }
  if (surface.domain.some(([low, high], i) => path[steps * n + i] < low || path[steps * n + i] > high))
    return { kind: 'left' };

  const minima = surface.criticalPoints
    .map((point, index) => ({ point, index }))
    .filter(({ point }) => point.kind === 'minimum');
  for (const { point, index } of minima) {
    if (distance(steps, point.at) > arrivalDistance * diagonal) continue;
    let step = steps;
    while (step > 0 && distance(step - 1, point.at) <= arrivalDistance * diagonal) step--;
    return { kind: 'arrived', minimum: index, step };
  }
  return { kind: 'underway' };
}
