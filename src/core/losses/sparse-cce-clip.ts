import { cceClip } from './cce-clip.ts';
import type { RowLoss, RowLossKind } from './loss.ts';

/** `cceClip` where the target is the number of the true class. A target that is no class number gives NaN. */
export function sparseCceClip(epsilon = 1e-7): RowLoss {
  const { value, gradient } = cceClip(epsilon);
  return {
    id: 'sparse-cce-clip',
    value: (prediction, target) => value(prediction, oneHot(target[0], prediction.length)),
    gradient: (prediction, target, out) => gradient(prediction, oneHot(target[0], prediction.length), out),
  };
}

/** A row of `classes` numbers with 1 at the true class and 0 elsewhere; all NaN if `label` is none of 0 … classes − 1. */
export function oneHot(label: number, classes: number): Float64Array {
  const row = new Float64Array(classes);
  if (label in row) row[label] = 1;
  else row.fill(Number.NaN);
  return row;
}

/** Categorical cross-entropy of clipped probabilities for class numbers, with its names. */
export const sparseCceClipKind: RowLossKind = {
  id: 'sparse-cce-clip',
  prediction: 'probabilities',
  target: 'class',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: { function: 'sparse_categorical_crossentropy', object: 'SparseCategoricalCrossentropy()' },
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `-\\ln \\max\\left(\\varepsilon, \\min\\left(1 - \\varepsilon, ` +
    `\\frac{${prediction}_{${target}}}{\\sum_{k=1}^{C} ${prediction}_k}\\right)\\right)`,
  source: 'Keras',
  make: ({ epsilon }) => sparseCceClip(epsilon),
};
