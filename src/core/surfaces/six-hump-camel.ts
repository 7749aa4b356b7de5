import type { Surface } from './surface.ts';

/**
 * The six-hump camel: six minima in three pairs, of which the middle pair is global.
 *
 * Source: L. C. W. Dixon and G. P. Szegö, "The Global Optimization Problem: An Introduction", in "Towards Global
 * Optimisation 2" (1978).
 */
export const sixHumpCamel: Surface = {
  id: 'six-hump-camel',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    const x2 = x * x;
    const y2 = y * y;
    return x2 * (4 - 2.1 * x2 + (x2 * x2) / 3) + x * y + y2 * (4 * y2 - 4);
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    const x2 = x * x;
    out[0] = x * (8 - 8.4 * x2 + 2 * x2 * x2) + y;
    out[1] = x + y * (16 * y * y - 8);
  },
  hessian(p, out) {
    const x2 = p[0] * p[0];
    out[0] = 8 - 25.2 * x2 + 10 * x2 * x2;
    out[1] = 1;
    out[2] = 1;
    out[3] = 48 * p[1] * p[1] - 8;
  },
  domain: [
    [-2, 2],
    [-1.2, 1.2],
  ],
  start: [-1.9, -0.9],
  criticalPoints: [
    { at: [-0.08984201310031806, 0.7126564030207396], value: -1.0316284534898774, kind: 'minimum', global: true },
    { at: [0.08984201310031806, -0.7126564030207396], value: -1.0316284534898774, kind: 'minimum', global: true },
    { at: [-1.703606714969981, 0.7960835686726251], value: -0.2154638243837184, kind: 'minimum' },
    { at: [1.703606714969981, -0.7960835686726251], value: -0.2154638243837184, kind: 'minimum' },
    { at: [0, 0], value: 0, kind: 'saddle' },
    { at: [-1.1092053368047863, 0.7682680925095399], value: 0.543718600978185, kind: 'saddle' },
    { at: [1.1092053368047863, -0.7682680925095399], value: 0.543718600978185, kind: 'saddle' },
    { at: [-1.6071047529201974, -0.5686514548841314], value: 2.1042503103112575, kind: 'minimum' },
    { at: [1.6071047529201974, 0.5686514548841314], value: 2.1042503103112575, kind: 'minimum' },
    { at: [-1.6380679841897787, -0.22867406904439408], value: 2.2293571975307143, kind: 'saddle' },
    { at: [1.6380679841897787, 0.22867406904439408], value: 2.2293571975307143, kind: 'saddle' },
    { at: [-1.2960702671671092, -0.6050843880386585], value: 2.2294708180298595, kind: 'saddle' },
    { at: [1.2960702671671092, 0.6050843880386585], value: 2.2294708180298595, kind: 'saddle' },
    { at: [-1.2302298765166526, -0.16233458445899496], value: 2.496295351023577, kind: 'maximum' },
    { at: [1.2302298765166526, 0.16233458445899496], value: 2.496295351023577, kind: 'maximum' },
  ],
  levels: 'linear',
  tex: '\\left(4 - 2.1x^2 + \\frac{x^4}{3}\\right)x^2 + xy + (4y^2 - 4)y^2',
  source: 'L. C. W. Dixon and G. P. Szegö (1978)',
};
