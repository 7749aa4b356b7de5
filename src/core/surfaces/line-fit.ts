import { linearRegression } from '../losses/data-objective.ts';
import type { Surface } from './surface.ts';

/** Distance in millions of parsecs, and velocity away from us in hundreds of kilometres a second. */
const nebulae = [
  [0.032, 1.7],
  [0.034, 2.9],
  [0.214, -1.3],
  [0.263, -0.7],
  [0.275, -1.85],
  [0.275, -2.2],
  [0.45, 2],
  [0.5, 2.9],
  [0.5, 2.7],
  [0.63, 2],
  [0.8, 3],
  [0.9, -0.3],
  [0.9, 6.5],
  [0.9, 1.5],
  [0.9, 5],
  [1, 9.2],
  [1.1, 4.5],
  [1.1, 5],
  [1.4, 5],
  [1.7, 9.6],
  [2, 5],
  [2, 8.5],
  [2, 8],
  [2, 10.9],
] as const;

const xs = nebulae.map(([distance]) => distance);
const ys = nebulae.map(([, velocity]) => velocity);

/**
 * The mean squared error of a line through the 24 nebulae from which Hubble read the expansion of the universe. Since no distance is
 * negative, w and b pull together: the bowl is a valley that lies askew, ten times as sharply curved across as along.
 *
 * Source: E. Hubble, "A Relation between Distance and Radial Velocity among Extra-Galactic Nebulae", Proceedings of the National
 * Academy of Sciences 15(3), 1929, table 1. The lowest point is the least-squares solution, computed in exact fractions.
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
  levels: 'log',
  tex: '\\frac{1}{24} \\sum_{i=1}^{24} (w x_i + b - y_i)^2',
  source: 'E. Hubble (1929)',
  data: { xs, ys },
  dataKind: 'line',
};
