import { cos, sin } from '../../portable/trigonometric.ts';
import { type MadeSet, pointsInClasses } from '../raw-examples.ts';

/** Radii of the outer circle, class 0, and the inner one, class 1. */
const radii = [1, 0.5] as const;

/** A circle inside a circle. Source: the shape of scikit-learn's `make_circles`, with factor 0.5. */
export const circles: MadeSet = {
  source: 'scikit-learn',
  make: (making) =>
    pointsInClasses(making, 2, (label, draw) => {
      const angle = 2 * Math.PI * draw(0);
      return [radii[label] * cos(angle), radii[label] * sin(angle)];
    }),
};
