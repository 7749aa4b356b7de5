import type { PointLoss, RowLoss } from './loss.ts';

/**
 * How the losses of many examples become one number: their mean, as everywhere by default, or their sum. (PyTorch's `kl_div` calls the
 * mean over examples 'batchmean'.)
 */
export type Reduction = 'mean' | 'sum';

/**
 * The loss over n examples of one number each. `predictions` and `targets` have length n; the derivative by each prediction is written
 * into `gradient` (length n) if it is given. NaN for the mean of none.
 */
export function lossOverPoints(
  loss: PointLoss,
  predictions: ArrayLike<number>,
  targets: ArrayLike<number>,
  reduction: Reduction = 'mean',
  gradient?: Float64Array,
): number {
  const n = predictions.length;
  const share = reduction === 'mean' ? n : 1;
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += loss.value(predictions[i], targets[i]);
    if (gradient) gradient[i] = loss.slope(predictions[i], targets[i]) / share;
  }
  return total / share;
}

/**
 * The loss over examples of one row each, such as logits. Rows of `targets` have the rows' length, or length 1 for class numbers; the
 * derivatives are written into the rows of `gradient` if it is given.
 */
export function lossOverRows(
  loss: RowLoss,
  predictions: readonly ArrayLike<number>[],
  targets: readonly ArrayLike<number>[],
  reduction: Reduction = 'mean',
  gradient?: readonly Float64Array[],
): number {
  const share = reduction === 'mean' ? predictions.length : 1;
  let total = 0;
  for (const [i, prediction] of predictions.entries()) {
    total += loss.value(prediction, targets[i]);
    const row = gradient?.[i];
    if (!row) continue;
    loss.gradient(prediction, targets[i], row);
    for (let j = 0; j < row.length; j++) row[j] /= share;
  }
  return total / share;
}
