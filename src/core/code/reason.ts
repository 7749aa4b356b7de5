import type { FormId } from '../optimizers/optimizer.ts';

/** What code can be written for. */
export const codeTargets = ['pytorch', 'keras', 'optax', 'numpy'] as const;
/** A framework that code can be written for, or NumPy. */
export type CodeTarget = (typeof codeTargets)[number];

/** Why a script leaves something out or differs; the keys of the messages in the UI texts (section `export`). */
export const reasonCodes = [
  'no-optimizer',
  'otherwise',
  'other-form',
  'setting',
  'not-setting',
  'constant-rate',
  'too-long',
  'schedule',
  'batches',
  'undefined-slope',
  'no-formula',
  'long-derivatives',
  'single-precision',
  'long-weights',
  'amplifies',
  'picture-file',
] as const;
/** One of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/**
 * Why a script leaves a run out, or what to know of one that is there (`isNote`); with `run` null it is about the whole experiment.
 *
 * `no-optimizer`: the framework has no such optimizer. `otherwise`: it has one of that name, which computes something else.
 * `other-form`: it writes the update in `form`, and this run is in another. `setting`, `not-setting`: it can only do it with that setting
 * at `value`, or not at `value`. `constant-rate`: the forms agree only as long as the learning rate stays the same. `too-long`: the rule
 * takes a search, a memory or second derivatives that no short script spells out. `schedule`: the schedule watches the run, or is not one
 * formula. `batches`: mini-batches are drawn by our own generator. `undefined-slope`: a run comes to a point where the formula has no
 * slope. `no-formula`: no formula of the surface is known. `long-derivatives`: the formula is, but no short script spells out its gradient.
 * `single-precision`: parts of the update are computed with seven digits. `long-weights`: the network begins somewhere on a plane through the
 * weights that its seed draws, and has more weights than a script has room for. `amplifies`: rounding grows so fast in this training that the
 * first digits which the script prints soon differ from ours. `picture-file`: the script reads the pictures of `file`.
 */
export interface Reason {
  readonly code: ReasonCode;
  /** Index into the experiment's runs. */
  readonly run: number | null;
  readonly optimizer?: string;
  readonly form?: FormId;
  /** A hyperparameter of the optimizer, by our name. */
  readonly setting?: string;
  readonly value?: number;
  /** A file among the site's data. */
  readonly file?: string;
}

/** Whether a reason is only something to know, and what it is about is in the script all the same. */
export const isNote = ({ code }: Reason): boolean =>
  code === 'single-precision' || code === 'amplifies' || code === 'picture-file';
