import type { Surface } from './surface.ts';

/**
 * Two wells of different depth with a hill between them: where descent ends depends on where it starts.
 *
 * Source: the textbook double well (x² − 1)², tilted for this course; the tilt makes the left well the deeper one.
 */
export const tiltedDoubleWell: Surface = {
  id: 'tilted-double-well',
  dimension: 1,
  value(p) {
    const x = p[0];
    const a = x * x - 1;
    return a * a + 0.3 * x;
  },
  gradient(p, out) {
    const x = p[0];
    out[0] = 4 * x * (x * x - 1) + 0.3;
  },
  hessian(p, out) {
    const x = p[0];
    out[0] = 12 * x * x - 4;
  },
  domain: [[-1.8, 1.8]],
  start: [1.7],
  criticalPoints: [
    { at: [-1.0355787140888537], value: -0.30542848374391596, kind: 'minimum', global: true },
    { at: [0.07542915856974822], value: 1.011282002715653, kind: 'maximum' },
    { at: [0.9601495555191055], value: 0.29414648102826285, kind: 'minimum' },
  ],
  levels: 'linear',
  tex: '(x^2 - 1)^2 + 0.3x',
  source: 'Made for this course from the textbook double well',
};
