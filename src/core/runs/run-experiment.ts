import type { Experiment, ExperimentInput } from '../experiment/experiment.ts';
import type { Surface } from '../surfaces/surface.ts';
import { type FinishedRun, outcomeOf } from './outcome.ts';
import { prepareStrictly } from './prepare-strictly.ts';
import { computeRuns } from './run.ts';

/** An experiment that has been run. */
export interface FinishedExperiment {
  /** The experiment with everything written out. */
  readonly experiment: Experiment;
  /** What was descended, with its domain and its critical points. */
  readonly surface: Surface;
  /** Each optimizer from each start, optimizers first. */
  readonly runs: readonly FinishedRun[];
}

/**
 * Runs an experiment: every optimizer from every start. What is left out takes its default; see `ExperimentInput`.
 *
 * Of each run, `trajectory.path` holds the iterates 0 … steps one after the other and `trajectory.losses` the loss at each; `outcome` says
 * how it ended. Rejects with an `ExperimentError` for an experiment that is not right as it is written. The parser of typed formulas is
 * fetched when there is one.
 *
 * @example
 * ```ts
 * import { runExperiment } from 'downhill-core';
 *
 * const { runs } = await runExperiment({
 *   surface: 'beale',
 *   starts: [[1, 1.5]],
 *   runs: [{ optimizer: 'adam', settings: { learningRate: 0.1 } }],
 *   steps: 300,
 * });
 * const [{ trajectory, outcome }] = runs;
 * trajectory.path.slice(-2); // → Float64Array(2) [ 2.942, 0.485 ]
 * trajectory.losses[300]; // → 0.00058
 * outcome; // → { kind: 'arrived', minimum: 0, global: true, step: 229 }
 * ```
 *
 * @example
 * ```ts
 * import { runExperiment } from 'downhill-core';
 *
 * const { runs } = await runExperiment({ surface: 'formula', formula: { text: '(x - 1)^2 + y^2' }, starts: [[2, 1]], steps: 50 });
 * runs[0].trajectory.losses[0]; // → 2
 *
 * const wrong = await runExperiment({ surface: 'bowl', starts: [[1]] }).catch((error: Error) => error.message);
 * wrong; // → 'starts.0 is [1]; allowed: [x, y], two finite numbers'
 * ```
 *
 * @example
 * ```ts
 * import { runExperiment } from 'downhill-core';
 *
 * // A network with a hidden layer, from the weights that the seed draws; a start is a place on a plane through these.
 * const { runs } = await runExperiment({
 *   surface: 'network',
 *   network: { data: { set: 'circles' }, layers: [{ width: 6 }] },
 *   runs: [{ optimizer: 'adam', settings: { learningRate: 0.1 } }],
 * });
 * const [{ trajectory }] = runs;
 * trajectory.dimension; // → 25
 * trajectory.losses[200]; // → 0.0143
 * ```
 */
export async function runExperiment(input: ExperimentInput): Promise<FinishedExperiment> {
  const { experiment, prepared } = await prepareStrictly(input);
  const { surface } = prepared;
  const runs = computeRuns(prepared, experiment);
  return { experiment, surface, runs: runs.map((run) => ({ ...run, outcome: outcomeOf(run.trajectory, surface) })) };
}
