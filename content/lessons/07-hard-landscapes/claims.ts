import type { ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { summaryOf } from '../../../src/core/network/summary.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { cliffClaims } from './claims-cliff.ts';
import { dimensionClaims } from './claims-dimension.ts';
import { mapClaims } from './claims-map.ts';
import { ravineClaims } from './claims-ravine.ts';
import { figures, inParsecs, lightYears, sgd, standardized } from './figures.ts';
import { curvaturesAt, near, runOf } from './runs.ts';

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

/** One for each weight of the network; a bias is only added. */
const multiplications = summaryOf([784, 100, 10], false).rows.reduce(
  (sum, { parameters, width }) => sum + parameters - width,
  0,
);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  ...ravineClaims,

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

  ...cliffClaims,

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
  cost: { value: (60_000 * multiplications) / 1e9, digits: 1 },

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
