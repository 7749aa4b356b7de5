import type { Experiment } from '../experiment/experiment.ts';
import type { Prepared } from '../runs/run.ts';
import type { Surface } from '../surfaces/surface.ts';
import { cellEnds, type RunGrid } from './run-grid.ts';
import { axisValues, type SweepSetup } from './sweep.ts';

/*
 * A fair comparison: every optimizer gets the learning rate that suits it best among the same candidates, each tried for the same number
 * of updates from the same starts. Everything else stays as it is set.
 */

/** Which learning rates are tried: `count` of them from low to high, by equal factors. */
export interface TuningPlan {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The learning rate found for one run. */
export interface TunedRate {
  /** Index into the experiment's runs. */
  readonly run: number;
  /** The best of those tried, and the loss it ends with (the mean over the starts); null if all diverge. */
  readonly best: { readonly rate: number; readonly loss: number } | null;
  /** Which end of the range that is, if it is one: a better one may lie beyond. */
  readonly edge: 'low' | 'high' | null;
  /** How many of those tried diverge from one start or another. */
  readonly diverged: number;
  /** The loss that each of those tried ends with, in order (the mean over the starts); NaN where one start or another diverges. */
  readonly losses: readonly number[];
  /** Where the best arrives, if it does from every start: the minima (indices of critical points, by start; of equally low ones the first), and the step by which all have. */
  readonly arrival: { readonly minima: readonly number[]; readonly step: number } | null;
  /**
   * The rates around the best that do about as well: that arrive as low, or, where it does not, keep nine tenths of its descent.
   * All are within the range tried, without a gap; null if all diverge.
   */
  readonly good: { readonly low: number; readonly high: number } | null;
}

/** Minima whose values differ by less than this share of them lie equally low. */
const sameHeight = 1e-9;
/** What a rate may lose of the descent of the best and still do about as well. */
const aboutAsWell = 0.1;

/** Digits of a candidate: what a field shows and a link carries is exactly what was tried. */
const digits = 3;

/** The learning rates that a plan tries, ascending. */
export const ratesOf = ({ low, high, count }: TuningPlan): number[] =>
  axisValues(low, high, count, 'log').map((rate) => Number(rate.toPrecision(digits)));

/** The sweeps to compute for one run of an experiment: one for each start. */
export const tuningSweeps = (experiment: Experiment, run: number, rates: readonly number[]): SweepSetup[] =>
  experiment.starts.map((_, start) => ({
    kind: 'sweep',
    experiment,
    run,
    start,
    axes: [{ setting: 'learningRate', values: rates }],
  }));

/**
 * The rate with the lowest loss after the last update, as the mean over all starts; one that diverges from any start is out. Of equals the
 * smallest. `grids` holds what the sweeps of `tuningSweeps` came to, `startLoss` is the mean loss at the starts,
 * `minima` the surface's critical points.
 */
export function rateByLastLoss(
  run: number,
  rates: readonly number[],
  grids: readonly RunGrid[],
  startLoss: number,
  minima: Surface['criticalPoints'] = [],
): TunedRate {
  const lost = rates.map((_, i) => grids.some(({ ends }) => ends[i] === cellEnds.diverged));
  const losses = rates.map((_, i) => grids.reduce((sum, grid) => sum + grid.losses[i], 0) / grids.length);
  let best = -1;
  for (const [i, loss] of losses.entries()) {
    if (lost[i] || !Number.isFinite(loss)) continue;
    if (best < 0 || loss < losses[best]) best = i;
  }
  const arrivals = rates.map((_, i) => arrivalAt(grids, i, minima));
  const isGood = (i: number) => {
    if (lost[i] || !Number.isFinite(losses[i])) return false;
    const there = arrivals[best];
    if (there) return arrivals[i]?.minima.join() === there.minima.join();
    return losses[i] <= losses[best] + aboutAsWell * Math.max(0, startLoss - losses[best]);
  };
  let [from, to] = [best, best];
  while (best >= 0 && from > 0 && isGood(from - 1)) from--;
  while (best >= 0 && to < rates.length - 1 && isGood(to + 1)) to++;
  return {
    run,
    best: best < 0 ? null : { rate: rates[best], loss: losses[best] },
    edge: best < 0 ? null : best === 0 ? 'low' : best === rates.length - 1 ? 'high' : null,
    diverged: lost.filter(Boolean).length,
    losses: losses.map((loss, i) => (lost[i] || !Number.isFinite(loss) ? Number.NaN : loss)),
    arrival: best < 0 ? null : arrivals[best],
    good: best < 0 ? null : { low: rates[from], high: rates[to] },
  };
}

/** Where runs with a rate arrive, and by which step all have; null if one or another does not. */
function arrivalAt(grids: readonly RunGrid[], i: number, minima: Surface['criticalPoints']): TunedRate['arrival'] {
  const ends = grids.map((grid) => grid.ends[i]);
  if (ends.length === 0 || ends.some((end) => end < 0)) return null;
  const first = (end: number) => {
    const { value = Number.NaN } = minima[end] ?? {};
    const found = minima.findIndex((one) => Math.abs(one.value - value) <= sameHeight * Math.max(1, Math.abs(value)));
    return found < 0 ? end : found;
  };
  return { minima: ends.map(first), step: Math.max(...grids.map(({ steps }) => steps[i])) };
}

/** The loss that all runs of an experiment begin with, as the mean over its starts. */
export const meanStartLoss = (
  { measured, lift }: Pick<Prepared, 'measured' | 'lift'>,
  { starts }: Pick<Experiment, 'starts'>,
): number =>
  starts.reduce((sum, at) => sum + measured.value(Float64Array.from(lift ? lift(at) : at), 0), 0) / starts.length;
