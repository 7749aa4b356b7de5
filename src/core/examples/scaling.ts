import type { ScalingId } from './kinds.ts';

/** What is taken from each input, and what it is then divided by. */
export interface Scaling {
  readonly shifts: Float64Array;
  readonly divisors: Float64Array;
}

/**
 * The scaling of inputs of `width` numbers, with the statistics of these: the training examples. An input that is always the same is only moved.
 * The deviation is that of the training examples themselves (divided by their number), as in scikit-learn's `StandardScaler`.
 */
export function scalingFrom(id: ScalingId, inputs: Float64Array, width: number, largest: number): Scaling {
  const shifts = new Float64Array(width);
  const divisors = new Float64Array(width).fill(id === 'full-range' ? largest : 1);
  if (id === 'none' || id === 'full-range') return { shifts, divisors };
  const count = inputs.length / width;
  for (let j = 0; j < width; j++) {
    let [low, high, sum, squares] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
    for (let i = j; i < inputs.length; i += width) {
      low = Math.min(low, inputs[i]);
      high = Math.max(high, inputs[i]);
      sum += inputs[i];
    }
    // Of numbers that are all the same a rounded mean would leave a deviation that is nothing but rounding.
    const mean = low === high ? low : sum / count;
    for (let i = j; i < inputs.length; i += width) squares += (inputs[i] - mean) * (inputs[i] - mean);
    shifts[j] = id === 'standard' ? mean : low;
    divisors[j] = (id === 'standard' ? Math.sqrt(squares / count) : high - low) || 1;
  }
  return { shifts, divisors };
}

/** Scales inputs in place. */
export function scale(inputs: Float64Array, { shifts, divisors }: Scaling): void {
  const width = shifts.length;
  for (let i = 0; i < inputs.length; i++) inputs[i] = (inputs[i] - shifts[i % width]) / divisors[i % width];
}
