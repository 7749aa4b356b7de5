import { type FitSet, pointsOf } from './fit-set.ts';

/** Fourteen points of two classes that overlap, on which the golden runs of logistic regression were made. */
export const log14: FitSet = {
  id: 'log14',
  kind: 'logistic',
  source: 'made for this course',
  points: pointsOf([
    [-2.3171, 0],
    [-1.9137, 0],
    [-1.4713, 0],
    [-1.1391, 1],
    [-0.7719, 0],
    [-0.4173, 0],
    [-0.1337, 1],
    [0.2391, 0],
    [0.5717, 1],
    [0.8931, 1],
    [1.2737, 0],
    [1.6391, 1],
    [2.0719, 1],
    [2.4137, 1],
  ]),
};
