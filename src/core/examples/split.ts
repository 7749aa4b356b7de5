import { uniformAt } from '../random-at.ts';
import type { ExampleRecipe } from './kinds.ts';
import { streamFor } from './raw-examples.ts';

/** The indices of the examples of each part, ascending. */
export interface Split {
  readonly training: Int32Array;
  readonly validation: Int32Array;
  readonly test: Int32Array;
}

/**
 * Which of `count` examples go to which part. Shares are rounded to whole examples, and at least one is for training.
 *
 * Source of the shuffle: R. Durstenfeld, "Algorithm 235: Random permutation" (1964), after R. A. Fisher and F. Yates.
 */
export function splitOf(
  count: number,
  { seed, validation, test, shuffled }: Pick<ExampleRecipe, 'seed' | 'validation' | 'test' | 'shuffled'>,
): Split {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  if (shuffled) {
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(uniformAt(seed, streamFor('split'), i, 0) * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
  }
  const forValidation = Math.min(count - 1, Math.round(validation * count));
  const forTest = Math.min(count - 1 - forValidation, Math.round(test * count));
  const forTraining = count - forValidation - forTest;
  return {
    training: order.slice(0, forTraining).sort(),
    validation: order.slice(forTraining, forTraining + forValidation).sort(),
    test: order.slice(forTraining + forValidation).sort(),
  };
}
