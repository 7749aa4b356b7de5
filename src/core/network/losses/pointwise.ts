import { exp } from '../../portable/exp.ts';
import { log1p } from '../../portable/log.ts';
import type { OutputLoss } from './output-loss.ts';

/** A loss that looks at every output by itself; that of a row is the mean over its outputs, as in all frameworks. */
function pointwise(
  value: (output: number, target: number) => number,
  slope: (output: number, target: number) => number,
): OutputLoss {
  return {
    targetWidth: (width) => width,
    sum(outputs, targets, width, count) {
      let total = 0;
      for (let i = 0; i < count * width; i++) total += value(outputs[i], targets[i]);
      return total / width;
    },
    timesSlopes(outputs, targets, width, count, share, slopes) {
      const each = share / width;
      for (let i = 0; i < count * width; i++) slopes[i] *= each * slope(outputs[i], targets[i]);
    },
  };
}

/**
 * Binary cross-entropy of logits, for one label or several that have nothing to do with each other: max(z, 0) − zy + ln(1 + e^−|z|), with the
 * slope σ(z) − y, both without the digits that the plain forms lose.
 */
export const binaryCrossEntropy: OutputLoss = pointwise(
  (z, y) => y * Math.max(-z, 0) + (1 - y) * Math.max(z, 0) + log1p(exp(-Math.abs(z))),
  (z, y) => {
    const e = exp(-Math.abs(z));
    const near = 1 / (1 + e);
    const far = e * near;
    return z >= 0 ? (1 - y) * near - y * far : (1 - y) * far - y * near;
  },
);

/** Squared error (a − y)². */
export const squaredError: OutputLoss = pointwise(
  (a, y) => (a - y) * (a - y),
  (a, y) => 2 * (a - y),
);

/** Absolute error |a − y|, with slope 0 where there is none. */
export const absoluteError: OutputLoss = pointwise(
  (a, y) => Math.abs(a - y),
  (a, y) => Math.sign(a - y),
);

/** Huber's loss: ½r² for a residual r of size up to δ, δ(|r| − ½δ) beyond it. */
export function huberLoss(delta = 1): OutputLoss {
  return pointwise(
    (a, y) => {
      const size = Math.abs(a - y);
      return size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
    },
    (a, y) => Math.max(-delta, Math.min(delta, a - y)),
  );
}
