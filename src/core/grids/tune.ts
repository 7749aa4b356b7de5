import type { Experiment } from '../experiment/experiment.ts';
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
}

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
 * smallest. `grids` holds what the sweeps of `tuningSweeps` came to.
 */
export function rateByLastLoss(run: number, rates: readonly number[], grids: readonly RunGrid[]): TunedRate {
  const lost = rates.map((_, i) => grids.some(({ ends }) => ends[i] === cellEnds.diverged));
  const losses = rates.map((_, i) => grids.reduce((sum, grid) => sum + grid.losses[i], 0) / grids.length);
  let best = -1;
  for (const [i, loss] of losses.entries()) {
    if (lost[i] || !Number.isFinite(loss)) continue;
    if (best < 0 || loss < losses[best]) best = i;
  }
  return {
    run,
    best: best < 0 ? null : { rate: rates[best], loss: losses[best] },
    edge: best < 0 ? null : best === 0 ? 'low' : best === rates.length - 1 ? 'high' : null,
    diverged: lost.filter(Boolean).length,
  };
}
