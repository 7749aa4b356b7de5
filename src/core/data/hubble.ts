import { type FitSet, pointsOf } from './fit-set.ts';

/**
 * The 24 nebulae from which Hubble read the expansion of the universe: distance in millions of parsecs, and velocity away from us in
 * hundreds of kilometres a second.
 *
 * Source: E. Hubble, "A Relation between Distance and Radial Velocity among Extra-Galactic Nebulae", Proceedings of the National
 * Academy of Sciences 15(3), 1929, table 1.
 */
export const hubble: FitSet = {
  id: 'hubble',
  kind: 'line',
  source: 'E. Hubble (1929)',
  points: pointsOf([
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
  ]),
};
