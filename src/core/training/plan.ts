import type { RunSpec } from '../experiment/experiment.ts';
import type { Examples, Initialization, Network, Penalty } from '../network/index.ts';
import type { Clip } from '../objective/clip.ts';
import type { Settings } from '../optimizers/optimizer.ts';
import type { ScheduleSpec } from '../schedules/rates.ts';
import type { TrainingPoint } from './point.ts';

/** A network trained by one optimizer or several, from one start and with one order of batches: plain data, to be posted as it is. */
export interface TrainingPlan extends Penalty {
  /** Its layers say how much they drop at first. */
  readonly network: Network;
  /** What it learns from; what it is watched with; what is looked at once, at the end. Only the first steers. */
  readonly examples: { readonly training: Examples; readonly validation?: Examples; readonly test?: Examples };
  readonly start: TrainingStart;
  readonly runs: readonly RunSpec[];
  /** Of the order of examples, of dropout and of slopes that are drawn: the same for all runs. */
  readonly seed: number;
  /** Examples in a batch; one as large as the training data, or larger, is all of them. */
  readonly batchSize: number;
  /** Updates of every run, from its start on. */
  readonly updates: number;
  /** Updates between two records, and between two checkpoints; left out, see `spacingsOf`. */
  readonly recordEvery?: number;
  readonly checkpointEvery?: number;
  /** The most checkpoints kept of a run: where they become more, every second one goes and the spacing doubles. */
  readonly mostCheckpoints?: number;
  /** What is set anew while it trains; in order of their steps. */
  readonly changes?: readonly Change[];
  /** Where each run goes on, or null for one that begins; left out: all begin. */
  readonly from?: readonly (TrainingPoint | null)[];
}

/** Weights drawn from a seed, or given as one vector in the layout of the network. */
export type TrainingStart =
  | { readonly initialization: Initialization; readonly seed: number }
  | { readonly parameters: Float64Array };

/** What is set anew after `step` updates, for the updates after that; what is left out stays as it is. */
export interface Change extends Penalty {
  readonly step: number;
  /** Index into the plan's `runs`; left out, all of them. */
  readonly run?: number;
  /** Of the optimizer: its learning rate, its weight decay, any that does not decide how much it remembers. */
  readonly settings?: Settings;
  /** Schedules count from the first update, whenever they are set; null: none. */
  readonly schedule?: ScheduleSpec | null;
  readonly clip?: Clip | null;
  /** The share dropped in every layer, as many as there are layers. */
  readonly dropout?: readonly number[];
  /** Parameters that are set to other values, by their places in the vector of all: what is recorded at `step` has them already. */
  readonly parameters?: readonly (readonly [place: number, value: number])[];
}

/** Updates in an epoch: as many as it takes to see every training example once. */
export const updatesPerEpoch = ({ examples, batchSize }: Pick<TrainingPlan, 'examples' | 'batchSize'>): number =>
  Math.ceil(examples.training.count / batchSize);
