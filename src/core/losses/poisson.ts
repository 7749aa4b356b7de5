import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * Poisson loss ŷ − y ln(ŷ + ε) of a predicted rate ŷ for a count y: the surprise at the count but for a term without ŷ, so its lowest
 * value is not 0.
 *
 * Keras's ε is 1e-7; PyTorch's `poisson_nll_loss` has 1e-8, and takes ln ŷ instead of ŷ unless `log_input` is off.
 */
export function poisson(epsilon = 1e-7): CurvedLoss {
  return {
    id: 'poisson',
    value: (prediction, target) => prediction - target * Math.log(prediction + epsilon),
    slope: (prediction, target) => 1 - target / (prediction + epsilon),
    curvature: (prediction, target) => target / (prediction + epsilon) ** 2,
  };
}

/** The Poisson loss, with its names. */
export const poissonKind: CurvedLossKind = {
  id: 'poisson',
  prediction: 'rate',
  target: 'count',
  form: 'guarded',
  options: { epsilon: { default: 1e-7, range: [0, 0.1], symbol: '\\varepsilon' } },
  keras: { function: 'poisson', object: 'Poisson()' },
  pytorch: { function: 'poisson_nll_loss', object: 'PoissonNLLLoss(log_input=False, eps=epsilon)' },
  tex: (prediction = '\\hat{y}', target = 'y') => `${prediction} - ${target} \\ln(${prediction} + \\varepsilon)`,
  source: 'the Poisson distribution',
  make: ({ epsilon }) => poisson(epsilon),
};
