import { mirrored } from './critical-points.ts';
import type { Surface } from './surface.ts';

/**
 * Levy's function N. 13: a bowl with fine, steep corrugations and many local minima.
 *
 * Source: A. V. Levy and A. Montalvo, "The Tunneling Algorithm for the Global Minimization of Functions" (1985), for the
 * family; N. 13 is its number in later collections of test functions.
 */
export const levi13: Surface = {
  id: 'levi13',
  dimension: 2,
  value(p) {
    const u = p[0] - 1;
    const v = p[1] - 1;
    const sin3X = Math.sin(3 * Math.PI * p[0]);
    const sin3Y = Math.sin(3 * Math.PI * p[1]);
    const sin2Y = Math.sin(2 * Math.PI * p[1]);
    return sin3X * sin3X + u * u * (1 + sin3Y * sin3Y) + v * v * (1 + sin2Y * sin2Y);
  },
  // The derivative of sin² at is a sin 2at.
  gradient(p, out) {
    const u = p[0] - 1;
    const v = p[1] - 1;
    const sin3Y = Math.sin(3 * Math.PI * p[1]);
    const sin2Y = Math.sin(2 * Math.PI * p[1]);
    out[0] = 3 * Math.PI * Math.sin(6 * Math.PI * p[0]) + 2 * u * (1 + sin3Y * sin3Y);
    out[1] =
      3 * Math.PI * u * u * Math.sin(6 * Math.PI * p[1]) +
      2 * v * (1 + sin2Y * sin2Y) +
      2 * Math.PI * v * v * Math.sin(4 * Math.PI * p[1]);
  },
  hessian(p, out) {
    const u = p[0] - 1;
    const v = p[1] - 1;
    const sin3Y = Math.sin(3 * Math.PI * p[1]);
    const sin2Y = Math.sin(2 * Math.PI * p[1]);
    const mixed = 6 * Math.PI * u * Math.sin(6 * Math.PI * p[1]);
    out[0] = 18 * Math.PI * Math.PI * Math.cos(6 * Math.PI * p[0]) + 2 * (1 + sin3Y * sin3Y);
    out[1] = mixed;
    out[2] = mixed;
    out[3] =
      18 * Math.PI * Math.PI * u * u * Math.cos(6 * Math.PI * p[1]) +
      2 * (1 + sin2Y * sin2Y) +
      8 * Math.PI * v * Math.sin(4 * Math.PI * p[1]) +
      8 * Math.PI * Math.PI * v * v * Math.cos(4 * Math.PI * p[1]);
  },
  domain: [
    [-4, 6],
    [-4, 6],
  ],
  start: [-0.5, 2.2],
  // x may be mirrored at 1, and so may y: the points of one quarter of the plane stand for all.
  criticalPoints: mirrored(
    [
      { at: [1, 1], value: 0, kind: 'minimum', global: true },
      { at: [1.3296194745483136, 1], value: 0.10987365835883799, kind: 'minimum' },
      { at: [1.3283339434368275, 1.2661067994538178], value: 0.2887115265553091, kind: 'minimum' },
      { at: [1.327563786413233, 1.2434620527577098], value: 0.28894338051622953, kind: 'saddle' },
      { at: [1.6592207973868849, 1], value: 0.4394886049542809, kind: 'minimum' },
      { at: [1.6591770000849688, 1.3251684875053504], value: 0.631642510318441, kind: 'minimum' },
      { at: [1.6518715112701359, 1.1772886949091694], value: 0.9216926572603747, kind: 'saddle' },
      { at: [1.1685647583514405, 1], value: 1.0280940922572972, kind: 'saddle' },
      { at: [1.656792140336247, 1.601990640346352], value: 1.0733246410730803, kind: 'minimum' },
      { at: [1.6520610446021073, 1.5200832502648598], value: 1.1289154229349738, kind: 'saddle' },
      { at: [1.50570415585955, 1], value: 1.252849295693256, kind: 'saddle' },
      { at: [1.5058227046585777, 1.3181038722061365], value: 1.4430384008483725, kind: 'saddle' },
      { at: [1.5114317691335706, 1.1850871544462585], value: 1.566881716106287, kind: 'maximum' },
    ],
    { centre: [1, 1] },
  ),
  criticalPointsWithin: [
    [0.2, 1.8],
    [0.2, 1.8],
  ],
  levels: 'linear',
  tex: '\\sin^2(3\\pi x) + (x - 1)^2\\left(1 + \\sin^2(3\\pi y)\\right) + (y - 1)^2\\left(1 + \\sin^2(2\\pi y)\\right)',
  source: 'A. V. Levy and A. Montalvo (1985)',
};
