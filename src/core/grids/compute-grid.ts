import type { ExperimentInput } from '../experiment/experiment.ts';
import { prepareStrictly } from '../runs/prepare-strictly.ts';
import type { RunGrid } from './run-grid.ts';
import type { TunedRate, TuningPlan } from './tune.ts';

/*
 * Maps, sweeps and tuning for a script: everything at once, from an experiment as one writes it. Pages compute the same piece by piece.
 * What computes them is fetched when they are first asked for.
 */

/** Which run of an experiment a map is of, and how fine the map is. */
export interface MapOptions {
  /** Index into the experiment's `runs`; 0 if left out. */
  readonly run?: number;
  /** Cells along each side, 32 if left out. A surface of one parameter has one row. */
  readonly columns?: number;
  readonly rows?: number;
}

/** Which run of an experiment a sweep is of, and from which start: indices, 0 if left out. */
export interface SweepOptions {
  readonly run?: number;
  readonly start?: number;
}

/**
 * Where a run ends from every cell of a grid over the surface's domain: a basin of attraction for each minimum.
 *
 * Cell i + j · columns starts in the middle of column i and row j, from the domain's low ends. `ends` holds the index of the critical point
 * it arrived at, or one of `cellEnds`; `steps` the step at which it did (−1: never); `losses` the loss after the last step. The experiment's
 * own starts are not used. Rejects as `runExperiment` does, and with a RangeError for options that are out of range.
 *
 * @example
 * ```ts
 * import { cellEnds, convergenceMap } from 'downhill-core';
 *
 * const runs = [{ optimizer: 'momentum', settings: { learningRate: 0.01 } }];
 * const { ends } = await convergenceMap({ surface: 'himmelblau', runs, steps: 100 }, { columns: 16, rows: 16 });
 * ends.length; // → 256
 * // How many starts lead to each of the four minima, and how many overflow.
 * [0, 1, 2, 3, cellEnds.diverged].map((end) => ends.filter((one) => one === end).length); // → [ 62, 71, 50, 72, 1 ]
 * ```
 */
export async function convergenceMap(input: ExperimentInput, options: MapOptions = {}): Promise<RunGrid> {
  const { computeMap } = await import('./compute-job.ts');
  return computeMap(await prepareStrictly(input), options);
}

/**
 * The same run once for each value of a hyperparameter, or for each pair of values of two: `axes` has the values by the setting's name,
 * first those of the columns, then those of the rows. Cell i + j · columns has value i of the first and value j of the second.
 *
 * What comes back is as of `convergenceMap`. Rejects as `runExperiment` does, and with a RangeError for an unknown setting, no values or
 * values that are not finite.
 *
 * @example
 * ```ts
 * import { sweep } from 'downhill-core';
 *
 * const input = { surface: 'beale', runs: [{ optimizer: 'adam' }], steps: 100 };
 * const { losses } = await sweep(input, { learningRate: [0.001, 0.01, 0.1, 1] });
 * losses; // → Float64Array(4) [ 31.3, 12.4, 0.0726, 0.0816 ]
 * ```
 */
export async function sweep(
  input: ExperimentInput,
  axes: Readonly<Record<string, readonly number[]>>,
  options: SweepOptions = {},
): Promise<RunGrid> {
  const { computeSweep } = await import('./compute-job.ts');
  return computeSweep(await prepareStrictly(input), axes, options);
}

/**
 * A fair comparison: for every run of an experiment the learning rate with the lowest loss after the last update, as the mean over its
 * starts, among `count` rates from `low` to `high` by equal factors, rounded to three digits. Of `best` null means that all diverge.
 *
 * Rejects as `runExperiment` does, and with a RangeError unless 0 < low < high and `count` is a whole number from 2 up.
 *
 * @example
 * ```ts
 * import { tuneRates } from 'downhill-core';
 *
 * const input = { surface: 'rosenbrock', runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }], steps: 100 };
 * const tuned = await tuneRates(input, { low: 1e-4, high: 1, count: 9 });
 * tuned.map(({ best }) => best!.rate); // → [ 0.00316, 1 ]
 * ```
 */
export async function tuneRates(
  input: ExperimentInput,
  plan: TuningPlan = { low: 1e-4, high: 1, count: 13 },
): Promise<TunedRate[]> {
  const { tuneAll } = await import('./compute-job.ts');
  return tuneAll(await prepareStrictly(input), plan);
}
