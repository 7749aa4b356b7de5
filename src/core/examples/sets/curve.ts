import { sin } from '../../portable/trigonometric.ts';
import { type MadeSet, pointsWithValues } from '../raw-examples.ts';

/** A wave, sin 3x/2, over a single input: what can be fitted too loosely and too closely. */
export const curve: MadeSet = {
  source: 'made for this course',
  make: (making) => pointsWithValues(making, 1, (x) => sin(1.5 * x)),
};
