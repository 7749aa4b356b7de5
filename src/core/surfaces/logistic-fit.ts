import { logisticRegression } from '../losses/data-objective.ts';
import type { Surface } from './surface.ts';

/** Joint temperature at launch in °F, and whether a field joint's O-ring came back with thermal distress; in order of flight. */
const flights = [
  [66, 0],
  [70, 1],
  [69, 0],
  [68, 0],
  [67, 0],
  [72, 0],
  [73, 0],
  [70, 0],
  [57, 1],
  [63, 1],
  [70, 1],
  [78, 0],
  [67, 0],
  [53, 1],
  [67, 0],
  [75, 0],
  [70, 0],
  [81, 0],
  [76, 0],
  [79, 0],
  [75, 1],
  [76, 0],
  [58, 1],
] as const;

/** In tens of degrees from 70 °F, so that both parameters see numbers near 1. */
const xs = flights.map(([temperature]) => (temperature - 70) / 10);
const ys = flights.map(([, damaged]) => damaged);

/**
 * The mean binary cross-entropy of a logistic regression on the 23 space shuttle flights before Challenger: the chance of O-ring
 * damage from the temperature.
 *
 * Source: S. R. Dalal, E. B. Fowlkes, B. Hoadley, "Risk Analysis of the Space Shuttle: Pre-Challenger Prediction of Failure", Journal
 * of the American Statistical Association 84(408), 1989. The lowest point by Newton's method in 50 digits; in °F it is
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
