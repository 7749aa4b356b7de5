import { exp } from '../../portable/exp.ts';
import { log } from '../../portable/log.ts';
import type { OutputLoss } from './output-loss.ts';

/** The largest logit of the row that begins at `row`. */
function largestOf(logits: Float64Array, row: number, width: number): number {
  let largest = logits[row];
  for (let j = 1; j < width; j++) largest = Math.max(largest, logits[row + j]);
  return largest;
}

/** Σ e^{zⱼ − largest} of that row. */
function sumOfPowers(logits: Float64Array, row: number, width: number, largest: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += exp(logits[row + j] - largest);
  return sum;
}

/**
 * Cross-entropy of a softmax over logits where the target is a class number c: ln Σ e^zⱼ − z_c, with the slope p − 1 at c and p elsewhere.
 * A target that is no class number gives NaN.
 */
export const sparseCrossEntropy: OutputLoss = {
  targetWidth: () => 1,
  sum(logits, targets, width, count) {
    let total = 0;
    for (let i = 0, row = 0; i < count; i++, row += width) {
      const largest = largestOf(logits, row, width);
      const target = targets[i];
      const own = target >= 0 && target < width ? logits[row + target] : Number.NaN;
      total += log(sumOfPowers(logits, row, width, largest)) + (largest - own);
    }
    return total;
  },
  timesSlopes(logits, targets, width, count, share, slopes) {
    for (let i = 0, row = 0; i < count; i++, row += width) {
      const largest = largestOf(logits, row, width);
      const target = targets[i];
      const known = Number.isInteger(target) && target >= 0 && target < width;
      const scale = known ? 1 / sumOfPowers(logits, row, width, largest) : Number.NaN;
      for (let j = 0; j < width; j++)
        slopes[row + j] *= share * (exp(logits[row + j] - largest) * scale - (j === target ? 1 : 0));
    }
  },
};

/** The same where the target is a distribution t over the classes, such as 1 at the true one: Σ tⱼ (ln Σ e^zₖ − zⱼ), slope p Σ tⱼ − t. */
export const crossEntropy: OutputLoss = {
  targetWidth: (width) => width,
  sum(logits, targets, width, count) {
    let total = 0;
    for (let row = 0; row < count * width; row += width) {
      const largest = largestOf(logits, row, width);
      const rest = log(sumOfPowers(logits, row, width, largest));
      for (let j = row; j < row + width; j++)
        if (targets[j] !== 0) total += targets[j] * (rest + (largest - logits[j]));
    }
    return total;
  },
  timesSlopes(logits, targets, width, count, share, slopes) {
    for (let row = 0; row < count * width; row += width) {
      const largest = largestOf(logits, row, width);
      let mass = 0;
      for (let j = row; j < row + width; j++) mass += targets[j];
      const scale = mass / sumOfPowers(logits, row, width, largest);
      for (let j = row; j < row + width; j++) slopes[j] *= share * (exp(logits[j] - largest) * scale - targets[j]);
    }
  },
};
