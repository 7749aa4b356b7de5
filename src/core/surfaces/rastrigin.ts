import { pairs } from './critical-points.ts';
import type { Surface } from './surface.ts';

const TWO_PI = 2 * Math.PI;

/**
 * Rastrigin's function: a bowl full of regular dents, each a local minimum; only the middle one is global.
 *
 * It is the sum of g(x) and g(y) with g(t) = 10 + t² − 10 cos 2πt.
 * Source: L. A. Rastrigin, "Systems of Extremal Control" (1974, in Russian).
 */
export const rastrigin: Surface = {
  id: 'rastrigin',
  dimension: 2,
  value(p) {
    const x = p[0];
    const y = p[1];
    return 20 + x * x - 10 * Math.cos(TWO_PI * x) + y * y - 10 * Math.cos(TWO_PI * y);
  },
  gradient(p, out) {
    const x = p[0];
    const y = p[1];
    out[0] = 2 * x + 10 * TWO_PI * Math.sin(TWO_PI * x);
    out[1] = 2 * y + 10 * TWO_PI * Math.sin(TWO_PI * y);
  },
  hessian(p, out) {
    out[0] = 2 + 10 * TWO_PI * TWO_PI * Math.cos(TWO_PI * p[0]);
    out[1] = 0;
    out[2] = 0;
    out[3] = 2 + 10 * TWO_PI * TWO_PI * Math.cos(TWO_PI * p[1]);
  },
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  start: [-3.3, 2.4],
  criticalPoints: pairs([
    { at: -1.9899122337085495, value: 3.979831190554088, kind: 'minimum' },
    { at: -1.5076407318703584, value: 22.26145888480592, kind: 'maximum' },
    { at: -0.9949586376523348, value: 0.9949590570932915, kind: 'minimum' },
    { at: -0.5025460365546747, value: 20.251272990990113, kind: 'maximum' },
    { at: 0, value: 0, kind: 'minimum', global: true },
    { at: 0.5025460365546747, value: 20.251272990990113, kind: 'maximum' },
    { at: 0.9949586376523348, value: 0.9949590570932915, kind: 'minimum' },
    { at: 1.5076407318703584, value: 22.26145888480592, kind: 'maximum' },
    { at: 1.9899122337085495, value: 3.979831190554088, kind: 'minimum' },
  ]),
  criticalPointsWithin: [
    [-2.3, 2.3],
    [-2.3, 2.3],
  ],
  levels: 'linear',
  tex: '20 + x^2 - 10\\cos(2\\pi x) + y^2 - 10\\cos(2\\pi y)',
  source: 'L. A. Rastrigin (1974)',
};
