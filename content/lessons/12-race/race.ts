import { completeExperiment } from '../../../src/core/experiment/experiment.ts';
import { onSurface } from '../../../src/core/grounds/surface/surface-ground.ts';
import type { Objective } from '../../../src/core/objective/objective.ts';
import { descend, type Method } from '../../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../../src/core/optimizers/index.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { type Outcome, outcomeOf } from '../../../src/core/runs/outcome.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { methodsOf } from '../../../src/core/runs/run.ts';

/** The six optimizers of the race, in teaching order. */
export const racers = ['sgd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'] as const;

export type Racer = (typeof racers)[number];

/** A learning rate for each of the six. */
export type Rates = Readonly<Record<Racer, number>>;

/** A table with one entry for each of the six. */
export const forEachRacer = <T>(make: (racer: Racer) => T) =>
  Object.fromEntries(racers.map((racer) => [racer, make(racer)])) as Readonly<Record<Racer, T>>;

/** The same learning rate for all six. */
export const oneRate = (learningRate: number): Rates => forEachRacer(() => learningRate);

/**
 * A run of a figure, in PyTorch's form with PyTorch's defaults, but for two: momentum is the customary 0.9, where PyTorch has 0, and
 * RMSprop has the ρ = 0.9 of Hinton's lecture, where PyTorch has 0.99.
 */
export const entry = (optimizer: Racer, learningRate: number, settings: Readonly<Record<string, number>> = {}) => ({
  optimizer,
  form: 'pytorch' as const,
  settings: { ...(optimizer === 'rmsprop' && { rho: 0.9 }), ...settings, learningRate },
});

/** All six, each at its own learning rate. */
export const entries = (rates: Rates) => racers.map((racer) => entry(racer, rates[racer]));

/** The optimizer of a run with all its settings, as a figure would complete them. */
export function methodOf(run: ReturnType<typeof entry>): Method {
  const { experiment, notices } = completeExperiment({ runs: [run] });
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  return methodsOf({ findOptimizer }, experiment)[0];
}

export type Point = readonly [x: number, y: number];

/** Six points around a start, at a distance of a quarter, a sixth of a turn apart. */
export const around = ([x, y]: Point): readonly Point[] =>
  Array.from({ length: 6 }, (_, i) => [
    rounded(x + Math.cos((i * Math.PI) / 3) / 4),
    rounded(y + Math.sin((i * Math.PI) / 3) / 4),
  ]);

/** To thousandths, so that a start reads well in a figure. */
const rounded = (value: number) => Math.round(1000 * value) / 1000;

/** A race course: a surface, where one starts on it, and the budget of steps, which is one of gradients too. */
export interface Course {
  readonly surface: string;
  readonly starts: readonly Point[];
  readonly steps: number;
}

/** How a method ends on a course, start by start, and on which loss. */
export function finishes(course: Course, method: Method) {
  const { starts, steps } = course;
  const { surface } = prepare({ ground: onSurface(course.surface) }, allParts);
  return starts.map((start) => {
    const trajectory = descend(surface, method, start, steps);
    return { outcome: outcomeOf(trajectory, surface), loss: trajectory.losses[steps] };
  });
}

/** The step from which on a run stays at a minimum; none if it does not end there. */
export const arrival = (outcome: Outcome): number | null => (outcome.kind === 'arrived' ? outcome.step : null);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How far the mean would be off, typically, had other values been drawn: their standard deviation over the root of their number. */
export function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** The mean number of steps until arrival. A run that does not arrive counts with the whole budget. */
export const score = (course: Course, method: Method): number =>
  mean(finishes(course, method).map(({ outcome }) => arrival(outcome) ?? course.steps));

/** Least and greatest score on a course whose starts are moved by up to ten times 10⁻¹⁵: apart where rounding decides. */
export function scoresNearby(course: Course, method: Method): readonly [number, number] {
  const scores = Array.from({ length: 21 }, (_, i) => {
    const starts = course.starts.map(([x, y]): Point => [x + (i - 10) * 1e-15, y]);
    return score({ ...course, starts }, method);
  });
  return [Math.min(...scores), Math.max(...scores)];
}

/** True if rounding decides when a method arrives on a course. */
export function isRounded(course: Course, method: Method): boolean {
  const [least, greatest] = scoresNearby(course, method);
  return greatest - least > 0.5;
}

/** Ten learning rates for each power of ten, rounded to two digits: from 0.0001 to 10. */
export const grid: readonly number[] = [
  ...[-4, -3, -2, -1, 0].flatMap((power) =>
    [1, 1.3, 1.6, 2, 2.5, 3.2, 4, 5, 6.3, 8].map((digits) => Number(`${digits}e${power}`)),
  ),
  10,
];

/** A learning rate and how it did, as a mean over the starts: steps until arrival, and the last loss. */
export interface Trial {
  readonly rate: number;
  readonly score: number;
  readonly loss: number;
}

/** A method that is right but for its learning rate. */
export const atRate = (method: Method, learningRate: number): Method => ({
  ...method,
  settings: { ...method.settings, learningRate },
});

/** Tries every learning rate of the grid. */
export function sweep(course: Course, racer: Racer, settings: Readonly<Record<string, number>> = {}): readonly Trial[] {
  const method = methodOf(entry(racer, 1, settings));
  return grid.map((rate) => {
    const runs = finishes(course, atRate(method, rate));
    return {
      rate,
      score: mean(runs.map(({ outcome }) => arrival(outcome) ?? course.steps)),
      loss: mean(runs.map(({ loss }) => loss)),
    };
  });
}

/** The trial that arrives first; where none arrives, the one that gets lowest. */
export const best = (trials: readonly Trial[]): Trial =>
  trials.reduce((a, b) => (b.score < a.score || (b.score === a.score && b.loss < a.loss) ? b : a));

/** The racers from first to last. */
export const ranking = (scores: Readonly<Record<Racer, number>>): readonly Racer[] =>
  [...racers].sort((a, b) => scores[a] - scores[b]);

/** The first step at which something holds of the position; none within the budget. */
export function firstStep(
  objective: Objective,
  method: Method,
  start: Point,
  steps: number,
  holds: (x: number, y: number) => boolean,
): number | null {
  const { path } = descend(objective, method, start, steps);
  for (let k = 0; k <= steps; k++) if (holds(path[2 * k], path[2 * k + 1])) return k;
  return null;
}
