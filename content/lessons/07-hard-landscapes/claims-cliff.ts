import type { Claim } from '../../../src/lessons/claim.ts';
import { clippedAt, figures, onTheCliff, predictions, sgd } from './figures.ts';
import { near, runOf } from './runs.ts';

const { experiment: fromThePlain } = figures.cliff;
const experiment = { ...fromThePlain, starts: [onTheCliff] };
const thrown = runOf(experiment);
const start = onTheCliff;
const slopeAt = (x: number) => {
  const g = new Float64Array(1);
  thrown.surface.gradient(Float64Array.of(x), g, 0);
  return g[0];
};
const curvature = (x: number) => {
  const h = new Float64Array(1);
  thrown.surface.hessian(Float64Array.of(x), h);
  return h[0];
};
const clipped = runOf({ ...experiment, runs: clippedAt(10) });
const strict = runOf({ ...experiment, runs: clippedAt(1) });
const onThePlain = (learningRate: number) => runOf({ ...fromThePlain, runs: sgd(learningRate) });

/** The numbers of the cliff. */
export const cliffClaims = {
  'cliff-curvature': { value: curvature(1), digits: 0, holds: () => near(1 - 0.005 * curvature(1), 0) },
  'cliff-slope': { value: slopeAt(start[0]), digits: 0, holds: () => Math.round(slopeAt(start[0])) === 176 },
  'cliff-last': {
    value: thrown.at(thrown.steps)[0],
    digits: 2,
    // Neither where it starts nor at the star: whoever marks one of them is wrong.
    holds: () => {
      const { within } = predictions.thrown;
      const [x] = thrown.at(thrown.steps);
      return thrown.outcome.kind !== 'arrived' && [1, start[0], -1].every((at) => Math.abs(x - at) > within);
    },
  },
  'cliff-throw': {
    value: start[0] - thrown.at(1)[0],
    digits: 2,
    holds: () => near(start[0] - thrown.at(1)[0], 0.005 * slopeAt(start[0])),
  },
  'cliff-slope-there': { value: slopeAt(thrown.at(1)[0]), digits: 4 },
  'cliff-rest': {
    value: Math.abs(thrown.at(thrown.steps)[0] - thrown.at(1)[0]),
    digits: 5,
    holds: () => Math.abs(thrown.at(thrown.steps)[0] - thrown.at(1)[0]) < 1e-4,
  },
  'cliff-clipped': {
    value: clipped.arrival,
    // The steps of 0.05 that the text names, and then one that is not clipped.
    holds: () =>
      [1.09, 1.04, 0.99].every((x, i) => near(clipped.at(i + 1)[0], x)) && Math.abs(slopeAt(clipped.at(3)[0])) < 10,
  },
  'cliff-strict': { value: strict.arrival },
  'cliff-plain': { value: onThePlain(0.005).arrival },
  'cliff-plain-slow': {
    value: onThePlain(0.001).arrival,
    // The smaller rate comes down the cliff as well.
    holds: () => Number.isFinite(runOf({ ...experiment, runs: sgd(0.001) }).arrival),
  },
} satisfies Record<string, Claim>;
