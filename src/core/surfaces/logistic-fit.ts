import { logisticRegression } from '../data/data-objective.ts';
import { shuttle } from '../data/shuttle.ts';
import type { Surface } from './surface.ts';

const { xs, ys } = shuttle.points;

/**
 * The mean binary cross-entropy of a logistic regression on the 23 space shuttle flights before Challenger: the chance of O-ring
 * damage from the temperature.
 *
 * The lowest point by Newton's method in 50 digits; in °F it is
 * 15.0429 − 0.2322 t.
 */
export const logisticFit: Surface = {
  id: 'logistic-fit',
  ...logisticRegression(xs, ys),
  dimension: 2,
  domain: [
    [-5, 2],
    [-4, 3],
  ],
  start: [0, 0],
  criticalPoints: [
    { at: [-2.3216274421859646, -1.2084904475993123], value: 0.44163462364927886, kind: 'minimum', global: true },
  ],
  levels: 'log',
  tex: '\\frac{1}{23} \\sum_{i=1}^{23} \\left(\\ln(1 + e^{z_i}) - y_i z_i\\right), \\quad z_i = w x_i + b',
  source: 'S. R. Dalal, E. B. Fowlkes, B. Hoadley (1989)',
  data: { xs, ys },
  dataKind: 'logistic',
};
