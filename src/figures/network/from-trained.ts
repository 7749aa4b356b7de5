import type { ValueGrid } from '../../core/grids/value-grid.ts';
import type { Plane } from '../../core/network/planes/plane.ts';
import type { Trajectory } from '../../core/optimizers/descend.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import { methodsOf, type Prepared } from '../../core/runs/run.ts';
import type { Setup } from '../state/store.ts';
import type { Shadow } from './on-plane.ts';
import type { Trained } from './trained.ts';

/** The runs of a picture that was drawn before, as those of its setup on that ground. */
export function runsOf({ runs }: Trained, ground: Prepared, { runs: specs, steps }: Setup): readonly FinishedRun[] {
  const methods = methodsOf(ground, { runs: specs });
  return runs.map(({ spec, start, divergedAt, places, heights, losses, off, shown }) => {
    const lastFinite = losses.length - 1;
    return {
      ...{ spec, start, method: methods[spec], objective: ground.objective },
      rates: new Float64Array(steps).fill(methods[spec].settings.learningRate),
      trajectory: {
        ...{ dimension: 2, steps, lastFinite, off, shown, height: Float32Array.from(heights) },
        path: filled(places, 2 * (steps + 1)),
        losses: filled(losses, steps + 1),
      } satisfies Shadow as Trajectory,
      outcome:
        divergedAt === null
          ? { kind: 'underway', loss: losses[Math.max(0, lastFinite)] }
          : { kind: 'diverged', step: divergedAt },
    };
  });
}

function filled(values: readonly number[], length: number): Float64Array {
  const whole = new Float64Array(length).fill(Number.NaN);
  whole.set(values);
  return whole;
}

/** The plane that its runs span, through the parameters that the seed draws. */
export function planeOf({ plane }: Trained, { plane: through }: Prepared): Plane | null {
  if (!plane) return null;
  const { u, v, explained } = plane;
  return { ...through!, kind: 'paths', u: Float64Array.from(u), v: Float64Array.from(v), explained };
}

/** Its landscape. */
export const gridOf = ({
  grid: { columns, rows, values },
}: Trained): Pick<ValueGrid, 'columns' | 'rows' | 'values'> => ({
  columns,
  rows,
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
});
