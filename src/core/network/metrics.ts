import type { OutputLossChoice } from './losses/output-loss.ts';

/*
 * What is reported beside the loss, and steers nothing. Outputs and targets are those of a network: row after row, `width` outputs each.
 */

/**
 * The share of right answers, from 0 to 1: of labels for `bce` (a logit above 0 says 1, which is a probability above ½), of rows for both
 * cross-entropies (the class of the largest logit; of equal ones the first). NaN for the other losses, which know no classes.
 */
export function accuracy(
  { id }: OutputLossChoice,
  outputs: Float64Array,
  targets: Float64Array,
  width: number,
): number {
  let right = 0;
  if (id === 'bce') {
    for (let i = 0; i < outputs.length; i++) if (outputs[i] > 0 === targets[i] > 0.5) right++;
    return right / outputs.length;
  }
  if (id !== 'cce' && id !== 'sparse-cce') return Number.NaN;
  const count = outputs.length / width;
  for (let row = 0; row < count; row++) {
    const target = id === 'cce' ? largestIn(targets, row, width) : targets[row];
    if (largestIn(outputs, row, width) === target) right++;
  }
  return right / count;
}

/** The mean of |a − y| over all outputs. */
export function meanAbsoluteError(outputs: Float64Array, targets: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += Math.abs(outputs[i] - targets[i]);
  return sum / outputs.length;
}

/** The mean of (a − y)² over all outputs. */
export function meanSquaredError(outputs: Float64Array, targets: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) sum += (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
  return sum / outputs.length;
}

/** The place of the largest number in a row; −1 where one is NaN, so that it is never right. */
function largestIn(rows: Float64Array, row: number, width: number): number {
  let best = 0;
  for (let j = 0; j < width; j++) {
    const value = rows[row * width + j];
    if (Number.isNaN(value)) return -1;
    if (value > rows[row * width + best]) best = j;
  }
  return best;
}
