import type { CurvedLoss, CurvedLossKind } from './loss.ts';

/**
 * ln cosh r of the residual r = ŷ − y: ½r² near 0, |r| − ln 2 far out, and smooth all the way.
 *
 * Written as |r| + ln(1 + e^−2|r|) − ln 2, since cosh overflows beyond 710; near 0, where that would cancel, as ½ ln(1 + sinh² r).
 */
export const logCosh: CurvedLoss = {
  id: 'log-cosh',
  value(prediction, target) {
    const size = Math.abs(prediction - target);
    return size < 1 ? 0.5 * Math.log1p(Math.sinh(size) ** 2) : size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
  },
  slope: (prediction, target) => Math.tanh(prediction - target),
  curvature: (prediction, target) => Math.cosh(prediction - target) ** -2,
};

/** The log-cosh loss, with its names. */
export const logCoshKind: CurvedLossKind = {
  id: 'log-cosh',
  prediction: 'number',
  target: 'number',
  options: {},
  keras: { function: 'log_cosh', object: 'LogCosh()' },
  pytorch: null,
  tex: (prediction = '\\hat{y}', target = 'y') => `\\ln \\cosh(${prediction} - ${target})`,
  source: 'Keras',
  make: () => logCosh,
};
