import type { outcomeOf } from '../../../src/core/runs/outcome.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { promiseClaims } from './claims-promise.ts';
import { predictions } from './figures.ts';
import { changed, gradientOf, sgd } from './runs.ts';

/** The first step of a run at which something holds. */
function firstStep({ steps }: { readonly steps: number }, holds: (k: number) => boolean): number {
  for (let k = 0; k <= steps; k++) if (holds(k)) return k;
  throw new Error('no such step');
}

const arrival = ({ outcome }: { readonly outcome: ReturnType<typeof outcomeOf> }): number =>
  outcome.kind === 'arrived' ? outcome.step : Number.NaN;

const gap = (x: Float64Array, y: ArrayLike<number>) => Math.hypot(...x.map((value, i) => value - y[i]));

// The parabola, and the curves that the text puts in its place.
const parabola = changed('parabola', {});
const slopeOfTwoAndAHalf = changed('parabola', { starts: [[1.25]], runs: sgd(0.01) });
const quartic = changed('parabola', { surface: 'flat-quartic', starts: [[1.8]], steps: 200 });
const doubleWell = changed('parabola', { surface: 'tilted-double-well', starts: [[0.2]], runs: sgd(0.05), steps: 30 });
const steepness = (k: number) => Math.abs(doubleWell.gradient(k)[0]);
const steepest = Array.from({ length: doubleWell.steps + 1 }, (_, k) => k).reduce((best, k) =>
  steepness(k) > steepness(best) ? k : best,
);
const withRate = (learningRate: number) => changed('parabola', { runs: sgd(learningRate) });

// Two dimensions.
const plane = changed('plane', {});
const toBottom = plane.surface.criticalPoints[0].at.map((value, i) => value - plane.at(0)[i]);
const firstStepOnPlane = plane.at(1).map((value, i) => value - plane.at(0)[i]);
const angleBetween = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  (Math.abs(Math.atan2(a[1], a[0]) - Math.atan2(b[1], b[0])) * 180) / Math.PI;
const tenSteps = changed('plane', predictions['ten-steps'].set);
const toStar = plane.surface.criticalPoints[0].at;
/** How far along the fast and the slow direction of the bowl the run is from the star after k steps. */
const fast = (k: number) => tenSteps.at(k)[0] - toStar[0] + (tenSteps.at(k)[1] - toStar[1]);
const slow = (k: number) => tenSteps.at(k)[0] - toStar[0] - (tenSteps.at(k)[1] - toStar[1]);
const basins = changed('basins', {});

// The fit of a line.
const line = changed('line', {});
const best = line.surface.criticalPoints[0];
const longer = changed('line', { steps: 300 });
const patient = changed('line', { steps: 300, runs: sgd(0.01) });
const lossStops = (run: typeof line) => firstStep(run, (k) => k > 0 && run.loss(k - 1) - run.loss(k) < 0.01);
const gradientStops = firstStep(longer, (k) => Math.hypot(...longer.gradient(k)) < 0.01);
const highestIntercept = Math.max(...Array.from({ length: line.steps + 1 }, (_, k) => line.at(k)[1]));
const withLineRate = (learningRate: number) => changed('line', { runs: sgd(learningRate) });
/** The slip of the third exercise: b's slope is taken where w has already moved. */
const slippedIntercept = -0.2 * gradientOf(line.surface, Float64Array.of(line.at(1)[0], 0))[1];

// Logistic regression.
const logistic = changed('logistic', {});
const safest = logistic.surface.criticalPoints[0];
const chance = ([w, b]: ArrayLike<number> & Iterable<number>, fahrenheit: number) =>
  1 / (1 + Math.exp(-((w * (fahrenheit - 70)) / 10 + b)));
const [w50, b50] = logistic.at(50);

const exact = (value: number, expected: number) => Math.abs(value - expected) < 1e-12;

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // One step in three parts
  'slope-at-3': { value: parabola.gradient(0)[0], holds: () => parabola.gradient(0)[0] === 6 },
  nudge: {
    value: slopeOfTwoAndAHalf.at(0)[0] - slopeOfTwoAndAHalf.at(1)[0],
    digits: 3,
    holds: () =>
      slopeOfTwoAndAHalf.gradient(0)[0] === 2.5 &&
      exact(slopeOfTwoAndAHalf.at(0)[0] - slopeOfTwoAndAHalf.at(1)[0], 0.025),
  },
  nudged: { value: slopeOfTwoAndAHalf.at(1)[0], digits: 3 },

  // Steps that shrink by themselves
  ...Object.fromEntries(
    [0, 1, 2, 3].flatMap((k) => [
      [`x-${k}`, { value: parabola.at(k)[0] }],
      [`slope-${k}`, { value: parabola.gradient(k)[0] }],
      [`move-${k}`, { value: parabola.at(k + 1)[0] - parabola.at(k)[0] }],
    ]),
  ),
  factor: {
    value: parabola.at(1)[0] / parabola.at(0)[0],
    holds: () =>
      Array.from({ length: 20 }, (_, k) => parabola.at(k + 1)[0] / parabola.at(k)[0]).every((factor) =>
        exact(factor, 0.8),
      ),
  },
  'x-20': { value: parabola.at(20)[0], digits: 3 },
  'parabola-arrives': { value: arrival(parabola) },
  'quartic-20': { value: quartic.at(20)[0], digits: 3 },
  'quartic-200': {
    value: quartic.at(200)[0],
    digits: 3,
    holds: () => quartic.at(200)[0] > parabola.at(20)[0],
  },

  // The same step in two dimensions
  'plane-gradient-x': {
    value: plane.gradient(0)[0],
    holds: () => plane.gradient(0)[0] === 2 * -3 + 4 * -15 && plane.gradient(0)[1] === 4 * -3 + 2 * -15,
  },
  'plane-gradient-y': { value: plane.gradient(0)[1] },
  'plane-move-x': { value: firstStepOnPlane[0] },
  'plane-move-y': { value: firstStepOnPlane[1], holds: () => firstStepOnPlane[1] > 0 && toBottom[1] < 0 },
  'plane-x1': { value: plane.at(1)[0] },
  'plane-y1': { value: plane.at(1)[1] },
  'plane-f0': { value: plane.loss(0) },
  'plane-f1': { value: plane.loss(1) },
  'plane-angle': { value: angleBetween(firstStepOnPlane, toBottom), digits: 0 },

  'ten-steps-x': { value: tenSteps.at(10)[0], digits: 2 },
  'ten-steps-y': { value: tenSteps.at(10)[1], digits: 2 },
  'ten-steps-off': {
    value: gap(tenSteps.at(10), toStar),
    digits: 2,
    // Whoever takes the star, or where the first step leads, for the answer is wrong.
    holds: () =>
      gap(tenSteps.at(10), toStar) > predictions['ten-steps'].within &&
      gap(tenSteps.at(10), tenSteps.at(1)) > predictions['ten-steps'].within,
  },

  // Two directions, two speeds
  'fast-0': { value: fast(0) },
  'slow-0': { value: slow(0) },
  'fast-factor': {
    value: fast(1) / fast(0),
    holds: () => [0, 1, 2].every((k) => Math.abs(fast(k + 1) / fast(k) - 0.1) < 1e-9) && exact(1 - 18 * 0.05, 0.1),
  },
  'slow-factor': {
    value: slow(1) / slow(0),
    holds: () => Array.from({ length: 10 }, (_, k) => slow(k + 1) / slow(k)).every((factor) => exact(factor, 0.9)),
  },
  'slow-10': {
    value: slow(10),
    digits: 2,
    holds: () => Math.abs(fast(10)) < 1e-8 && Math.abs(slow(10) / slow(0) - 0.9 ** 10) < 1e-12,
  },
  'slow-share': { value: (100 * slow(10)) / slow(0), digits: 0 },

  ...promiseClaims,

  // The start decides
  'dip-height': {
    value: basins.loss(basins.steps),
    digits: 3,
    holds: () => basins.outcome.kind === 'arrived' && basins.outcome.minimum === 1,
  },

  // The loop
  'line-loss-0': { value: line.loss(0), digits: 2 },
  'line-gradient-w': { value: line.gradient(0)[0], digits: 2, holds: () => line.gradient(0)[0] < 0 },
  'line-gradient-b': { value: line.gradient(0)[1], digits: 2, holds: () => line.gradient(0)[1] < 0 },
  'line-w-1': { value: line.at(1)[0], digits: 3 },
  'line-b-1': { value: line.at(1)[1], digits: 3 },
  'line-loss-1': { value: line.loss(1), digits: 2 },
  'line-first-drop': { value: 100 * (1 - line.loss(1) / line.loss(0)), digits: 0 },
  'line-loss-2': { value: line.loss(2), digits: 2 },
  'line-b-highest': { value: highestIntercept, digits: 2, holds: () => highestIntercept > 1 && line.at(50)[1] < 0 },
  'line-w-50': { value: line.at(50)[0], digits: 3 },
  'line-b-50': { value: line.at(50)[1], digits: 3 },
  'line-loss-50': {
    value: line.loss(50),
    digits: 3,
    holds: () => line.loss(50).toFixed(3) === best.value.toFixed(3),
  },
  'line-w-best': { value: best.at[0], digits: 3 },
  'line-b-best': { value: best.at[1], digits: 3 },
  'line-loss-best': { value: best.value, digits: 3 },
  hubble: { value: 100 * best.at[0], digits: 0 },
  'line-arrives': {
    value: arrival(line),
    // The challenge below it can be met, and its hints are true.
    holds: () =>
      arrival(line) > 25 &&
      arrival(withLineRate(0.4)) <= 25 &&
      arrival(withLineRate(0.47)) > 25 &&
      withLineRate(0.5).outcome.kind === 'left',
  },

  // When to stop
  // The figure is set to this step, and opens with fewer.
  'gradient-stops': { value: gradientStops, holds: () => gradientStops === 60 && line.steps < gradientStops },
  'gradient-stops-gap': { value: gap(longer.at(gradientStops), best.at), digits: 3 },
  'loss-stops': { value: lossStops(line), holds: () => lossStops(line) < gradientStops },
  'loss-stops-w': { value: line.at(lossStops(line))[0], digits: 2 },
  'patient-stops': { value: lossStops(patient), holds: () => lossStops(patient) > lossStops(line) },
  'patient-stops-w': { value: patient.at(lossStops(patient))[0], digits: 2 },
  'patient-stops-loss': { value: patient.loss(lossStops(patient)), digits: 2 },

  // Logistic regression
  'logistic-gradient-w': { value: logistic.gradient(0)[0], digits: 4, holds: () => logistic.gradient(0)[0] > 0 },
  'logistic-gradient-b': {
    value: logistic.gradient(0)[1],
    digits: 4,
    holds: () => exact(logistic.gradient(0)[1], 1 / 2 - 7 / 23),
  },
  'logistic-w-1': { value: logistic.at(1)[0], digits: 3 },
  'logistic-b-1': { value: logistic.at(1)[1], digits: 3 },
  'logistic-loss-0': { value: logistic.loss(0), digits: 3, holds: () => exact(logistic.loss(0), Math.LN2) },
  'logistic-loss-1': { value: logistic.loss(1), digits: 3 },
  'logistic-w-50': { value: w50, digits: 3 },
  'logistic-b-50': { value: b50, digits: 3 },
  'logistic-loss-50': {
    value: logistic.loss(50),
    digits: 3,
    holds: () => logistic.loss(50).toFixed(3) === safest.value.toFixed(3),
  },
  'logistic-w-best': { value: safest.at[0], digits: 3 },
  'logistic-b-best': { value: safest.at[1], digits: 3 },
  'even-odds': {
    value: 70 - (10 * safest.at[1]) / safest.at[0],
    digits: 1,
    holds: () => exact(chance(safest.at, 70 - (10 * safest.at[1]) / safest.at[0]), 0.5),
  },
  'even-odds-celsius': { value: ((70 - (10 * safest.at[1]) / safest.at[0] - 32) * 5) / 9, digits: 1 },
  'odds-factor': {
    value: Math.exp(safest.at[0]),
    digits: 3,
    holds: () => Math.abs(Math.exp(safest.at[0]) - 0.1) < 0.005,
  },
  'chance-31': { value: chance(safest.at, 31), digits: 4 },

  // What moves
  'well-slope-0': { value: steepness(0), digits: 2 },
  'well-steepest': { value: steepest },
  'well-slope-max': {
    value: steepness(steepest),
    digits: 2,
    holds: () =>
      Array.from({ length: doubleWell.steps }, (_, k) => k).every((k) => doubleWell.loss(k + 1) < doubleWell.loss(k)) &&
      Array.from({ length: steepest }, (_, k) => k).every((k) => steepness(k + 1) > steepness(k)),
  },

  // Exercises: (x − 2)² from 5 is the parabola from 3, moved
  'exercise-x-1': { value: 2 + withRate(0.25).at(1)[0] },
  'exercise-x-2': { value: 2 + withRate(0.25).at(2)[0] },
  'exercise-x-3': { value: 2 + withRate(0.25).at(3)[0] },
  'one-step-rate': { value: 0.5, holds: () => withRate(0.5).at(1)[0] === 0 },
  'mirror-rate': { value: 1, holds: () => withRate(1).at(1)[0] === -3 && withRate(1).at(20)[0] === 3 },
  'wild-20': {
    value: Math.abs(withRate(1.1).at(20)[0]),
    digits: 0,
    holds: () => withRate(1.1).outcome.kind === 'left',
  },
  'slipped-b': { value: slippedIntercept, digits: 3, holds: () => Math.abs(slippedIntercept - line.at(1)[1]) > 0.5 },
} satisfies Record<string, Claim>;
