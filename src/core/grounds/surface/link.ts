import type { GroundLink } from '../ground.ts';
import type { SurfaceGround } from './surface-ground.ts';

/**
 * The start that a link without one means. FROZEN: see experiment/url-v1.ts. Nothing has to be added when a surface joins: its links write
 * their starts in full.
 */
export const frozenStarts: Readonly<Record<string, readonly number[]>> = {
  parabola: [3],
  'flat-quartic': [1.8],
  'tilted-double-well': [1.7],
  wavy: [4.5],
  bowl: [3, -2],
  'ellipse-k100': [3, 1],
  'ellipse-k100-rot30': [3, 1],
  booth: [-8, 6],
  matyas: [9, 1],
  'long-valley': [-6, 1.5],
  rosenbrock: [-1.2, 1],
  plateau: [-5, 3],
  saddle: [1.5, 0.001],
  'monkey-saddle': [1.2, 0.01],
  'two-basins': [3.5, 2.5],
  himmelblau: [0.5, -0.5],
  'styblinski-tang': [0.5, -0.3],
  beale: [1, 1.5],
  'three-hump-camel': [-2.6, 2.2],
  'six-hump-camel': [-1.9, -0.9],
  branin: [0.5, 12],
  mccormick: [3, 3],
  'goldstein-price': [-0.7, 0.2],
  'goldstein-price-log': [0.9, -0.3],
  rastrigin: [-3.3, 2.4],
  ackley: [-3.4, 2.6],
  levi13: [-0.5, 2.2],
  easom: [1.7, 4.4],
  'line-fit': [0, 0],
  'logistic-fit': [0, 0],
};

/** A surface of the list in a link: its id says it all. */
export const link: GroundLink<SurfaceGround> = {
  fields: [],
  write: () => [],
  read: () => ({}),
  startOn: (surface) => (Object.hasOwn(frozenStarts, surface) ? frozenStarts[surface] : undefined),
};
