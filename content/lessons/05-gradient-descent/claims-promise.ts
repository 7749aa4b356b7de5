import type { Claim } from '../../../src/lessons/claim.ts';
import { changed } from './runs.ts';

// The first step on the Booth function, whose strongest curvature is 18.
const plane = changed('plane', {});
const rate = 0.05;
const strongest = 18;
const [gx, gy] = plane.gradient(0);
const square = gx * gx + gy * gy;
const promiseAt = (learningRate: number) => learningRate * (1 - (learningRate * strongest) / 2) * square;

// The flat curve: between its start and its bottom it is nowhere bent more strongly than at the start.
const quartic = changed('parabola', { surface: 'flat-quartic', starts: [[1.8]], steps: 200 });
const boundAfter = (k: number) => 1.8 ** 2 / (2 * 0.1 * k);

const hessianOf = ({ surface: { dimension, hessian } }: typeof plane, at: readonly number[]) => {
  const h = new Float64Array(dimension ** 2);
  hessian(Float64Array.from(at), h);
  return h;
};

/** The numbers of what a step is sure to gain. */
export const promiseClaims = {
  'promise-square': { value: square },
  promise: {
    value: promiseAt(rate),
    digits: 1,
    // 18 is the curvature along (1, 1); of all learning rates 1/18 promises most.
    holds: () => {
      const [a, b, , d] = hessianOf(plane, [0, 0]);
      return (
        (a + 2 * b + d) / 2 === strongest &&
        [0.02, rate, 0.06, 0.1].every((one) => promiseAt(one) < promiseAt(1 / strongest)) &&
        Math.abs(promiseAt(2 / strongest)) < 1e-9
      );
    },
  },
  'promise-kept': {
    value: plane.loss(0) - plane.loss(1),
    digits: 1,
    // And so it is for the other steps of the run.
    holds: () =>
      Array.from({ length: 20 }, (_, k) => {
        const [x, y] = plane.gradient(k);
        return plane.loss(k) - plane.loss(k + 1) >= rate * (1 - (rate * strongest) / 2) * (x * x + y * y) - 1e-12;
      }).every(Boolean),
  },
  'convex-most': {
    value: hessianOf(quartic, [1.8])[0],
    digits: 2,
    holds: () => 0.1 <= 1 / hessianOf(quartic, [1.8])[0],
  },
  'convex-bound': {
    value: boundAfter(200),
    digits: 3,
    holds: () => Array.from({ length: 200 }, (_, k) => quartic.loss(k + 1) <= boundAfter(k + 1)).every(Boolean),
  },
  'convex-height': { value: quartic.loss(200), digits: 5 },
} satisfies Record<string, Claim>;
