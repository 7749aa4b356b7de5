import { axisValues } from '../../../src/core/grids/sweep.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { scheduleClaims } from './claims-schedules.ts';
import { figures, predictions } from './figures.ts';
import { arrival, changed, curvaturesOf, type LessonRun, minimumOf, ratesFor, sgd } from './runs.ts';

const close = (value: number, expected: number, tolerance = 1e-9) => Math.abs(value - expected) < tolerance;

// The Booth function, at several learning rates.
const at = (learningRate: number, steps = 40) => changed('walk', { runs: sgd(learningRate), steps });
const walks: Readonly<Record<string, LessonRun>> = {
  small: at(0.002),
  middle: at(0.05),
  best: at(0.1),
  swinging: at(0.11),
  flying: at(0.12),
};
const { small, middle, best, swinging, flying } = walks;
const bowl = curvaturesOf('booth');

/** How far a point lies from the lowest one along (1, 1) and along (1, −1), in multiples of these. */
const parts = ([x, y]: Float64Array) => ({ steep: (x - 1 + (y - 3)) / 2, flat: (x - 1 - (y - 3)) / 2 });
/** What the first step at a learning rate multiplies each of the two by. */
function factorsAt(learningRate: number) {
  const run = at(learningRate);
  const [before, after] = [parts(run.at(0)), parts(run.at(1))];
  return { steep: after.steep / before.steep, flat: after.flat / before.flat };
}
/** The rate that ends lowest after 40 steps from this start, among those that the figure tries. */
const lowest = axisValues(0.001, 1, 241, 'log').reduce((least, rate) =>
  at(rate).last < at(least).last ? rate : least,
);
const gradientAt = (...at: number[]) => {
  const g = new Float64Array(2);
  findSurface('booth')!.gradient(Float64Array.from(at), g, 0);
  return g;
};
const [first] = figures.walk.experiment.starts;
const asked = changed('walk', predictions['one-step'].set);
const gap = (run: LessonRun, k: number) => Math.hypot(run.at(k)[0] - 1, run.at(k)[1] - 3);

// A flat curve.
const quartic = (steps: number, learningRate = 0.1) =>
  changed('well', { surface: 'flat-quartic', starts: [[1.8]], runs: sgd(learningRate), steps });

// Two wells.
const well = (learningRate: number, start = 1.7, steps = 40) =>
  changed('well', { runs: sgd(learningRate), starts: [[start]], steps });
const doubleWell = findSurface('tilted-double-well')!;
const curvature = (index: number) => {
  const h = new Float64Array(1);
  doubleWell.hessian!(Float64Array.from(doubleWell.criticalPoints[index].at), h);
  return h[0];
};
const slopeAt = (x: number) => {
  const g = new Float64Array(1);
  doubleWell.gradient(Float64Array.of(x), g, 0);
  return g[0];
};
const [deep, hilltop, shallow] = doubleWell.criticalPoints;
const jump = (1.7 - hilltop.at[0]) / slopeAt(1.7);

// Hubble's line.
const line = curvaturesOf('line-fit');
const hubble = (learningRate: number) =>
  changed('walk', { surface: 'line-fit', starts: [[0, 0]], runs: sgd(learningRate), steps: 300 });

const table = ['bowl', 'booth', 'matyas', 'ellipse-k100'].map((id) => [id, curvaturesOf(id)] as const);
const steepEllipse = ratesFor(1, 10_000);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Too small, too large
  'start-loss': { value: small.losses[0], holds: () => small.losses[0] === 234 },
  'loss-small': { value: small.last, digits: 1, holds: () => small.outcome.kind === 'underway' },
  'loss-middle': { value: middle.last, digits: 3 },
  'loss-best': { value: best.last, digits: 6, holds: () => best.last < middle.last },
  'loss-swinging': {
    value: swinging.last,
    digits: 1,
    holds: () => swinging.last < 234 && swinging.outcome.kind === 'underway' && parts(swinging.at(1)).steep > 0,
  },
  'loss-flying': { value: flying.last, digits: 0, holds: () => flying.last > 234 },
  'small-300': {
    value: at(0.002, 300).last,
    digits: 2,
    holds: () => at(0.002, 300).outcome.kind === 'underway',
  },
  'quartic-200': { value: quartic(200).at(200)[0], digits: 3 },
  'quartic-2000': { value: quartic(2000).at(2000)[0], digits: 3, holds: () => quartic(2000).at(2000)[0] > 0.045 },

  // Along each eigenvector
  'lambda-steep': { value: bowl.l, digits: 0, holds: () => close(bowl.l, 18) && close(bowl.mu, 2) },
  'lambda-flat': { value: bowl.mu, digits: 0 },
  'gradient-x': {
    value: gradientAt(...first)[0],
    // Row by row: 10 (x − 1) + 8 (y − 3) and 8 (x − 1) + 10 (y − 3).
    holds: () =>
      [first, [0, 0], [5, -3]].every(([x, y]) => {
        const [gx, gy] = gradientAt(x, y);
        return gx === 10 * (x - 1) + 8 * (y - 3) && gy === 8 * (x - 1) + 10 * (y - 3);
      }),
  },
  'gradient-y': { value: gradientAt(...first)[1] },
  'asked-gradient-x': { value: gradientAt(...asked.at(0))[0], holds: () => gradientAt(5, -3)[0] === -8 },
  'asked-gradient-y': { value: gradientAt(...asked.at(0))[1] },
  'asked-x': { value: asked.at(1)[0], digits: 1 },
  'asked-y': {
    value: asked.at(1)[1],
    digits: 1,
    // Straight to the star, or on the line there, is wrong.
    holds: () => asked.at(1)[0] > 5 && Math.abs(asked.at(1)[0] - 1) > predictions['one-step'].within,
  },
  'part-steep': { value: parts(middle.at(0)).steep, holds: () => parts(middle.at(0)).steep === -3 },
  'part-flat': { value: parts(middle.at(0)).flat, holds: () => parts(middle.at(0)).flat === -6 },
  'part-steep-1': { value: parts(middle.at(1)).steep, digits: 1 },
  'part-flat-1': { value: parts(middle.at(1)).flat, digits: 1 },
  'x-1': { value: middle.at(1)[0], digits: 1 },
  'y-1': { value: middle.at(1)[1], digits: 1 },
  ...Object.fromEntries(
    [0.05, 0.1, 0.11, 0.12].flatMap((rate) => {
      const { steep, flat } = factorsAt(rate);
      const holds = () => close(steep, 1 - 18 * rate) && close(flat, 1 - 2 * rate);
      return [
        [`steep-${rate}`, { value: steep, digits: 2, holds }],
        [`flat-${rate}`, { value: flat, digits: 2, holds }],
      ];
    }),
  ),

  // The edge
  edge: {
    value: bowl.edge,
    digits: 3,
    holds: () =>
      close(bowl.edge, 1 / 9) && at(0.1111, 5000).last < at(0.1111, 1000).last && at(0.1112, 5000).last > 1e6,
  },
  'swinging-arrives': {
    value: arrival(at(0.11, 400)),
    holds: () => at(0.111, 400).outcome.kind === 'underway' && minimumOf(at(0.111, 5000)) === 0,
  },

  // The best constant
  'best-rate': { value: bowl.best, holds: () => close(bowl.best, 0.1) },
  'best-factor': {
    value: bowl.factor,
    holds: () => Array.from({ length: 40 }, (_, k) => gap(best, k + 1) / gap(best, k)).every((q) => close(q, 0.8)),
  },
  'best-loss-factor': {
    value: bowl.factor ** 2,
    holds: () => Array.from({ length: 40 }, (_, k) => best.losses[k + 1] / best.losses[k]).every((q) => close(q, 0.64)),
  },
  'lowest-rate': {
    value: lowest,
    digits: 3,
    holds: () => lowest < 0.1 && at(lowest).last < best.last && Math.abs(1 - 2 * lowest) > 0.8,
  },
  ...Object.fromEntries(
    table.flatMap(([id, { kappa, edge, best: rate, factor, steps }]) => [
      [`kappa-${id}`, { value: kappa, digits: 0 }],
      [`edge-${id}`, { value: edge }],
      [`rate-${id}`, { value: rate }],
      [`factor-${id}`, { value: factor }],
      [`steps-${id}`, { value: steps }],
    ]),
  ),

  // Into another basin
  jump: {
    value: jump,
    digits: 3,
    holds: () => minimumOf(well(0.123)) === 2 && [0.124, 0.15, 0.2].every((rate) => minimumOf(well(rate)) === 0),
  },
  'curvature-deep': { value: curvature(0), digits: 2, holds: () => deep.global === true },
  'curvature-shallow': { value: curvature(2), digits: 2, holds: () => shallow.value > deep.value },
  'hold-deep': {
    value: 2 / curvature(0),
    digits: 3,
    holds: () => {
      const { at: place, outcome } = well(0.24, 1.7, 1000);
      const overBottom = (place(999)[0] - deep.at[0]) * (place(1000)[0] - deep.at[0]) < 0;
      return outcome.kind === 'underway' && overBottom && 0.24 > 2 / curvature(0) && 0.24 < 2 / curvature(2);
    },
  },
  'hold-shallow': { value: 2 / curvature(2), digits: 3 },
  'well-back': { value: arrival(well(0.25)), holds: () => minimumOf(well(0.25)) === 2 },
  'well-gone': { value: 0.26, holds: () => well(0.26).outcome.kind === 'diverged' },
  'well-wrong-way': {
    value: 0.15,
    holds: () => minimumOf(well(0.15, -1.7)) === 2 && minimumOf(well(0.05, -1.7)) === 0,
  },

  ...scheduleClaims,

  // Exercises
  'line-mu': { value: line.mu, digits: 3 },
  'line-l': { value: line.l, digits: 3 },
  'line-edge': {
    value: line.edge,
    digits: 3,
    holds: () => minimumOf(hubble(0.47)) === 0 && hubble(0.5).last > 1e6,
  },
  'line-best': { value: line.best, digits: 3 },
  'line-kappa': { value: line.kappa, digits: 1 },
  'steep-factor': { value: steepEllipse.factor, digits: 4 },
  'steep-steps': { value: steepEllipse.steps },
  'quartic-edge': {
    value: 2 / 1.8 ** 2,
    digits: 3,
    holds: () => quartic(200, 0.617).outcome.kind === 'underway' && quartic(200, 0.62).outcome.kind === 'diverged',
  },
} satisfies Record<string, Claim>;
