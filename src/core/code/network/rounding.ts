import type { Network } from '../../network/index.ts';
import { endsOf } from '../../objective/blocks.ts';
import type { Objective } from '../../objective/objective.ts';
import { formOf, type Method } from '../../optimizers/descend.ts';
import { createRandom } from '../../random.ts';
import { workOfUpdate } from '../../training/work.ts';

/** How exactly a program computes, and how near its losses are to be to ours, of 1 or of their size. */
export interface Precision {
  readonly rounding: number;
  readonly tolerance: number;
}

/** Double and single precision; the tolerances are a tenth or a fifth of what a script promises, since one draw says only so much. */
export const doublePrecision: Precision = { rounding: 2 ** -51, tolerance: 1e-10 };
export const singlePrecision: Precision = { rounding: 2 ** -23, tolerance: 2e-5 };

/** Updates that are tried, those between two looks at the loss, and the work that all may take: a tenth of a second or so. */
const mostUpdates = 100;
const spacing = 10;
const mostWork = 4e8;

/** A training as far as rounding goes. */
export interface TriedRun {
  readonly network: Network;
  readonly method: Method;
  readonly objective: Objective;
  readonly measured: Pick<Objective, 'value'>;
  readonly start: Float64Array;
  readonly rates: Float64Array;
  /** Examples that an update sees. */
  readonly batch: number;
}

/**
 * Whether rounding grows within the first hundred updates until losses differ by more than the tolerance: tried out, by training a second time
 * with gradients in which every number that is not 0 is off by a draw of the size of rounding. Kinks that a sum lies on, signs of next to nothing
 * and divisions by it show so.
 */
export function amplifies(run: TriedRun, { rounding, tolerance }: Precision): boolean {
  const { network, method, objective, measured, start, rates, batch } = run;
  const { optimizer, settings } = method;
  const affordable = Math.floor(mostWork / (2 * workOfUpdate(network, batch, method)));
  const updates = Math.min(mostUpdates, rates.length, Math.max(spacing, affordable));
  const [clean, noisy] = [objective, withNoise(objective, rounding)].map((own) => ({
    ...{ x: start.slice(), objective: own, settings, rates, path: new Float64Array(0) },
    state: optimizer.createState(start.length, settings),
  }));
  const { run: advance } = formOf(method);
  for (let from = 0; from < updates; from += spacing) {
    const to = Math.min(updates, from + spacing);
    for (const work of [clean, noisy]) advance(work, from, to);
    const [ours, theirs] = [clean, noisy].map(({ x }) => measured.value(x, to));
    // What has run away says nothing about digits.
    if (!Number.isFinite(ours)) return Number.isFinite(theirs);
    if (!(Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(ours)))) return true;
  }
  return false;
}

/** The objective with gradients that are off by a little, measured at the largest number of each block. */
function withNoise(objective: Objective, rounding: number): Objective {
  const { uniform } = createRandom(1);
  const ends = endsOf(objective);
  const { value, gradient } = objective;
  return {
    ...objective,
    value: (x, k) => value(x, k) * (1 + rounding * (2 * uniform() - 1)),
    gradient(x, out, k) {
      gradient(x, out, k);
      let from = 0;
      for (const to of ends) {
        let largest = 0;
        for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(out[i]));
        for (let i = from; i < to; i++) if (out[i] !== 0) out[i] += rounding * largest * (2 * uniform() - 1);
        from = to;
      }
    },
  };
}
