import { bce } from '../losses/bce.ts';
import { type CurvedLoss, makeLoss } from '../losses/loss.ts';
import { type RegressionLossId, regressionLosses } from '../losses/regression-losses.ts';
import type { Objective } from '../objective/objective.ts';
import { type Batches, shuffledBatches } from './batches.ts';

/** An objective over two parameters with its Hessian. Over all examples it is the same at every step k. */
export interface DataObjective extends Objective {
  readonly hessian: (x: Float64Array, out: Float64Array, k?: number) => void;
}

/**
 * The mean loss of the line ŷ = wx + b over the points (xs[i], ys[i]), as a function of (w, b).
 * Throws if there are no points, if the lengths differ, or for an option that the loss does not have.
 */
export function linearRegression(
  loss: RegressionLossId,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  options: Readonly<Record<string, number>> = {},
): DataObjective {
  return affineObjective(makeLoss(regressionLosses[loss], options), xs, ys);
}

/**
 * The mean binary cross-entropy of the logits z = wx + b for labels ys[i] of 0 or 1, as a function of (w, b).
 * Throws if there are no points or the lengths differ.
 */
export function logisticRegression(xs: ArrayLike<number>, ys: ArrayLike<number>): DataObjective {
  return affineObjective(bce, xs, ys);
}

/**
 * J(w, b) = mean of loss(w·xᵢ + b, yᵢ) over the examples of a batch, by default all of them. The mean is over the batch's own size, so
 * that one smaller batch at the end of an epoch is as steep as the others.
 *
 * Value, gradient and Hessian at the same k see the same batch, so each is the derivative of the one before, and a line search compares
 * like with like. Throws if there are no points or the lengths differ.
 */
export function affineObjective(
  loss: CurvedLoss,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  batches: Batches = shuffledBatches(xs.length, xs.length, 0),
): DataObjective {
  if (xs.length === 0 || ys.length !== xs.length)
    throw new RangeError(`need as many targets as inputs, and at least one: ${xs.length}, ${ys.length}`);
  const inputs = Float64Array.from(xs);
  const targets = Float64Array.from(ys);
  return {
    dimension: 2,
    value(p, k) {
      const batch = batches.at(k);
      const n = batch.length;
      const w = p[0];
      const b = p[1];
      let sum = 0;
      for (let i = 0; i < n; i++) sum += loss.value(w * inputs[batch[i]] + b, targets[batch[i]]);
      return sum / n;
    },
    // The point's x and 1 are the derivatives of its prediction by w and b.
    gradient(p, out, k) {
      const batch = batches.at(k);
      const n = batch.length;
      const w = p[0];
      const b = p[1];
      let byW = 0;
      let byB = 0;
      for (let i = 0; i < n; i++) {
        const x = inputs[batch[i]];
        const slope = loss.slope(w * x + b, targets[batch[i]]);
        byW += slope * x;
        byB += slope;
      }
      out[0] = byW / n;
      out[1] = byB / n;
    },
    hessian(p, out, k = 0) {
      const batch = batches.at(k);
      const n = batch.length;
      const w = p[0];
      const b = p[1];
      let byWW = 0;
      let byWB = 0;
      let byBB = 0;
      for (let i = 0; i < n; i++) {
        const x = inputs[batch[i]];
        const curvature = loss.curvature(w * x + b, targets[batch[i]]);
        byWW += curvature * x * x;
        byWB += curvature * x;
        byBB += curvature;
      }
      out[0] = byWW / n;
      out[1] = byWB / n;
      out[2] = byWB / n;
      out[3] = byBB / n;
    },
  };
}
