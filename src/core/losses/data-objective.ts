import type { Objective } from '../objective.ts';
import { bce, type LossOptions, type PointLoss, type RegressionLossId, regressionLosses } from './index.ts';

/** An objective over two parameters with its Hessian, the same at every step. */
export interface DataObjective extends Objective {
  readonly hessian: (x: Float64Array, out: Float64Array) => void;
}

/**
 * The mean loss of the line ŷ = wx + b over the points (xs[i], ys[i]), as a function of (w, b).
 * Throws if there are no points or the lengths differ.
 */
export function linearRegression(
  loss: RegressionLossId,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  options: LossOptions = {},
): DataObjective {
  return affineObjective(regressionLosses[loss](options), xs, ys);
}

/**
 * The mean binary cross-entropy of the logits z = wx + b for labels ys[i] of 0 or 1, as a function of (w, b).
 * Throws if there are no points or the lengths differ.
 */
export function logisticRegression(xs: ArrayLike<number>, ys: ArrayLike<number>): DataObjective {
  return affineObjective(bce, xs, ys);
}

/** J(w, b) = mean of loss(w·xᵢ + b, yᵢ). The point's x and 1 are the derivatives of its prediction by w and b. */
function affineObjective(loss: PointLoss, xs: ArrayLike<number>, ys: ArrayLike<number>): DataObjective {
  const n = xs.length;
  if (n === 0 || ys.length !== n)
    throw new RangeError(`need as many targets as inputs, and at least one: ${n}, ${ys.length}`);
  const inputs = Float64Array.from(xs);
  const targets = Float64Array.from(ys);
  return {
    dimension: 2,
    value(p) {
      const w = p[0];
      const b = p[1];
      let sum = 0;
      for (let i = 0; i < n; i++) sum += loss.value(w * inputs[i] + b, targets[i]);
      return sum / n;
    },
    gradient(p, out) {
      const w = p[0];
      const b = p[1];
      let byW = 0;
      let byB = 0;
      for (let i = 0; i < n; i++) {
        const slope = loss.slope(w * inputs[i] + b, targets[i]);
        byW += slope * inputs[i];
        byB += slope;
      }
      out[0] = byW / n;
      out[1] = byB / n;
    },
    hessian(p, out) {
      const w = p[0];
      const b = p[1];
      let byWW = 0;
      let byWB = 0;
      let byBB = 0;
      for (let i = 0; i < n; i++) {
        const curvature = loss.curvature(w * inputs[i] + b, targets[i]);
        byWW += curvature * inputs[i] * inputs[i];
        byWB += curvature * inputs[i];
        byBB += curvature;
      }
      out[0] = byWW / n;
      out[1] = byWB / n;
      out[2] = byWB / n;
      out[3] = byBB / n;
    },
  };
}
