/**
 * Trainings of networks as jobs: what is trained and how as plain data, the pieces it is computed in, and what they add up to. Records and checkpoints
 * come at a spacing, never every iterate; nothing that is recorded steers, save where a schedule asks to be told the loss.
 */
export { type Conditions, conditionsAt, type Mark, marksOf } from './conditions.ts';
export { type EarlyStop, earlyStop } from './early-stopping.ts';
export { goOnWith } from './go-on.ts';
export type { Measures } from './measures.ts';
export { type Change, type TrainingPlan, type TrainingStart, updatesPerEpoch } from './plan.ts';
export type { TrainingPoint } from './point.ts';
export type { Checkpoint, Stopped, TrainingEnd, TrainingPiece, TrainingRecord } from './record.ts';
export { mostRecordingShare, type Spacings, spacingsOf } from './spacings.ts';
export {
  beginTraining,
  type TrainedRun,
  type TrainingJob,
  type TrainingParts,
  type TrainingSoFar,
  train,
  trainingPieces,
} from './training-job.ts';
