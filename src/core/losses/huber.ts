import type { PointLoss } from './loss.ts';

/**
 * Huber's loss: ½r² for a residual r = ŷ − y of size up to `delta`, a straight line δ(|r| − ½δ) beyond it.
 *
 * Source: P. J. Huber, "Robust Estimation of a Location Parameter" (1964). This is the form of PyTorch's `huber_loss` and
 * Keras's `Huber`, where the parabola has curvature 1.
 */
export function huber(delta = 1): PointLoss {
  return {
    id: 'huber',
    value(prediction, target) {
      const size = Math.abs(prediction - target);
      return size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
    },
    slope: (prediction, target) => Math.max(-delta, Math.min(delta, prediction - target)),
    // Not defined at |r| = δ; the parabola's is used there.
    curvature: (prediction, target) => (Math.abs(prediction - target) <= delta ? 1 : 0),
  };
}
