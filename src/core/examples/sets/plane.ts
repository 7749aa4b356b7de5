import { type MadeSet, pointsWithValues } from '../raw-examples.ts';

/** A tilted plane, (x + y) / 3: what a network without hidden layers can fit. Source: the set of that name of TensorFlow Playground. */
export const plane: MadeSet = {
  source: 'TensorFlow Playground',
  make: (making) => pointsWithValues(making, 2, (x, y) => (x + y) / 3),
};
