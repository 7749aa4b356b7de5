import { layoutOf } from '../network/index.ts';
import { passesInGradient } from '../network/work.ts';
import { type TrainingPlan, updatesPerEpoch } from './plan.ts';

/** How often a training says how it is doing. */
export interface Spacings {
  readonly recordEvery: number;
  readonly checkpointEvery: number;
  readonly mostCheckpoints: number;
}

/** Where nothing is asked for, records cost at most this share of what the updates cost, beside those of the start and the end. */
export const mostRecordingShare = 0.5;

/** Where nothing is asked for, a run has at most about this many records, and checkpoints of this many, or bytes in all. */
const mostRecords = 1000;
const mostUsualCheckpoints = 200;
const mostCheckpointBytes = 10e6;

/**
 * The spacings of a plan: those it asks for, else records at the ends of epochs, as many as cost no more than `mostRecordingShare`, and
 * checkpoints all along within ten megabytes for a run.
 */
export function spacingsOf(plan: TrainingPlan): Spacings {
  const { network, examples, batchSize, updates } = plan;
  const perEpoch = updatesPerEpoch(plan);
  const seen = examples.training.count + (examples.validation?.count ?? 0);
  const size = Math.min(batchSize, examples.training.count);
  const affordable = seen / (passesInGradient * size * mostRecordingShare);
  const epochs = Math.max(1, Math.ceil(Math.max(affordable, updates / mostRecords) / perEpoch));
  const fitting = Math.floor(mostCheckpointBytes / (Float32Array.BYTES_PER_ELEMENT * layoutOf(network).dimension));
  const mostCheckpoints = plan.mostCheckpoints ?? Math.max(2, Math.min(mostUsualCheckpoints, fitting));
  return {
    recordEvery: plan.recordEvery ?? epochs * perEpoch,
    checkpointEvery: plan.checkpointEvery ?? Math.max(1, Math.ceil(updates / (mostCheckpoints - 1))),
    mostCheckpoints,
  };
}

/** The spacing of checkpoints after so many updates: doubled as often as it takes for no more than `mostCheckpoints` to be there. */
export function checkpointSpacingAt(
  step: number,
  { checkpointEvery, mostCheckpoints }: Pick<Spacings, 'checkpointEvery' | 'mostCheckpoints'>,
): number {
  let spacing = checkpointEvery;
  while (Math.floor(step / spacing) + 1 > mostCheckpoints) spacing *= 2;
  return spacing;
}
