import type { Experiment } from '../experiment/experiment.ts';
import { networkOf } from '../grounds/network/network-ground.ts';
import type { Prepared } from '../runs/run.ts';
import type { Change, TrainingPlan } from './plan.ts';

/** Records of a run, and checkpoints, at most. */
const mostRecords = 199;

/**
 * The plan that trains the network of an experiment from its first start: a record and a checkpoint every so many updates, together, about two hundred
 * of a run. Throws an Error where the experiment is about no network.
 */
export function planOf(
  { ground, runs, steps, seed, starts }: Omit<Experiment, 'view'>,
  { training, lift }: Pick<Prepared, 'training' | 'lift'>,
  changes: readonly Change[] = [],
): TrainingPlan {
  const setup = networkOf(ground);
  if (!setup || !training || !lift) throw new Error('This experiment trains no network');
  const { network, examples } = training;
  const { batch, l1, l2 } = setup;
  const every = Math.max(1, Math.ceil(steps / mostRecords));
  const part = ({ count, inputs, targets }: typeof examples.training) => ({ count, inputs, targets });
  return {
    network,
    examples: {
      training: part(examples.training),
      ...(examples.validation.count > 0 && { validation: part(examples.validation) }),
      ...(examples.test.count > 0 && { test: part(examples.test) }),
    },
    start: { parameters: lift(starts[0]) },
    runs,
    ...{ seed, l1, l2 },
    batchSize: batch === 0 ? examples.training.count : batch,
    updates: steps,
    recordEvery: every,
    checkpointEvery: every,
    ...(changes.length > 0 && { changes }),
  };
}

/** The parameters of a run that are shown at a step: of its last checkpoint by then, or those it ended with. Before its first one: the start's. */
export function parametersAt(
  { start }: Pick<TrainingPlan, 'start'>,
  run: { readonly checkpoints: readonly { readonly step: number; readonly parameters: ArrayLike<number> }[] } & {
    readonly point: { readonly step: number; readonly x: Float64Array } | null;
  },
  step: number,
): { readonly step: number; readonly x: Float64Array } {
  const { checkpoints, point } = run;
  if (point && step >= point.step) return point;
  const last = checkpoints.findLast((one) => one.step <= step);
  if (last) return { step: last.step, x: Float64Array.from(last.parameters) };
  return { step: 0, x: 'parameters' in start ? start.parameters : new Float64Array(0) };
}
