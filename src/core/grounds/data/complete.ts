import * as v from 'valibot';
import { type FitKind, fitSets } from '../../data/index.ts';
import { defaultProblem, ownSet, type Problem, problemPoints } from '../../data/problem.ts';
import { type RegressionLossId, regressionLosses } from '../../losses/index.ts';
import { aboveZero, between, FieldReader, flag, nameOf, row, seed } from '../../reading/field-reader.ts';
import { dataLimits } from '../../reading/limits.ts';
import { type Notice, notice } from '../../reading/notice.ts';

const coordinate = between(-dataLimits.size, dataLimits.size);
/** A window is no smaller than can be told apart from its own coordinates. */
const window = v.pipe(
  row<[w: number, b: number, half: number]>(coordinate, coordinate, aboveZero),
  v.check(([w, b, half]) => half <= dataLimits.size && half >= 1e-9 * Math.max(1, Math.abs(w), Math.abs(b))),
);
const pointOf = {
  line: row<[number, number]>(coordinate, coordinate),
  logistic: row<[number, number]>(coordinate, flag),
} as const;

/**
 * Turns any value into a complete problem of a kind of fit, within `dataLimits`, and tells what had to be changed by adding to `notices`.
 * `place` is where it stands in what is read. Never throws.
 *
 * @example
 * ```ts
 * import { completeProblem, type Notice } from 'downhill-core';
 *
 * const notices: Notice[] = [];
 * const { set, loss } = completeProblem({ set: 'hubble', loss: 'hubert' }, 'line', notices);
 * set; // → 'hubble'
 * loss; // → 'mse'
 * notices; // → [ { code: 'unknown-value', field: 'data.loss', given: 'hubert', used: 'mse' } ]
 * ```
 */
export function completeProblem(input: unknown, kind: FitKind, notices: Notice[] = [], place = 'data'): Problem {
  const reader = new FieldReader(input, place, notices);
  const usual = defaultProblem(kind);
  const sets = [...fitSets.filter((one) => one.kind === kind).map(({ id }) => id), ownSet];
  const given = reader.take('set', nameOf(sets), usual.set, 'unknown-value');
  const points = readPoints(reader, kind, given === ownSet, notices);
  const isReadable = given !== ownSet || points.length > 0;
  if (!isReadable) reader.tell('bad-value', 'points', reader.raw('points') ?? [], usual.set);
  const made = {
    set: isReadable ? given : usual.set,
    seed: reader.take('seed', seed, usual.seed),
    count: reader.takeUpTo('count', usual.count, dataLimits.points),
    outliers: reader.takeUpTo('outliers', usual.outliers, dataLimits.points),
    noise: reader.take('noise', between(0, 100), usual.noise),
    points,
  };
  const count = Math.max(2, made.count);
  if (count !== made.count) reader.tell('bad-value', 'count', made.count, count);
  const losses = kind === 'line' ? (Object.keys(regressionLosses) as RegressionLossId[]) : (['bce'] as const);
  const loss = reader.take<Problem['loss']>('loss', nameOf(losses), usual.loss, 'unknown-value');
  const delta = reader.take('delta', between(1e-6, 1e6), usual.delta);
  const problem: Problem = {
    ...made,
    count,
    loss,
    delta,
    batch: reader.takeUpTo('batch', usual.batch, dataLimits.points),
    standardized: reader.take('standardized', flag, usual.standardized),
    ...readWindow(reader),
  };
  reader.rejectUnknown();
  if (loss !== 'msle' || problemPoints(problem).ys.every((y) => y > -1)) return problem;
  reader.tell('bad-value', 'loss', loss, usual.loss);
  return { ...problem, loss: usual.loss };
}

function readWindow(reader: FieldReader): Pick<Problem, 'window'> {
  const given = reader.raw('window');
  if (given === undefined) return {};
  const parsed = v.safeParse(window, given);
  if (parsed.success) return { window: parsed.output };
  reader.tell('bad-value', 'window', given, '–');
  return {};
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
