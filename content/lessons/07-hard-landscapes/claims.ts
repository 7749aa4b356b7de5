import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { dimensionClaims } from './claims-dimension.ts';
import { mapClaims } from './claims-map.ts';
import { figures, inParsecs, lightYears, momentum, sgd, standardized } from './figures.ts';

/** The only run of an experiment: where it is after k steps, and how it ends. */
function runOf(input: ExperimentInput) {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  const prepared = prepare(experiment, allParts);
  const { surface } = prepared;
  const [{ trajectory }] = computeRuns(prepared, experiment);
  const outcome = outcomeOf(trajectory, surface);
  const at = (k: number) => trajectory.path.slice(2 * k, 2 * k + 2);
  return {
    surface,
    at,
    outcome,
    radius: (k: number) => Math.hypot(...at(k)),
    arrival: outcome.kind === 'arrived' ? outcome.step : Number.NaN,
  };
}

/** Smallest and largest curvature of a surface at a point, and their ratio. */
function curvaturesAt({ hessian }: ReturnType<typeof runOf>['surface'], at: ArrayLike<number>) {
  const h = new Float64Array(4);
  hessian(Float64Array.from(at), h);
  const middle = (h[0] + h[3]) / 2;
  const apart = Math.hypot((h[0] - h[3]) / 2, h[1]);
  return { mu: middle - apart, l: middle + apart, kappa: (middle + apart) / (middle - apart) };
}

const near = (a: number, b: number, within = 1e-9) => Math.abs(a - b) <= within;

// The ravine.
const ravine = (learningRate: number, steps = 3000) =>
  runOf({ ...figures.ravine.experiment, runs: sgd(learningRate), steps });
const floor = ravine(0.19);
const onTheFloor = runOf({
  ...figures.ravine.experiment,
  starts: [[-6, -0.07]],
  runs: sgd(0.19),
  steps: 600,
});
const withMomentum = runOf({ ...figures.ravine.experiment, runs: momentum });
const bend = curvaturesAt(floor.surface, floor.surface.criticalPoints[0].at);
const bestFactor = (bend.kappa - 1) / (bend.kappa + 1);

// Hubble's line in three units.
const lineOf = (data: NonNullable<ExperimentInput['data']>, learningRate: number, steps = 1000) =>
  runOf({ ...figures.scaling.experiment, data, runs: sgd(learningRate), steps });
const inYears = lineOf(figures.scaling.experiment.data, 0.07);
const inParsec = lineOf(inParsecs, 0.44);
const scaled = lineOf(standardized, 0.5);
const shapeOf = ({ surface }: typeof inYears) => curvaturesAt(surface, [0, 0]);
const years = figures.scaling.experiment.data.points.map(([x]) => x);
const mean = years.reduce((sum, x) => sum + x, 0) / years.length;
const squares = years.reduce((sum, x) => sum + x * x, 0) / years.length;
const deviation = Math.sqrt(squares - mean * mean);
const [scaledW, scaledB] = scaled.surface.criticalPoints[0].at;
const [yearsW, yearsB] = inYears.surface.criticalPoints[0].at;

// The plateau.
const plain = (learningRate: number, steps = 400) =>
  runOf({ ...figures.plateau.experiment, runs: sgd(learningRate), steps });
const far = Math.hypot(...figures.plateau.experiment.starts[0]);
const slopeAt = (r: number) => (2 * r) / (1 + r * r) ** 2;
const steepest = Math.sqrt(1 / 3);

// The saddle.
const leaving = (off: number) => {
  const run = runOf({ ...figures.saddle.experiment, starts: [[2, off]], steps: 300 });
  return Array.from({ length: 301 }, (_, k) => k).find((k) => Math.abs(run.at(k)[1]) > 3) ?? Number.NaN;
};
const downhillOnSaddle = (...at: number[]) => {
  const gradient = new Float64Array(2);
  runOf(figures.saddle.experiment).surface.gradient(Float64Array.from(at), gradient, 0);
  return gradient.map((slope) => -slope);
};
const tenfold = Math.log(10) / Math.log(1.1);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // The ravine
  'ravine-arrives': { value: floor.arrival, holds: () => ravine(0.19, 200).outcome.kind === 'underway' },
  'ravine-l': { value: bend.l, digits: 2 },
  'ravine-mu': { value: bend.mu, digits: 4 },
  'ravine-edge': {
    value: 2 / bend.l,
    digits: 3,
    // Beyond it a run swings from wall to wall for good.
    holds: () => Number.isFinite(ravine(0.195, 5000).arrival) === false && Number.isFinite(ravine(0.19).arrival),
  },
  'ravine-across': { value: 1 - 0.19 * bend.l, digits: 2 },
  'ravine-along': { value: 1 - 0.19 * bend.mu, digits: 4 },
  'ravine-timid': { value: ravine(0.1).arrival, holds: () => ravine(0.1).arrival > 1.9 * floor.arrival },
  'ravine-kappa': { value: bend.kappa, digits: 0 },
  'ravine-best': { value: bestFactor, digits: 3 },
  'ravine-tenth': { value: Math.ceil(Math.log(0.1) / Math.log(bestFactor)) },

  // Scaling
  'years-mean': { value: mean, digits: 2 },
  'years-squares': {
    value: squares,
    digits: 2,
    holds: () => {
      const h = new Float64Array(4);
      inYears.surface.hessian(new Float64Array(2), h);
      return near(h[0], 2 * squares) && near(h[1], 2 * mean) && near(h[3], 2);
    },
  },
  'years-kappa': { value: shapeOf(inYears).kappa, digits: 1 },
  'years-edge': { value: 2 / shapeOf(inYears).l, digits: 4, holds: () => 2 / shapeOf(inYears).l > 0.07 },
  'years-arrives': {
    value: inYears.arrival,
    holds: () => lineOf(figures.scaling.experiment.data, 0.08).outcome.kind === 'diverged',
  },
  'parsecs-kappa': { value: shapeOf(inParsec).kappa, digits: 1 },
  'parsecs-arrives': {
    value: inParsec.arrival,
    holds: () => near(inParsec.surface.criticalPoints[0].at[0] / lightYears, yearsW, 0.001),
  },
  'scaled-kappa': { value: shapeOf(scaled).kappa, digits: 0, holds: () => near(shapeOf(scaled).kappa, 1) },
  'scaled-arrives': { value: scaled.arrival },
  'scaled-w': { value: scaledW, digits: 3 },
  'scaled-b': { value: scaledB, digits: 3 },
  deviation: { value: deviation, digits: 3 },
  'back-w': { value: scaledW / deviation, digits: 3, holds: () => near(scaledW / deviation, yearsW) },
  'back-b': {
    value: scaledB - (scaledW * mean) / deviation,
    digits: 3,
    holds: () => near(scaledB - (scaledW * mean) / deviation, yearsB),
  },

  ...mapClaims,

  // The plateau
  'plateau-slope': { value: slopeAt(far), digits: 4 },
  'plateau-steepest': {
    value: slopeAt(steepest),
    digits: 2,
    holds: () => slopeAt(steepest) > slopeAt(steepest - 0.01) && slopeAt(steepest) > slopeAt(steepest + 0.01),
  },
  'plateau-share': { value: slopeAt(steepest) / slopeAt(far), digits: 0 },
  'plateau-start': { value: far, digits: 2 },
  'plateau-100': { value: plain(0.5).radius(100), digits: 2 },
  'plateau-300': { value: plain(0.5).radius(300), digits: 2 },
  'plateau-arrives': { value: plain(0.5).arrival },
  'plateau-fast': { value: plain(0.98).arrival, holds: () => plain(0.98).arrival > 150 },
  'plateau-swings': {
    value: plain(1.1).radius(400),
    digits: 2,
    holds: () =>
      near(plain(1.1).radius(400), Math.sqrt(Math.sqrt(1.1) - 1)) && plain(1.1).at(399)[0] * plain(1.1).at(400)[0] < 0,
  },

  // The saddle
  'saddle-leaves': {
    value: leaving(1e-4),
    // The arrows beside the ridge come in from left and right, and up and down they go out.
    holds: () => [-1, 1].every((at) => downhillOnSaddle(at, 0)[0] * at < 0 && downhillOnSaddle(0, at)[1] * at > 0),
  },
  'saddle-tenfold': { value: tenfold, digits: 0 },
  'saddle-hair': { value: leaving(1e-8), holds: () => near(leaving(1e-8) - leaving(1e-4), 4 * tenfold, 1) },

  ...dimensionClaims,

  // The cost
  cost: { value: (60_000 * (784 * 100 + 100 * 10)) / 1e9, digits: 1 },

  // The code
  'code-w': { value: lineOf(figures.scaling.experiment.data, 0.07, 100).at(100)[0], digits: 3 },
  'code-b': {
    value: lineOf(figures.scaling.experiment.data, 0.07, 100).at(100)[1],
    digits: 3,
    holds: () => lineOf(figures.scaling.experiment.data, 0.07, 100).at(100)[1] - yearsB > 0.005,
  },
  'code-scaled-w': { value: lineOf(standardized, 0.5, 1).at(1)[0], digits: 3 },
  'code-scaled-b': { value: lineOf(standardized, 0.5, 1).at(1)[1], digits: 3 },

  // Exercises
  'shift-kappa': { value: curvatureOfShift(10), digits: 0 },
  'mean-kappa': { value: curvatureOfShift(0), digits: 0 },
  'narrow-edge': { value: 2 / 50, digits: 2 },

  // What to try
  'try-floor': {
    value: onTheFloor.arrival,
    // Its first step crosses a tenth of what the first one from the wall does.
    holds: () => onTheFloor.arrival > 0.9 * floor.arrival && Math.abs(onTheFloor.at(1)[1] - onTheFloor.at(0)[1]) < 0.3,
  },
  'try-momentum': {
    value: withMomentum.arrival,
    holds: () => withMomentum.arrival < floor.arrival / 5,
  },
} satisfies Record<string, Claim>;

/** Condition number of a fit to inputs of standard deviation 1 with that mean. */
function curvatureOfShift(middle: number): number {
  return curvaturesAt(
    lineOf(
      {
        set: 'own',
        points: [
          [middle - 1, 0],
          [middle + 1, 1],
        ],
      },
      1e-3,
      1,
    ).surface,
    [0, 0],
  ).kappa;
}
