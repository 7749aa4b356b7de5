import type { Surface } from './surface.ts';

/**
 * A long valley that bends gently: steps across it zigzag, steps along its floor hardly count.
 *
 * The floor is the curve y = ½ sin(x/2), on which only the slow parabola (x − 4)² / 50 is left, of curvature 1/25. Across
 * the floor the curvature lies between 10 and 10.625 as the valley bends, so that one learning rate zigzags all along it.
 * Source: made for this course.
 */
export const longValley: Surface = {
  id: 'long-valley',
  dimension: 2,
  value(p) {
    const along = p[0] - 4;
    const across = p[1] - 0.5 * Math.sin(0.5 * p[0]);
    return 5 * across * across + 0.02 * along * along;
  },
  gradient(p, out) {
    const x = p[0];
    const across = p[1] - 0.5 * Math.sin(0.5 * x);
    out[0] = 0.04 * (x - 4) - 2.5 * across * Math.cos(0.5 * x);
    out[1] = 10 * across;
  },
  hessian(p, out) {
    const cos = Math.cos(0.5 * p[0]);
    const sin = Math.sin(0.5 * p[0]);
    out[0] = 0.04 + 0.625 * cos * cos + 1.25 * (p[1] - 0.5 * sin) * sin;
    out[1] = -2.5 * cos;
    out[2] = -2.5 * cos;
    out[3] = 10;
  },
  domain: [
    [-7, 7],
    [-3, 3],
  ],
  start: [-6, 1.5],
  criticalPoints: [{ at: [4, 0.45464871341284085], value: 0, kind: 'minimum', global: true }],
  levels: 'log',
  tex: '5\\left(y - \\frac{1}{2}\\sin\\frac{x}{2}\\right)^2 + \\frac{1}{50}(x - 4)^2',
  source: 'Made for this course',
};
