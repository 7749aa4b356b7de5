import { completeExperiment, type ExperimentInput, type RunInput } from '../../../src/core/experiment/experiment.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import { figures } from './figures.ts';

/** The only run of an experiment: where it is after k steps, and how it ends. */
export function runOf(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  const [{ trajectory, rates }] = computeRuns(prepared, experiment);
  return {
    surface,
    rates,
    steps: trajectory.steps,
    losses: trajectory.losses,
    at: (k: number) => trajectory.path.slice(k * surface.dimension, (k + 1) * surface.dimension),
    last: trajectory.losses[trajectory.steps],
    outcome: outcomeOf(trajectory, surface),
  };
}

/** What `runOf` tells of a run. */
export type LessonRun = ReturnType<typeof runOf>;

/** A figure's run with something changed, as a `<Try>` in the text changes it. */
export const changed = (figure: 'walk' | 'well' | 'fit', change: Omit<ExperimentInput, 'view'>) =>
  runOf({ ...figures[figure].experiment, ...change });

/** Plain descent at one learning rate, with a schedule or without. */
export const sgd = (learningRate: number, schedule?: RunInput['schedule']): RunInput[] => [
  { optimizer: 'sgd', settings: { learningRate }, ...(schedule && { schedule }) },
];

/** The step from which on a run stayed at its minimum; NaN if it did not arrive. */
export const arrival = ({ outcome }: LessonRun): number => (outcome.kind === 'arrived' ? outcome.step : Number.NaN);

/** The minimum at which a run arrived, as an index; −1 if it did not. */
export const minimumOf = ({ outcome }: LessonRun): number => (outcome.kind === 'arrived' ? outcome.minimum : -1);

/** The curvatures of a quadratic surface: μ and L, from its Hessian, and what follows from them. */
export function curvaturesOf(id: string) {
  const surface = findSurface(id);
  if (!surface?.hessian) throw new Error(`No Hessian on ${id}`);
  const h = new Float64Array(4);
  surface.hessian(Float64Array.from(surface.criticalPoints[0].at), h);
  const middle = (h[0] + h[3]) / 2;
  const away = Math.hypot((h[0] - h[3]) / 2, h[1]);
  const [mu, l] = [middle - away, middle + away];
  return { mu, l, ...ratesFor(mu, l) };
}

/** Condition number, edge, best constant learning rate, its factor on the distance, and the steps to a hundredth of the distance. */
export function ratesFor(mu: number, l: number) {
  const kappa = l / mu;
  const factor = (kappa - 1) / (kappa + 1);
  const steps = factor < 1e-12 ? 1 : Math.ceil(Math.log(100) / -Math.log(factor));
  return { kappa, edge: 2 / l, best: 2 / (l + mu), factor, steps };
}
