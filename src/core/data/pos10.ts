import { type FitSet, pointsOf } from './fit-set.ts';

/** Ten points with positive targets, on which the golden runs under the MSLE were made. */
export const pos10: FitSet = {
  id: 'pos10',
  kind: 'line',
  source: 'made for this course',
  points: pointsOf([
    [0.1371, 0.7193],
    [0.4219, 0.9371],
    [0.7393, 1.6213],
    [1.0117, 1.7191],
    [1.3571, 2.4317],
    [1.6237, 2.4739],
    [1.9393, 3.1931],
    [2.2319, 3.2917],
    [2.6173, 4.1713],
    [2.9271, 4.1927],
  ]),
};
