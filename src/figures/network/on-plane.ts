import type { Plane } from '../../core/network/planes/plane.ts';
import type { Trajectory } from '../../core/optimizers/descend.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';

/** The shadow of a path on a plane: everything draws it that draws paths of two parameters. */
export interface Shadow extends Trajectory {
  /** How high above the plane every step is, as a share of the longest way that the run has been from its start: 0 … 1. */
  readonly height: Float32Array;
  /** How far off the plane the last finite step is, in the length of parameters; and how much of the way there the plane shows, 0 … 1. */
  readonly off: number;
  readonly shown: number;
}

/** Whether a path is a shadow. */
export const isShadow = (trajectory: Trajectory): trajectory is Shadow => 'height' in trajectory;

/** How high above the plane a path is at a step, as a share of its longest way; 0 for one that is no shadow. */
export const heightAt = (trajectory: Trajectory, step: number): number =>
  isShadow(trajectory) ? (trajectory.height[Math.min(step, trajectory.lastFinite)] ?? 0) : 0;

/** A run as its shadow on the plane, with how high its loss is in the end. */
export function shadowOf(run: FinishedRun, { shadowOf: project, plane }: Prepared): FinishedRun {
  const { trajectory, outcome } = run;
  const { steps, losses, lastFinite, path, dimension } = trajectory;
  const { places, off, shown } = project!(path.subarray(0, (lastFinite + 1) * dimension));
  const last = Math.max(0, lastFinite);
  return {
    ...run,
    outcome: outcome.kind === 'underway' ? { kind: 'underway', loss: losses[last] } : outcome,
    trajectory: {
      ...{ dimension: 2, steps, losses, lastFinite, shown, off: off[last] },
      path: filled(places, 2 * (steps + 1)),
      height: heightsOf(places, off, plane!),
    } satisfies Shadow as Trajectory,
  };
}

/** As long as the path of all steps would be. */
function filled(places: Float64Array, length: number): Float64Array {
  const whole = new Float64Array(length).fill(Number.NaN);
  whole.set(places);
  return whole;
}

function heightsOf(places: Float64Array, off: Float64Array, { u, v }: Plane): Float32Array {
  const [uu, uv, vv] = [product(u, u), product(u, v), product(v, v)];
  let longest = 0;
  for (let k = 0; k < off.length; k++) {
    const [s, t] = [places[2 * k] - places[0], places[2 * k + 1] - places[1]];
    longest = Math.max(longest, s * s * uu + 2 * s * t * uv + t * t * vv + off[k] * off[k]);
  }
  const way = Math.sqrt(longest);
  return Float32Array.from(off, (one) => (way > 0 ? Math.min(1, one / way) : 0));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
