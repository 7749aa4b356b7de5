import { huber } from './huber.ts';
import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * PyTorch's smooth L1 loss: Huber's with δ = `beta`, divided by it, so that the straight part has slope 1 whatever β is.
 *
 * Source: R. Girshick, "Fast R-CNN" (2015), with β = 1; β from PyTorch's `smooth_l1_loss`.
 */
export function smoothL1(beta = 1): CurvedLoss {
  const { value, slope, curvature } = huber(beta);
  return {
    id: 'smooth-l1',
    value: (prediction, target) => value(prediction, target) / beta,
    slope: (prediction, target) => slope(prediction, target) / beta,
    curvature: (prediction, target) => curvature(prediction, target) / beta,
  };
}

/** The smooth L1 loss, with its names. */
export const smoothL1Kind: CurvedLossKind = {
  id: 'smooth-l1',
  prediction: 'number',
  target: 'number',
  options: { beta: { default: 1, range: [0, 100], open: true, symbol: '\\beta' } },
  keras: null,
  pytorch: { function: 'smooth_l1_loss', object: 'SmoothL1Loss(beta=beta)' },
  tex: (prediction = '\\hat{y}', target = 'y') =>
    `\\begin{cases} \\frac{1}{2 \\beta} (${prediction} - ${target})^2 & |${prediction} - ${target}| \\le \\beta \\\\ ` +
    `|${prediction} - ${target}| - \\frac{1}{2} \\beta & |${prediction} - ${target}| > \\beta \\end{cases}`,
  source: 'R. Girshick (2015)',
  make: ({ beta }) => smoothL1(beta),
};
