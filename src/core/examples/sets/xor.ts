import { type MadeSet, pointsInClasses } from '../raw-examples.ts';

/** How near to an axis points are, before noise, and how far from it. */
const [near, far] = [0.2, 3];

/** Four squares: class 0 where both coordinates have the same sign, class 1 where not. Source: the set of that name of TensorFlow Playground. */
export const xor: MadeSet = {
  source: 'TensorFlow Playground',
  make: (making) =>
    pointsInClasses(making, 2, (label, draw) => {
      const [x, y] = [0, 1].map((which) => near + (far - near) * draw(which));
      const side = draw(2) < 0.5 ? -1 : 1;
      return [side * x, label === 0 ? side * y : -side * y];
    }),
};
