import { cos, sin } from '../../portable/trigonometric.ts';
import { type MadeSet, pointsInClasses } from '../raw-examples.ts';

/** Two half circles of radius 1 that reach into each other. Source: the shape of scikit-learn's `make_moons`. */
export const moons: MadeSet = {
  source: 'scikit-learn',
  make: (making) =>
    pointsInClasses(making, 2, (label, draw) => {
      const angle = Math.PI * draw(0);
      return label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
    }),
};
