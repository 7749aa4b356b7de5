import type { Experiment, ExperimentInput } from '../experiment/experiment.ts';
import { isNetwork } from '../grounds/network/network-ground.ts';
import type { Prepared } from '../runs/run.ts';
import type { CodeTarget } from './reason.ts';
import type { Exported, ScriptOptions } from './script.ts';

export { type CodeTarget, codeTargets, isNote, type Reason, type ReasonCode, reasonCodes } from './reason.ts';
export type { Exported, ScriptOptions } from './script.ts';

/** A script that a page shows. */
export interface ScriptRequest extends ScriptOptions {
  readonly target: CodeTarget;
  readonly experiment: ExperimentInput;
  /** Optimizers in whose runs rounding grows until it shows, so that no two programs print the same for them. */
  readonly sensitive?: readonly string[];
}

/** A script that a page shows and that is no experiment: written by hand, and run and compared like the others. */
export interface WrittenScript {
  readonly target: CodeTarget;
  /** The script, in a file beside the lesson's text. */
  readonly file: string;
  /** What it prints, line by line: ids of claims of the lesson, with the digits that the text prints. */
  readonly prints: readonly (readonly string[])[];
}

/** Whether a script is written by hand. */
export const isWritten = (script: ScriptRequest | WrittenScript): script is WrittenScript => 'file' in script;

/**
 * Writes a complete experiment, however one looks at it, as a script for PyTorch, Keras 3, Optax or NumPy that prints the same trajectories:
 * for each run and start the number of updates done, the parameters (of a network none) and the loss. What cannot be written is left out, and the reasons say
 * why, in codes: `code` is null where nothing can be written. The writers are fetched when they are first asked for.
 *
 * @example
 * ```ts
 * import { completeExperiment, exportCode, prepare } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'booth', runs: [{ optimizer: 'adam' }] });
 * const { code, reasons } = await exportCode(experiment, await prepare(experiment), 'pytorch');
 * code!.includes('torch.optim.Adam('); // → true
 * reasons; // → []
 * ```
 */
export async function exportCode(
  experiment: Omit<Experiment, 'view'>,
  prepared: Prepared,
  target: CodeTarget,
  options?: ScriptOptions,
): Promise<Exported> {
  const { training, lift } = prepared;
  if (isNetwork(experiment.ground) && training && lift) {
    const { writeNetworkScript } = await import('./network/write.ts');
    return writeNetworkScript(experiment, experiment.ground.network, { ...prepared, training, lift }, target, options);
  }
  const { writeScript } = await import('./script.ts');
  return writeScript(experiment, prepared, target, options);
}
