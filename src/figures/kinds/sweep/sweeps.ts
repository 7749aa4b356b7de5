import type { RunGrid } from '../../../core/grids/run-grid.ts';
import { axisValues, type SweepSetup } from '../../../core/grids/sweep.ts';
import type { Prepared } from '../../../core/runs/run.ts';
import { workOf } from '../../../core/runs/work.ts';
import type { Setup } from '../../state/store.ts';

/** One run's sweep: what was asked, and what has been computed of it. */
export interface Sweep {
  readonly setup: SweepSetup;
  readonly grid: RunGrid;
}

/** The axis of learning rates of a figure: a power of ten at both ends. */
export type RateRange = readonly [low: number, high: number];

/** How far the axis goes below the smallest and above the largest learning rate of the figure's opening, in powers of ten, at the least. */
const reach = { down: 1, up: 1 };
/** The axis stays between these powers of ten, whatever is asked, and is never empty. */
const farthest = { low: -12, high: 6 };

/**
 * The axis for a figure that opened with some runs and now shows others: fixed by what it opened with, so that it stands still while a
 * handle is dragged, and longer where a learning rate has been set that lies beyond.
 */
export function rateRange(first: Pick<Setup, 'runs'>, now: Pick<Setup, 'runs'>): RateRange {
  const positive = ({ runs }: Pick<Setup, 'runs'>) =>
    runs.map(({ settings }) => Math.abs(settings.learningRate)).filter((rate) => rate > 0);
  const opened = positive(first);
  const [least, most] = opened.length > 0 ? [Math.min(...opened), Math.max(...opened)] : [0.01, 0.1];
  const current = positive(now);
  const low = Math.min(
    Math.floor(Math.log10(least) + 1e-9) - reach.down,
    ...current.map((rate) => Math.floor(Math.log10(rate) + 1e-9)),
  );
  const high = Math.max(
    Math.ceil(Math.log10(most) - 1e-9) + reach.up,
    ...current.map((rate) => Math.ceil(Math.log10(rate) - 1e-9)),
  );
  const lower = Math.min(Math.max(farthest.low, low), farthest.high - 1);
  return [powerOfTen(lower), powerOfTen(Math.max(Math.min(farthest.high, high), lower + 1))];
}

/** Exactly the number that is written `1e…`; `10 ** exponent` is one bit off for some. */
const powerOfTen = (exponent: number) => Number(`1e${exponent}`);

/** The sweeps of an experiment: each of its runs from each of its starts, over `columns` learning rates. */
export function sweepSetups(setup: Setup, [low, high]: RateRange, columns: number): SweepSetup[] {
  const view = { playhead: null, inspected: 0, azimuth: 0, elevation: 0, heightScale: 1 };
  const axes = [{ setting: 'learningRate', values: axisValues(low, high, columns, 'log') }] as const;
  return setup.runs.flatMap((_, run) =>
    setup.starts.map((__, start) => ({ kind: 'sweep' as const, experiment: { ...setup, view }, run, start, axes })),
  );
}

/** Everything that sweeps depend on, in one word: the setup but for the learning rates that they run through, and the axis. */
export const sweepKey = (setup: Setup, range: RateRange): string =>
  JSON.stringify([setup, range], (name, value) => (name === 'learningRate' ? 0 : value));

/** Columns of a sweep at rest, and while something is dragged as few as that, or as many as fit into so much work: about a third of a frame. */
const fine = 241;
const coarse = 49;
const workAFrame = 300_000;

/** How many learning rates a sweep takes. */
export function columnsFor(
  setup: Setup,
  { findOptimizer, price, objective: { dimension } }: Pick<Prepared, 'findOptimizer' | 'price' | 'objective'>,
  dragging: boolean,
): number {
  if (!dragging) return fine;
  const affordable = Math.floor(workAFrame / workOf(setup, { findOptimizer, price, dimension }));
  return Math.min(fine, Math.max(coarse, affordable));
}
