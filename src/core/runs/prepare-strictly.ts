import { completeExperiment, type Experiment, type ExperimentInput, type Notice } from '../experiment/experiment.ts';
import { notice } from '../reading/notice.ts';
import { prepareAny } from './all-parts.ts';
import type { Prepared } from './run.ts';

/**
 * An experiment that cannot be computed as it is written. The message has a line for every field that is wrong: what stands there, and what
 * may.
 *
 * @example
 * ```ts
 * import { ExperimentError, runExperiment } from 'downhill-core';
 *
 * const runs = [{ optimizer: 'adam', settings: { lr: 0.1 } }];
 * const error = await runExperiment({ surface: 'bale', runs }).catch((reason) => reason);
 * error instanceof ExperimentError; // → true
 * error.notices.map(({ field }: { field: string }) => field); // → [ 'surface', 'runs.0.settings.lr' ]
 * error.message.split('; ')[1].slice(0, 19); // → 'did you mean beale?'
 * ```
 */
export class ExperimentError extends Error {
  override readonly name = 'ExperimentError';
  /** What had to be changed to get to an experiment, for a program to read. */
  readonly notices: readonly Notice[];

  constructor(message: string, notices: readonly Notice[]) {
    super(message);
    this.notices = notices;
  }
}

/** A complete experiment, and what it needs. */
export interface ReadyExperiment {
  readonly experiment: Experiment;
  readonly prepared: Prepared;
}

/** Told, but taken as it stands. */
const warnings: ReadonlySet<Notice['code']> = new Set(['learning-rate-zero', 'learning-rate-negative']);

/**
 * Completes an experiment that has to be right as it is written, and gets what it needs. Rejects with an `ExperimentError` for anything that
 * `completeExperiment` would change, and for a formula that is none. What finds the words is fetched only then.
 */
export async function prepareStrictly(input: ExperimentInput): Promise<ReadyExperiment> {
  const { experiment, notices } = completeExperiment(input);
  const prepared = await prepareAny(experiment);
  const { unread } = prepared;
  const wrong = notices.filter(({ code }) => !warnings.has(code));
  if (unread) wrong.push(notice('bad-value', 'formula.text', unread.fault.parameters.found, unread.shown));
  if (wrong.length === 0) return { experiment, prepared };
  const { wrongInput } = await import('./wrong-input.ts');
  throw new ExperimentError(wrongInput(wrong, experiment, prepared), wrong);
}
