import type { TemplateResult } from 'lit-html';
import type { Trajectory } from '../core/optimizers/descend.ts';
import { lossAxis } from './loss-axis.ts';
import { formatNumber } from './numbers.ts';
import {
  type ChartLine,
  type ChartSize,
  type ChartTexts,
  type DrawPeaks,
  margin,
  rangeOf,
  stepChart,
} from './step-chart.ts';

/** One run's losses for the chart. */
export interface ChartRun extends Pick<ChartLine, 'ink' | 'faded'> {
  readonly trajectory: Trajectory;
}

/** Texts on the chart of losses. */
export interface LossTexts extends ChartTexts {
  /** What is drawn where losses are negative, with a place for `{lowest}`. */
  readonly above: string;
}

/** Differences of losses smaller than this share of them are rounding. */
const rounding = 1e-14;

/**
 * Loss against step for every run, with the playhead. Where there are negative ones, the chart shows how high they lie above the lowest of
 * all, so that its axis can be logarithmic, and says so.
 */
export function lossChart(
  runs: readonly ChartRun[],
  playhead: number,
  size: ChartSize,
  texts: LossTexts,
  peaks?: DrawPeaks,
): TemplateResult {
  const plain = runs.map(({ trajectory: { losses, lastFinite }, ink, faded }) => ({
    values: losses.subarray(0, lastFinite + 1),
    ink,
    faded,
  }));
  const steps = Math.max(1, ...runs.map(({ trajectory }) => trajectory.steps));
  const [bottom, top] = [size.height - margin.bottom, margin.top];
  const [lowest] = rangeOf(plain);
  if (!(lowest < 0))
    return stepChart(plain, lossAxis(...rangeOf(plain), bottom, top), playhead, steps, size, texts, peaks);
  const lines = plain.map((line) => ({ ...line, values: line.values.map((loss) => loss - lowest) }));
  const [, highest] = rangeOf(lines);
  const axis = lossAxis(Math.min(-rounding * lowest, highest), highest, bottom, top);
  const note = texts.above.replace('{lowest}', formatNumber(lowest, 3));
  return stepChart(lines, axis, playhead, steps, size, { ...texts, value: '', note }, peaks);
}
