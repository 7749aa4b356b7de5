import { arrivalDistance } from '../runs/outcome.ts';
import type { Run } from '../runs/run.ts';
import type { Interval, Surface } from '../surfaces/surface.ts';
import type { TunedRate } from './tune.ts';

/*
 * What a fair comparison comes to: who ends lowest, and where that cannot be told.
 */

/** A run's place in the ranking. */
export interface Placed {
  /** Index into the experiment's runs. */
  readonly run: number;
  /** 1 for the lowest loss; equal where losses differ by no more than rounding, or by where exactly at minima equally low runs ended. */
  readonly rank: number;
  readonly tied: boolean;
}

/** Losses that differ by less than this share of what there was to descend, or of themselves, differ by rounding. */
const rounding = 1e-9;

/**
 * Ranks the runs for which a rate was found by their losses, ties said as such; within a tie, who arrived earlier stands first. `startLoss`
 * is the loss, as the mean over the starts, that all begin with.
 */
export function rankTuned(found: readonly TunedRate[], startLoss: number): Placed[] {
  const able = found.filter(({ best }) => best !== null);
  const byLoss = able.toSorted((a, b) => a.best!.loss - b.best!.loss);
  const groups: TunedRate[][] = [];
  for (const one of byLoss) {
    const group = groups.at(-1);
    if (group && areTied(group[0], one, startLoss)) group.push(one);
    else groups.push([one]);
  }
  let rank = 1;
  return groups.flatMap((group) => {
    const first = rank;
    rank += group.length;
    return group
      .toSorted((a, b) => (a.arrival?.step ?? Infinity) - (b.arrival?.step ?? Infinity))
      .map(({ run }) => ({ run, rank: first, tied: group.length > 1 }));
  });
}

function areTied(a: TunedRate, b: TunedRate, startLoss: number): boolean {
  const [one, other] = [a.best!.loss, b.best!.loss];
  const size = Math.max(Math.abs(one), Math.abs(other), startLoss - one);
  if (Math.abs(one - other) <= rounding * size) return true;
  return a.arrival !== null && a.arrival.minima.join() === b.arrival?.minima.join();
}

/** Steps of steepest descent, at most, that tell into which well a point belongs. */
const mostDown = 400;
/** The longest of them, as a share of the domain's diagonal: none leaps over a ridge. */
const longest = 0.01;

/**
 * Through how many wells of a surface a run goes before it has arrived, beside the one that it ends in: the minima that one comes to from its
 * steps by going down as one stands. 0 where fewer than two minima are known.
 */
export function otherWells({ trajectory }: Pick<Run, 'trajectory'>, surface: Surface, arrival: number | null): number {
  const { path, dimension: n, lastFinite } = trajectory;
  const minima = surface.criticalPoints.filter(({ kind, global }) => kind === 'minimum' || global);
  if (minima.length < 2 || n !== surface.dimension) return 0;
  const wells = new Set<number>();
  let last = -1;
  const end = Math.min(arrival ?? lastFinite, lastFinite);
  for (let k = 0; k <= end; k++) {
    const at = path.slice(k * n, (k + 1) * n);
    if (!isInside(at, surface.domain)) continue;
    const well = wellOf(Float64Array.from(at), surface, minima);
    if (well < 0) continue;
    wells.add(well);
    last = well;
  }
  wells.delete(last);
  return wells.size;
}

const isInside = (at: ArrayLike<number>, domain: readonly Interval[]) =>
  domain.every(([low, high], i) => at[i] >= low && at[i] <= high);

/** The minimum below a point, as an index; −1 where going down does not lead to a known one. Changes `at`. */
function wellOf(at: Float64Array, surface: Surface, minima: Surface['criticalPoints']): number {
  const diagonal = Math.hypot(...surface.domain.map(([low, high]) => high - low));
  const slope = new Float64Array(at.length);
  const next = new Float64Array(at.length);
  let step = longest * diagonal;
  let value = surface.value(at, 0);
  for (let k = 0; k < mostDown; k++) {
    const here = minima.findIndex(
      ({ at: to }) => Math.hypot(...to.map((c, i) => c - at[i])) <= arrivalDistance * diagonal,
    );
    if (here >= 0) return here;
    surface.gradient(at, slope, 0);
    const steepness = Math.hypot(...slope);
    if (!(steepness > 0)) return -1;
    step = Math.min(2 * step, longest * diagonal);
    for (let tries = 0; tries < 40; tries++) {
      for (let i = 0; i < at.length; i++) next[i] = at[i] - (step * slope[i]) / steepness;
      if (surface.value(next, 0) <= value - 1e-4 * step * steepness) break;
      step /= 2;
    }
    const lower = surface.value(next, 0);
    if (!(lower < value)) return -1;
    at.set(next);
    value = lower;
  }
  return -1;
}
