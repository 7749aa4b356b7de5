import type { Measures } from './measures.ts';
import type { TrainingPoint } from './point.ts';

/** How a run is doing after `step` updates. */
export interface TrainingRecord {
  readonly step: number;
  readonly training: Measures;
  readonly validation: Measures | null;
}

/** The parameters after `step` updates in single precision: to be shown, not to go on from. */
export interface Checkpoint {
  readonly step: number;
  readonly parameters: Float32Array;
}

/** Why a run ended before its last update: what was no finite number any more, after how many updates. */
export interface Stopped {
  readonly step: number;
  readonly why: 'parameters' | 'training loss' | 'validation loss';
}

/** How a run ended: all updates done, with a look at the test data where there are some, or stopped. */
export interface TrainingEnd {
  readonly stopped: Stopped | null;
  readonly test: Measures | null;
}

/** What is new of a run since its last piece. A plain object that can be posted; nothing else holds its arrays. */
export interface TrainingPiece {
  /** Index into the plan's `runs`. */
  readonly run: number;
  /** Updates done so far. */
  readonly step: number;
  readonly records: readonly TrainingRecord[];
  readonly checkpoints: readonly Checkpoint[];
  /** Where it could go on: comes with the last of the checkpoints, and at the end of a run that was not stopped. */
  readonly point: TrainingPoint | null;
  readonly end: TrainingEnd | null;
}
