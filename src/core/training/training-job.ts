import type { JobShare } from '../grids/grid-job.ts';
import type { FindOptimizer } from '../runs/run.ts';
import { checkPlan } from './check-plan.ts';
import { type Mark, marksOf } from './conditions.ts';
import { createMeasure, type Measures } from './measures.ts';
import type { TrainingPlan } from './plan.ts';
import type { TrainingPoint } from './point.ts';
import type { Checkpoint, Stopped, TrainingPiece, TrainingRecord } from './record.ts';
import { checkpointSpacingAt, type Spacings, spacingsOf } from './spacings.ts';
import { type News, trainRun } from './train-run.ts';
import { usualWork } from './work.ts';

/** A training as a job: a plain object, to be posted to workers as it is. */
export interface TrainingJob {
  readonly kind: 'training';
  readonly plan: TrainingPlan;
  /** Multiplications in a piece, at most, save that an update is never cut; left out, a few milliseconds of them. */
  readonly workPerPiece?: number;
}

/** What a training needs beside its job. */
export interface TrainingParts {
  /** The optimizers that have been loaded, by id. */
  readonly findOptimizer: FindOptimizer;
  /** Where runs go on: what had come of them before, which is kept up to where they do. */
  readonly before?: TrainingSoFar;
}

/** What has come of one run so far. */
export interface TrainedRun {
  /** Updates done. */
  readonly step: number;
  /** In order of their steps. */
  readonly records: readonly TrainingRecord[];
  readonly checkpoints: readonly Checkpoint[];
  /** What has been set anew on the way. */
  readonly marks: readonly Mark[];
  /** The last place from which it can go on to the bit; the last parameters of a run that is finished. */
  readonly point: TrainingPoint | null;
  /** Set where it ended before its last update. */
  readonly stopped: Stopped | null;
  /** True once all updates have been done. */
  readonly finished: boolean;
  /** The test data, looked at once it was finished. */
  readonly test: Measures | null;
}

/** What has come of a training: a new list, and new runs in it, with every piece. */
export interface TrainingSoFar {
  runs: readonly TrainedRun[];
}

const noNews = (step: number): News => ({ step, records: [], checkpoints: [], point: null, end: null });

/**
 * Trains the runs of a plan piece by piece, by turns, so that all come on together. Of workers that share the work each takes every `of`-th run,
 * from `part` on. Throws a RangeError for a plan that makes no sense.
 */
export function* trainingPieces(
  { findOptimizer }: TrainingParts,
  { plan, workPerPiece = usualWork }: TrainingJob,
  { part, of }: JobShare = { part: 0, of: 1 },
): Generator<TrainingPiece, void, undefined> {
  const optimizers = checkPlan(plan, findOptimizer);
  const measure = createMeasure(plan.network);
  const begun = optimizers.map((optimizer, run) => {
    const news = noNews(plan.from?.[run]?.step ?? 0);
    return { run, news, parts: trainRun(plan, run, optimizer, measure, news) };
  });
  let underway = begun.filter(({ run }) => run % of === part);
  while (underway.length > 0) {
    for (const { run, news, parts } of underway) {
      for (let work = 0; work < workPerPiece; ) {
        const { done, value } = parts.next();
        if (done) break;
        work += value;
      }
      const piece = { run, ...news };
      Object.assign(news, noNews(news.step));
      yield piece;
      if (piece.end) underway = underway.filter((one) => one.run !== run);
    }
  }
}

/** The memory of a piece. */
export const memoryOf = ({ checkpoints, point }: TrainingPiece): ArrayBufferLike[] => [
  ...checkpoints.map(({ parameters }) => parameters.buffer),
  ...(point ? [point.x, ...Object.values(point.state)].map(({ buffer }) => buffer) : []),
];

/**
 * What a training comes to before its first piece, and what adds a piece and says how much of all updates is done: 0 … 1. The pieces of a run
 * come in order. Throws a RangeError as `trainingPieces` does.
 */
export function beginTraining({ findOptimizer, before }: TrainingParts, { plan }: TrainingJob) {
  checkPlan(plan, findOptimizer);
  const spacings = spacingsOf(plan);
  const result: TrainingSoFar = { runs: plan.runs.map((_, run) => begunRun(plan, run, before?.runs[run])) };
  const take = ({ run: index, step, records, checkpoints, point, end }: TrainingPiece): number => {
    const old = result.runs[index];
    const now: TrainedRun = {
      step,
      records: joined(old.records, records),
      checkpoints: checkpoints.length > 0 ? thinned(joined(old.checkpoints, checkpoints), spacings) : old.checkpoints,
      marks: marksUpTo(plan, index, step, old.marks),
      point: point ?? old.point,
      stopped: end?.stopped ?? null,
      finished: end !== null && end.stopped === null,
      test: end?.test ?? null,
    };
    result.runs = result.runs.with(index, now);
    return result.runs.reduce((sum, one) => sum + shareOf(one, plan.updates), 0) / result.runs.length;
  };
  return { result, take };
}

/**
 * Trains the runs of a plan to their ends at once, by turns. For scripts: a page does it in workers, piece by piece. Throws a RangeError for a plan
 * that makes no sense.
 *
 * @example
 * ```ts
 * import { findOptimizer, methodOf } from 'downhill-core';
 * import { train, type TrainingPlan } from 'downhill-core/network';
 *
 * // Exclusive or, which no network without a hidden layer can tell.
 * const inputs = Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1);
 * const plan: TrainingPlan = {
 *   network: {
 *     inputs: 2,
 *     layers: [
 *       { width: 4, activation: { id: 'tanh' } },
 *       { width: 1, activation: { id: 'linear' } },
 *     ],
 *     loss: { id: 'bce' },
 *   },
 *   examples: { training: { count: 4, inputs, targets: Float64Array.of(0, 1, 1, 0) } },
 *   start: { initialization: { scheme: 'glorot-uniform' }, seed: 1 },
 *   runs: [{ ...methodOf(findOptimizer('adam')!, { learningRate: 0.1 }), optimizer: 'adam' }],
 *   seed: 1,
 *   batchSize: 4,
 *   updates: 200,
 * };
 * const [{ finished, records }] = train({ findOptimizer }, plan).runs;
 * finished; // → true
 * records[0].training; // → { loss: 0.6948, accuracy: 0.75 }
 * records[records.length - 1].training; // → { loss: 0.001, accuracy: 1 }
 * ```
 */
export function train(parts: TrainingParts, plan: TrainingPlan): TrainingSoFar {
  const job = { kind: 'training', plan } as const;
  const { result, take } = beginTraining(parts, job);
  for (const piece of trainingPieces(parts, job)) take(piece);
  return result;
}

/** A run before its first piece: what had come of it up to where it goes on. */
function begunRun(plan: TrainingPlan, index: number, before: TrainedRun | undefined): TrainedRun {
  const point = plan.from?.[index] ?? null;
  const step = point?.step ?? 0;
  const upTo = <T extends { readonly step: number }>(all: readonly T[] = []) =>
    point ? all.filter((one) => one.step <= step) : [];
  return {
    ...{ step, records: upTo(before?.records), checkpoints: upTo(before?.checkpoints) },
    ...{ marks: marksOf(plan, index, step), point, stopped: null, finished: false, test: null },
  };
}

const shareOf = ({ step, stopped, finished }: TrainedRun, updates: number): number =>
  stopped || finished ? 1 : step / Math.max(1, updates);

/** What is there and what is new; a run that goes on says again what it said last. */
function joined<T extends { readonly step: number }>(there: readonly T[], fresh: readonly T[]): readonly T[] {
  if (fresh.length === 0) return there;
  return [...there.filter(({ step }) => step < fresh[0].step), ...fresh];
}

/** Those no closer together than the spacing by now: of evenly spaced ones every second one goes where there are too many. */
function thinned(checkpoints: readonly Checkpoint[], spacings: Spacings): readonly Checkpoint[] {
  const spacing = checkpointSpacingAt(checkpoints[checkpoints.length - 1].step, spacings);
  let next = 0;
  return checkpoints.filter(({ step }) => {
    if (step < next) return false;
    next = step + spacing;
    return true;
  });
}

/** The marks up to a step; those there already where none is new. */
function marksUpTo(plan: TrainingPlan, index: number, step: number, there: readonly Mark[]): readonly Mark[] {
  const marks = marksOf(plan, index, step);
  return marks.length === there.length ? there : marks;
}
