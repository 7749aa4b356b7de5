import { bceKind } from '../losses/bce.ts';
import { type CurvedLoss, makeLoss } from '../losses/loss.ts';
import { regressionLosses } from '../losses/regression-losses.ts';
import type { Objective } from '../objective/objective.ts';
import type { CriticalPoint, Interval, Surface } from '../surfaces/surface.ts';
import { type Batches, shuffledBatches } from './batches.ts';
import { affineObjective, type DataObjective } from './data-objective.ts';
import { fitWindow } from './fit-window.ts';
import { type FitKind, findFitSet, type Points } from './index.ts';
import { leastAbsolute } from './least-absolute.ts';
import { type Line, leastSquares, spreadOf } from './least-squares.ts';
import { minimize } from './minimize.ts';
import { type Problem, problemPoints } from './problem.ts';

/** Ids of the surfaces of data losses, by what is fitted on them. */
const ids = { line: 'linear-regression', logistic: 'logistic-regression' } as const satisfies Record<FitKind, string>;

/** What is fitted on the surface of that id, if it is one of a data loss. */
export const fitKindOf = (id: string): FitKind | undefined =>
  id === ids.line ? 'line' : id === ids.logistic ? 'logistic' : undefined;

/**
 * The mean loss over all examples of a problem, as a surface over (w, b): with a start, a square domain about start and lowest point, and
 * the lowest point itself: in closed form for the squared error, exactly by pivoting for the absolute one, by Newton's method else.
 *
 * There is no critical point where the problem's own window leaves the lowest one out, nor where there is no lowest point: two classes that a threshold separates are fitted the better the longer w.
 * None either where it was not found, in numbers many powers of ten apart: one that a search came to counts if no point of a 21 × 21 grid
 * on the domain lies lower. It is `degenerate` where other lines are as good, all x being the same for instance. Only the MSLE is not
 * convex; its lowest point is `global` by the same test. Throws for a set that is unknown or has no points.
 *
 * @example
 * ```ts
 * import { completeProblem, dataSurface } from 'downhill-core';
 *
 * const points = [[0, 1], [1, 3], [2, 5], [3, 7], [4, 70]];
 * const { criticalPoints } = dataSurface(completeProblem({ set: 'own', points, loss: 'huber' }, 'line'));
 * const [{ at, value }] = criticalPoints;
 * at; // → [ 2.5, 0.5 ]
 * value; // → 11.95
 * ```
 */
export function dataSurface(problem: Problem): Surface {
  const dataKind: FitKind = problem.loss === 'bce' ? 'logistic' : 'line';
  const points = problemPoints(problem);
  const objective = affineObjective(lossOf(problem), points.xs, points.ys);
  const found = lowestPoint(problem, points, objective);
  // Between points a hair apart a line may have to be steeper than numbers go.
  const lowest = found?.at.every(Number.isFinite) ? found : null;
  const { domain, start } = fitWindow(problem, points, lowest?.at);
  const surface = {
    id: ids[dataKind],
    ...objective,
    dimension: 2 as const,
    domain,
    start,
    criticalPoints: lowest && isWithin(lowest.at, domain) ? [lowest] : [],
    ...(problem.loss === 'mse' && { quadratic: true as const }),
    levels: 'log' as const,
    tex: texOf(problem, points.xs.length),
    source: findFitSet(problem.set)?.source ?? '–',
    data: points,
    dataKind,
  };
  const [shown] = surface.criticalPoints;
  if (!shown || isComputedExactly(problem) || isLowestOf(surface)) return surface;
  // A convex loss has no other valley: what was found is then no minimum, in numbers too far apart.
  if (problem.loss !== 'msle') return { ...surface, criticalPoints: [] };
  const { global: _, ...local } = shown;
  return { ...surface, criticalPoints: [local] };
}

/**
 * Which examples of a problem each update sees: a mini-batch of `batch` of them, shuffled by `seed`; all of them where that is 0 or no fewer
 * than there are. Throws as `problemPoints` does.
 */
export function batchesOf(problem: Problem, seed: number): Batches {
  const count = problemPoints(problem).xs.length;
  return shuffledBatches(count, problem.batch === 0 ? count : Math.min(problem.batch, count), seed);
}

/**
 * What an optimizer descends: the problem's loss over the examples of a batch. Value, gradient and Hessian at the same k see the same
 * examples. Throws as `problemPoints` does.
 */
export function dataObjective(problem: Problem, batches: Batches): Objective {
  const { xs, ys } = problemPoints(problem);
  return affineObjective(lossOf(problem), xs, ys, batches);
}

const kindOf = ({ loss }: Problem) => (loss === 'bce' ? bceKind : regressionLosses[loss]);

const lossOf = (problem: Problem): CurvedLoss =>
  makeLoss(kindOf(problem), problem.loss === 'huber' ? { delta: problem.delta } : {});

function texOf(problem: Problem, n: number): string {
  const mean = `\\frac{1}{${n}} \\sum_{i=1}^{${n}}`;
  if (problem.loss === 'bce') return `${mean} \\left(\\ln(1 + e^{z_i}) - y_i z_i\\right), \\quad z_i = w x_i + b`;
  const where = problem.loss === 'huber' ? `, \\enspace \\delta = ${problem.delta}` : '';
  return `${mean} ${kindOf(problem).tex('\\hat{y}_i', 'y_i')}, \\quad \\hat{y}_i = w x_i + b${where}`;
}

function lowestPoint(problem: Problem, points: Points, objective: DataObjective): CriticalPoint | null {
  const { value } = objective;
  const describe = (w: number, b: number, kind: 'minimum' | 'degenerate'): CriticalPoint => ({
    at: [w + 0, b + 0],
    value: withoutRounding(value(Float64Array.of(w, b), 0), problem, points, w, b),
    kind,
    global: true,
  });
  if (problem.loss === 'mae') {
    const { w, b, unique } = leastAbsolute(points);
    return { ...describe(w, b, unique ? 'minimum' : 'degenerate'), nonsmooth: true };
  }
  if (problem.loss === 'bce' && isSeparable(points)) return null;
  const at = problem.loss === 'mse' ? leastSquares(points) : fitByNewton(problem, points);
  if (!at) return null;
  return describe(at.w, at.b, isCurved(problem, points, objective, at) ? 'minimum' : 'degenerate');
}

/** The lowest value, 0 where it is what rounding alone makes of a line through all points. */
function withoutRounding(lowest: number, problem: Problem, { xs, ys }: Points, w: number, b: number): number {
  if (problem.loss === 'bce') return lowest;
  const most = xs.map((x, i) => {
    const size = Math.max(Math.abs(w * x), Math.abs(b), Math.abs(ys[i]));
    return lossOf(problem).value(ys[i] + roundings * Number.EPSILON * size, ys[i]);
  });
  return lowest <= Math.max(...most) ? 0 : lowest;
}

/** How many roundings there are, at the most, in a prediction and its difference from a target. */
const roundings = 4;

/**
 * True if the lowest point is the only one about there. Two different x see to that, whatever the loss, unless its second derivative can
 * vanish: then the Hessian decides.
 */
function isCurved(problem: Problem, { xs }: Points, { hessian }: DataObjective, { w, b }: Line): boolean {
  if (xs.every((x) => x === xs[0])) return false;
  if (problem.loss !== 'huber' && problem.loss !== 'msle') return true;
  const h = new Float64Array(4);
  hessian(Float64Array.of(w, b), h);
  return h[0] * h[3] - h[1] * h[2] > 1e-12 * (h[0] + h[3]) ** 2;
}

/**
 * The lowest point by Newton's method, or null if it is not found: where numbers lie so far apart that slopes vanish between them, say. It
 * is looked for with x standardized, which makes all valleys about as long as wide, from the best of three lines; and from the others, if that
 * leads nowhere.
 */
function fitByNewton(problem: Problem, { xs, ys }: Points): Line | null {
  const { mean, deviation } = spreadOf(xs);
  const scale = deviation || 1;
  const points = { xs: xs.map((x) => (x - mean) / scale), ys };
  const objective = affineObjective(lossOf(problem), points.xs, points.ys);
  const height = ({ w, b }: Line) => objective.value(Float64Array.of(w, b), 0);
  const nothing: Line = { w: 0, b: 0 };
  const starts = problem.loss === 'bce' ? [nothing] : [nothing, leastSquares(points), leastAbsolute(points)];
  for (const { w, b } of starts.filter((one) => Number.isFinite(height(one))).sort((a, b) => height(a) - height(b))) {
    const found = minimize(objective, [w, b]);
    if (found) return { w: found[0] / scale, b: found[1] - (found[0] * mean) / scale };
  }
  return null;
}

/** True if some threshold on x has label 0 on one side and label 1 on the other, or if there is but one label. Points may lie on it. */
export function isSeparable({ xs, ys }: Points): boolean {
  const of = (label: number) => xs.filter((_, i) => ys[i] === label);
  const [zeros, ones] = [of(0), of(1)];
  if (zeros.length === 0 || ones.length === 0) return true;
  const same = xs.every((x) => x === xs[0]);
  return !same && (Math.max(...zeros) <= Math.min(...ones) || Math.max(...ones) <= Math.min(...zeros));
}

const isWithin = (at: readonly number[], domain: readonly Interval[]) =>
  at.every((value, i) => value >= domain[i][0] && value <= domain[i][1]);

/** True if the lowest point is computed, not searched for. */
const isComputedExactly = ({ loss }: Problem) => loss === 'mse' || loss === 'mae';

/** What rounding may make of equal heights. */
const roundingShare = 1e-12;

function isLowestOf({ value, domain: [[left, right], [bottom, top]], criticalPoints: [lowest] }: Surface): boolean {
  const steps = Array.from({ length: 21 }, (_, i) => i / 20);
  const at = (i: number, j: number) => Float64Array.of(left + i * (right - left), bottom + j * (top - bottom));
  return steps.every((i) => steps.every((j) => !(value(at(i, j), 0) < lowest.value * (1 - roundingShare))));
}
