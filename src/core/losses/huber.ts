import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * Huber's loss: ½r² for a residual r = ŷ − y of size up to `delta`, a straight line δ(|r| − ½δ) beyond it.
 *
 * Source: P. J. Huber, "Robust Estimation of a Location Parameter" (1964). This is the form of PyTorch's `huber_loss` and
 * Keras's `Huber`, where the parabola has curvature 1.
 */
export function huber(delta = 1): CurvedLoss {
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

/** Huber's loss, with its names. */
export const huberKind: CurvedLossKind = {
  id: 'huber',
  prediction: 'number',
  target: 'number',
  options: { delta: { default: 1, range: [0, 100], open: true, symbol: '\\delta' } },
  keras: { function: 'huber', object: 'Huber(delta)' },
  pytorch: { function: 'huber_loss', object: 'HuberLoss(delta=delta)' },
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `\\begin{cases} \\frac{1}{2} (${prediction} - ${target})^2 & |${prediction} - ${target}| \\le \\delta \\\\ ` +
    `\\delta (|${prediction} - ${target}| - \\frac{1}{2} \\delta) & |${prediction} - ${target}| > \\delta \\end{cases}`,
  source: 'P. J. Huber (1964)',
  make: ({ delta }) => huber(delta),
};
