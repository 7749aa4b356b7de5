import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';

/** The only run of an experiment: where it is after k steps, and how it ends. */
export function runOf(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  const [{ trajectory }] = computeRuns(prepared, experiment);
  const outcome = outcomeOf(trajectory, surface);
  const { dimension: n, steps } = trajectory;
  const at = (k: number) => trajectory.path.slice(n * k, n * (k + 1));
  return {
    surface,
    steps,
    at,
    outcome,
    radius: (k: number) => Math.hypot(...at(k)),
    arrival: outcome.kind === 'arrived' ? outcome.step : Number.NaN,
  };
}

/** Smallest and largest curvature of a surface at a point, and their ratio. */
export function curvaturesAt({ hessian }: ReturnType<typeof runOf>['surface'], at: ArrayLike<number>) {
  const h = new Float64Array(4);
  hessian(Float64Array.from(at), h);
  const middle = (h[0] + h[3]) / 2;
  const apart = Math.hypot((h[0] - h[3]) / 2, h[1]);
  return { mu: middle - apart, l: middle + apart, kappa: (middle + apart) / (middle - apart) };
}

/** True if two numbers are as good as equal. */
export const near = (a: number, b: number, within = 1e-9) => Math.abs(a - b) <= within;
