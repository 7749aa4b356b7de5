import * as v from 'valibot';
import { FieldReader, finite, integer } from '../field-reader.ts';
import { type RegressionLossId, regressionLosses } from '../losses/index.ts';
import { type Notice, notice } from '../notice.ts';
import { dataLimits } from './csv.ts';
import { type FitKind, fitSets } from './index.ts';
import { ownSet, problemPoints } from './problem-points.ts';

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

const coordinate = v.pipe(finite, v.minValue(-dataLimits.size), v.maxValue(dataLimits.size));
const pointOf = {
  line: v.tuple([coordinate, coordinate]),
  logistic: v.tuple([coordinate, v.pipe(finite, v.values([0, 1]))]),
} as const;

/**
 * Turns any value into a complete problem of a kind of fit, within `dataLimits`, and tells what had to be changed. `place` is where it
 * stands in what is read. Never throws.
 */
export function completeProblem(input: unknown, kind: FitKind, notices: Notice[], place = 'data'): Problem {
  const reader = new FieldReader(input, place, notices);
  const usual = defaultProblem(kind);
  const sets = [...fitSets.filter((one) => one.kind === kind).map(({ id }) => id), ownSet];
  const given = reader.take('set', v.picklist(sets), usual.set, 'unknown-value');
  const points = readPoints(reader, kind, given === ownSet, notices);
  const isReadable = given !== ownSet || points.length > 0;
  if (!isReadable) reader.tell('bad-value', 'points', reader.raw('points') ?? [], usual.set);
  const made = {
    set: isReadable ? given : usual.set,
    seed: reader.take('seed', v.pipe(integer, v.maxValue(2 ** 32 - 1)), usual.seed),
    count: reader.takeUpTo('count', usual.count, dataLimits.points),
    outliers: reader.takeUpTo('outliers', usual.outliers, dataLimits.points),
    noise: reader.take('noise', v.pipe(finite, v.minValue(0), v.maxValue(100)), usual.noise),
    points,
  };
  const count = Math.max(2, made.count);
  if (count !== made.count) reader.tell('bad-value', 'count', made.count, count);
  const losses = kind === 'line' ? (Object.keys(regressionLosses) as RegressionLossId[]) : (['bce'] as const);
  const loss = reader.take<Problem['loss']>('loss', v.picklist(losses), usual.loss, 'unknown-value');
  const delta = reader.take('delta', v.pipe(finite, v.minValue(1e-6), v.maxValue(1e6)), usual.delta);
  const problem: Problem = {
    ...made,
    count,
    loss,
    delta,
    batch: reader.takeUpTo('batch', usual.batch, dataLimits.points),
    standardized: reader.take('standardized', v.pipe(finite, v.values([0, 1])), usual.standardized),
  };
  reader.rejectUnknown();
  if (loss !== 'msle' || problemPoints(problem).ys.every((y) => y > -1)) return problem;
  reader.tell('bad-value', 'loss', loss, usual.loss);
  return { ...problem, loss: usual.loss };
}

/** The points that can be read, at most `dataLimits.points` of them; each that cannot is told of and left out. */
function readPoints(reader: FieldReader, kind: FitKind, wanted: boolean, notices: Notice[]): Problem['points'] {
  const given = reader.raw('points');
  if (!wanted || given === undefined) return [];
  const list = Array.isArray(given) ? given : [];
  if (list.length > dataLimits.points) reader.tell('limited', 'points', list.length, dataLimits.points);
  return list.slice(0, dataLimits.points).flatMap((one, i) => {
    const parsed = v.safeParse(pointOf[kind], one);
    if (parsed.success) return [parsed.output];
    notices.push(notice('bad-value', reader.field(`points.${i}`), one, '–'));
    return [];
  });
}
