import type { Surface } from './surface.ts';

/**
 * The three-hump camel: the global minimum between two shallower ones.
 *
 * Source: F. H. Branin, "Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear Equations"
 * (1972).
 */
export const threeHumpCamel: Surface = {
  id: 'three-hump-camel',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    const x2 = x * x;
    return x2 * (2 - 1.05 * x2 + (x2 * x2) / 6) + x * y + y * y;
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const x2 = x * x;
    out[0] = x * (4 - 4.2 * x2 + x2 * x2) + y;
    out[1] = x + 2 * y;
  },
  hessian(p, out) {
    const x2 = p[0] * p[0];
    out[0] = 4 - 12.6 * x2 + 5 * x2 * x2;
    out[1] = 1;
    out[2] = 1;
    out[3] = 2;
  },
  domain: [
    [-3, 3],
    [-3, 3],
  ],
  start: [-2.6, 2.2],
  criticalPoints: [
    { at: [0, 0], value: 0, kind: 'minimum', global: true },
    { at: [-1.747552345830289, 0.8737761729151445], value: 0.2986384422368594, kind: 'minimum' },
    { at: [1.747552345830289, -0.8737761729151445], value: 0.2986384422368594, kind: 'minimum' },
    { at: [-1.07054229182366, 0.53527114591183], value: 0.8773615577631402, kind: 'saddle' },
    { at: [1.07054229182366, -0.53527114591183], value: 0.8773615577631402, kind: 'saddle' },
  ],
  levels: 'log',
  tex: '2x^2 - 1.05x^4 + \\frac{x^6}{6} + xy + y^2',
  source: 'F. H. Branin (1972)',
};
