import type { TemplateResult } from 'lit-html';
import type { Trajectory } from '../core/optimizers/descend.ts';
import { lossAxis } from './loss-axis.ts';
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

/** Loss against step for every run, with the playhead. */
export function lossChart(
  runs: readonly ChartRun[],
  playhead: number,
  size: ChartSize,
  texts: ChartTexts,
  peaks?: DrawPeaks,
): TemplateResult {
  const lines = runs.map(({ trajectory: { losses, lastFinite }, ink, faded }) => ({
    values: losses.subarray(0, lastFinite + 1),
    ink,
    faded,
  }));
  const steps = Math.max(1, ...runs.map(({ trajectory }) => trajectory.steps));
  const axis = lossAxis(...rangeOf(lines), size.height - margin.bottom, margin.top);
  return stepChart(lines, axis, playhead, steps, size, texts, peaks);
}
