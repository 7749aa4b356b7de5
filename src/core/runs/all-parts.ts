import type { ReadFormula } from '../grounds/ground.ts';
import { typeOf } from '../grounds/index.ts';
import { loadAndPrepare, partsOver } from './parts-over.ts';
import type { Source } from './prepare.ts';
import type { Prepared } from './run.ts';

/** Everything, for Node and the build, with what reads typed formulas; without it, that is loaded with the first formula. */
export const partsWith = (read?: ReadFormula) => partsOver((ground) => typeOf(ground).preparer, read);

/** Everything but what is loaded with the first ground that needs it, such as the parser of typed formulas: see `prepareAny`. */
export const allParts = partsWith();

/**
 * Loads what an experiment needs before it can run, such as the parser if it has a typed formula, and prepares it. A text that is no formula
 * is no error: see `unread` in what is prepared. A plane of paths is spanned by the experiment's runs from its seed, of which `onProgress` is told, and
 * waited for. Rejects for a surface that does not exist.
 *
 * @example
 * ```ts
 * import { completeExperiment, prepare } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'formula', formula: { text: '(x - 1)^2 + y^2' } });
 * const { surface, unread } = await prepare(experiment);
 * surface.value(Float64Array.of(3, 1), 0); // → 5
 * unread; // → undefined
 * ```
 *
 * @example
 * ```ts
 * import { completeExperiment, computeRuns, prepare } from 'downhill-core';
 *
 * // A network seen on the plane that the runs from its seed span.
 * const network = { data: { set: 'circles' }, plane: { kind: 'paths' } };
 * const runs = [{ optimizer: 'adam', settings: { learningRate: 0.1 } }];
 * const { experiment } = completeExperiment({ surface: 'network', network, starts: [[1, 0]], runs, steps: 50 });
 * const told: number[] = [];
 * const prepared = await prepare(experiment, (share) => told.push(share));
 * told[told.length - 1]; // → 1
 * prepared.plane!.explained!.whole; // → 0.9911
 * const [{ trajectory }] = computeRuns(prepared, experiment);
 * // How far off the plane the run has come in its last step.
 * prepared.shadowOf!(trajectory.path).off[50]; // → 8.7104
 * ```
 */
export const prepareAny = (source: Source, onProgress?: (share: number) => unknown): Promise<Prepared> =>
  loadAndPrepare(source, allParts, onProgress);
