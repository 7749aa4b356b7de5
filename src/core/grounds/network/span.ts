import { type Iterate, type Plane, planeInSteps } from '../../network/planes/index.ts';
import { formOf, startWork } from '../../optimizers/descend.ts';
import type { ReadyRun } from '../ground.ts';

/** Iterates that are kept of all reference runs together: the products of all with each other are what a plane costs. */
const mostIterates = 120;

/** The share of the work that the runs take, by and large. */
const forRuns = 0.8;

/**
 * The plane that lies nearest to the runs from the origin, in steps of some updates each: how much is done, 0 … 1, and with the last step the plane.
 * Of each run at most 120 iterates are kept, evenly spaced, never the whole path. A run that leaves the finite numbers is left out.
 */
export function* planeOfRuns(
  origin: Float64Array,
  runs: readonly ReadyRun[],
  steps: number,
): Generator<{ readonly share: number; readonly plane: Plane | null }, void, undefined> {
  const kept = Math.min(steps, Math.max(2, Math.floor(mostIterates / Math.max(1, runs.length))));
  const paths: Iterate[][] = [];
  for (const [r, { method, objective, rates }] of runs.entries()) {
    const work = startWork(objective, method, origin, rates, new Float64Array(0));
    const path: Iterate[] = [];
    for (let i = 1, from = 0; i <= kept; i++) {
      const to = Math.round((i * steps) / kept);
      formOf(method).run(work, from, to);
      path.push(work.x.slice());
      from = to;
      yield { share: Math.min(forRuns, (forRuns * (r + i / kept)) / runs.length), plane: null };
    }
    paths.push(path);
  }
  for (const { share, plane } of planeInSteps(paths, origin)) yield { share: forRuns + (1 - forRuns) * share, plane };
}
