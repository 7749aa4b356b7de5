import { linearRegression } from '../data/data-objective.ts';
import { hubble } from '../data/hubble.ts';
import type { Surface } from './surface.ts';

const { xs, ys } = hubble.points;

/**
 * The mean squared error of a line through the 24 nebulae from which Hubble read the expansion of the universe. Since no distance is
 * negative, w and b pull together: the bowl is a valley that lies askew, ten times as sharply curved across as along.
 *
 * The lowest point is the least-squares solution, computed in exact fractions.
 */
export const lineFit: Surface = {
  id: 'line-fit',
  ...linearRegression('mse', xs, ys),
  dimension: 2,
  domain: [
    [-1, 7],
    [-4, 4],
  ],
  start: [0, 0],
  criticalPoints: [
    { at: [4.541584409226284, -0.4078364909586046], value: 4.972676526133917, kind: 'minimum', global: true },
  ],
  quadratic: true,
  levels: 'log',
  tex: '\\frac{1}{24} \\sum_{i=1}^{24} (w x_i + b - y_i)^2',
  source: 'E. Hubble (1929)',
  data: { xs, ys },
  dataKind: 'line',
};
