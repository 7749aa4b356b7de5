import type { RegressionLossId } from '../losses/index.ts';
import { pointsOf } from './fit-set.ts';
import { type FitKind, findFitSet, type Points } from './index.ts';
import { spreadOf } from './least-squares.ts';

/** The id that stands for the reader's own points. */
export const ownSet = 'own';

/** What is fitted to which data: the part of an experiment that names a data loss. */
export interface Problem {
  /** Id of a data set for the fit, or 'own'. */
  readonly set: string;
  /** Of made data: the seed, the number of points, of outliers among them, and the standard deviation of the noise. */
  readonly seed: number;
  readonly count: number;
  readonly outliers: number;
  readonly noise: number;
  /** Of 'own': the points (x, y). Empty otherwise. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The loss whose mean is descended. Of a logistic fit always 'bce'. */
  readonly loss: RegressionLossId | 'bce';
  /** Where Huber's loss turns straight. */
  readonly delta: number;
  /** Examples in a mini-batch; 0, or at least as many as there are: all of them at every step. */
  readonly batch: number;
  /** 1: x is moved and stretched to mean 0 and standard deviation 1 first. */
  readonly standardized: number;
  /** The square of the (w, b) plane to look at: its middle, and half its side. Left out: one that suits data and loss. */
  readonly window?: readonly [w: number, b: number, half: number];
}

const defaults = {
  line: { set: 'lin12', loss: 'mse', noise: 0.5 },
  logistic: { set: 'log14', loss: 'bce', noise: 1 },
} as const;

/** The problem of a kind of fit where nothing else is said. */
export const defaultProblem = (kind: FitKind): Problem => ({
  ...defaults[kind],
  seed: 1,
  count: 40,
  outliers: 0,
  points: [],
  delta: 1,
  batch: 0,
  standardized: 0,
});

/** The points of a problem, its x standardized if it says so. Throws if its set is unknown or empty: not for one that was completed. */
export function problemPoints(problem: Problem): Points {
  const source = findFitSet(problem.set);
  if (!source && problem.set !== ownSet) throw new Error(`No data set ${problem.set}`);
  const points = source ? source.make(problem) : pointsOf(problem.points);
  if (points.xs.length === 0) throw new RangeError('A data set without points');
  const { mean, deviation } = spreadOf(points.xs);
  if (!problem.standardized || deviation === 0) return points;
  return { xs: points.xs.map((x) => (x - mean) / deviation), ys: points.ys };
}
