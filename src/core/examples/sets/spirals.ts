import { cos, sin } from '../../portable/trigonometric.ts';
import { type MadeSet, pointsInClasses } from '../raw-examples.ts';

/** How often an arm goes round, and how far out. */
const turns = 1.75;
const radius = 3;

/** Two arms wound into each other. Source: the set of that name of TensorFlow Playground, at three fifths of its size. */
export const spirals: MadeSet = {
  source: 'TensorFlow Playground',
  make: (making) =>
    pointsInClasses(making, 2, (label, draw) => {
      const share = draw(0);
      const angle = Math.PI * (2 * turns * share + label);
      return [radius * share * sin(angle), radius * share * cos(angle)];
    }),
};
