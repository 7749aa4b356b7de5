import type { Formula } from '../../../core/grounds/formula/formula.ts';
import type { Interval } from '../../../core/surfaces/surface.ts';

const square = (reach: number): [Interval, Interval] => [
  [-reach, reach],
  [-reach, reach],
];

/** Formulas to begin from: a bowl, a ravine, a kink, a saddle, waves, a plateau, a curved valley, and one that ends where logarithms do. */
export const examples: readonly Formula[] = [
  { text: 'x^2 + 3y^2', domain: square(3) },
  { text: 'x^2/20 + 2(y - x/4)^2', domain: square(4) },
  { text: 'abs(x) + 3abs(y)', domain: square(3) },
  { text: 'x^2 - y^2 + y^4/4', domain: square(2.5) },
  { text: 'sin(x)cos(y) + (x^2 + y^2)/20', domain: square(6) },
  { text: '1 - exp(-(x^2 + y^2)/2)', domain: square(4) },
  {
    text: '(1 - x)^2 + 10(y - x^2)^2',
    domain: [
      [-2, 2],
      [-1, 3],
    ],
  },
  {
    text: 'x log(x) + y log(y)',
    domain: [
      [-0.5, 2],
      [-0.5, 2],
    ],
  },
];
