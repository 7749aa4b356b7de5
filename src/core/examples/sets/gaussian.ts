import { exp } from '../../portable/exp.ts';
import { type MadeSet, pointsWithValues } from '../raw-examples.ts';

/** The tops of the bumps and their heights; all are as wide, with this standard deviation. */
const bumps = [
  [-1.8, 1.2, 1],
  [0, 1.2, -1],
  [1.8, 1.2, 1],
  [-1.8, -1.2, -1],
  [0, -1.2, 1],
  [1.8, -1.2, -1],
] as const;
const width = 0.6;

/** Six bumps, three up and three down by turns. Source: after the set of that name of TensorFlow Playground, whose bumps are cones. */
export const gaussian: MadeSet = {
  source: 'TensorFlow Playground',
  make: (making) =>
    pointsWithValues(making, 2, (x, y) => {
      let sum = 0;
      for (const [left, up, height] of bumps) {
        const square = (x - left) * (x - left) + (y - up) * (y - up);
        sum += height * exp(-square / (2 * width * width));
      }
      return sum;
    }),
};
