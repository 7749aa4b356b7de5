import { type FitSet, pointsOf } from './fit-set.ts';

/** Twelve points near a line with one far off it, on which the golden runs of linear regression were made. */
export const lin12: FitSet = {
  id: 'lin12',
  kind: 'line',
  source: 'made for this course',
  points: pointsOf([
    [-2.1342, -4.4127],
    [-1.7281, -3.3713],
    [-1.3327, -3.0919],
    [-0.9114, -1.9637],
    [-0.5273, -1.7391],
    [-0.1389, -0.7213],
    [0.2917, -0.2871],
    [0.6831, 0.7719],
    [1.0473, 0.9973],
    [1.4629, 6.2391],
    [1.8391, 2.3917],
    [2.2157, 3.3371],
  ]),
};
