import type { Interval } from '../surfaces/surface.ts';
import type { Points } from './fit-set.ts';
import { spreadOf } from './least-squares.ts';
import type { Problem } from './problem.ts';

/** The part of the (w, b) plane that shows a fit, and a start in it. */
export interface FitWindow {
  readonly domain: readonly [Interval, Interval];
  readonly start: readonly [w: number, b: number];
}

/**
 * A square, so that both axes have the same scale, in which lowest point and start have room. The start is (0, 0), where one begins who
 * knows nothing, unless that is the lowest point or nearly: then a place from which there is something to descend. Under the MSLE the
 * square is no larger than keeps all predictions above −1. `lowest` is left out where there is none. Where the problem names its window,
 * that is the square, and the start is drawn into it; under the MSLE only if it keeps all predictions above −1.
 */
export function fitWindow(problem: Problem, points: Points, lowest?: readonly number[]): FitWindow {
  const suitable = suitableWindow(problem, points, lowest);
  if (!problem.window) return suitable;
  const [w, b, half] = problem.window;
  const domain = [intervalAbout(w, half), intervalAbout(b, half)] as const;
  if (problem.loss === 'msle' && !keepsAbove(points.xs, domain)) return suitable;
  const drawnInto = (i: 0 | 1) => {
    const middle = problem.window![i];
    return Math.min(Math.max(suitable.start[i], middle - startShare * half), middle + startShare * half) + 0;
  };
  return { domain, start: [drawnInto(0), drawnInto(1)] };
}

/** The start is at most this share of half the side away from the middle, so that it does not stand in the frame. */
const startShare = 0.85;

const intervalAbout = (middle: number, half: number): Interval => [middle - half + 0, middle + half + 0];

/** True if every line of the square predicts more than −1 for every x, where the MSLE is defined. */
function keepsAbove(xs: readonly number[], domain: FitWindow['domain']): boolean {
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  return domain[0].every((w) => [low, high].every((one) => w * one + domain[1][0] > -1));
}

function suitableWindow(problem: Problem, points: Points, lowest?: readonly number[]): FitWindow {
  const { xs, ys } = points;
  const x = spreadOf(xs);
  const size = problem.loss === 'bce' ? 2 : spreadOf(ys).deviation || 1;
  const reach = size * Math.max(1, x.deviation > 0 ? 1 / x.deviation : 1);
  const goal = lowest ?? (problem.loss === 'bce' ? towardsNothing(points, reach) : [0, 0]);
  let away = Math.max(Math.abs(goal[0]), Math.abs(goal[1]));
  const start = away >= 0.3 * reach ? [0, 0] : [goal[0] - reach, goal[1] + reach / 2];
  away = Math.max(away >= 0.3 * reach ? away : reach, 0.6 * reach);

  let side = 2.2 * away;
  let window = square(goal, start, side);
  if (problem.loss !== 'msle') return window;
  const isAllowed = ({ domain }: FitWindow) => keepsAbove(xs, domain);
  const smallest = 1e-6 * Math.max(away, ...goal.map(Math.abs));
  while (!isAllowed(window) && side > smallest) {
    side *= 0.8;
    window = square(goal, start, side);
  }
  // Where numbers are many powers of ten apart no square will do: then at least the start is one that has a loss.
  return isAllowed(window) ? window : { ...window, start: [goal[0], goal[1]] };
}

/** A square of that side about the goal, pushed towards the start, which is drawn into it if it lies outside; in round numbers. */
function square(goal: readonly number[], start: readonly number[], side: number): FitWindow {
  const unit = roundUnit(side / 40);
  const rounded = (value: number) => Number((Math.round(value / unit) * unit).toPrecision(12)) + 0;
  const half = Math.ceil(side / 2 / unit) * unit;
  const pushed = (i: number) => Math.max(-0.2 * side, Math.min(0.2 * side, 0.35 * (start[i] - goal[i])));
  const middle = [0, 1].map((i) => rounded(goal[i] + pushed(i)));
  const interval = (i: number): Interval => [rounded(middle[i] - half), rounded(middle[i] + half)];
  const domain = [interval(0), interval(1)] as const;
  const inside = (i: number) => {
    const room = Math.floor((startShare * half) / unit) * unit;
    const drawn = Math.max(middle[i] - room, Math.min(middle[i] + room, start[i]));
    return Math.max(domain[i][0], Math.min(domain[i][1], rounded(drawn)));
  };
  return { domain, start: [inside(0), inside(1)] };
}

/** The largest of 1, 2, 5 times a power of ten that is not above `size`. */
function roundUnit(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return [5, 2, 1].map((one) => one * power).find((one) => one <= size * (1 + 1e-9)) ?? power;
}

/** Where a fit without a lowest point heads for, a few times as far as it starts. */
function towardsNothing({ xs, ys }: Points, reach: number): [w: number, b: number] {
  const ones = spreadOf(xs.filter((_, i) => ys[i] === 1)).mean;
  const zeros = spreadOf(xs.filter((_, i) => ys[i] === 0)).mean;
  if (Number.isNaN(ones)) return [0, -2 * reach];
  if (Number.isNaN(zeros)) return [0, 2 * reach];
  const w = 2 * reach * (ones >= zeros ? 1 : -1);
  return [w, (-w * (ones + zeros)) / 2];
}
