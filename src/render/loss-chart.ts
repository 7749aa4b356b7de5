import { ticks } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit-html';
import type { Trajectory } from '../core/descend.ts';
import type { Ink } from './ink.ts';
import { type LossAxis, lossAxis } from './loss-axis.ts';
import { markerPath } from './marks.ts';
import { formatNumber } from './numbers.ts';
import { linePath, round, type Track } from './track.ts';

/** One run's losses for the chart. */
export interface ChartRun {
  readonly trajectory: Trajectory;
  readonly ink: Ink;
  readonly faded: boolean;
}

/** Texts on the chart. */
export interface ChartTexts {
  readonly loss: string;
  readonly step: string;
}

/** Size and margins of the chart, in pixels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}
/** Room around a chart over steps, in pixels. */
export const margin = { left: 46, right: 12, top: 20, bottom: 26 };

/** Pixel of a step; the inverse is `stepAtPixel`. */
export const stepToPixel = (step: number, steps: number, width: number) =>
  margin.left + (step / Math.max(1, steps)) * (width - margin.left - margin.right);

/** The step at a horizontal pixel, within 0 … steps. */
export function stepAtPixel(pixel: number, steps: number, width: number): number {
  const share = (pixel - margin.left) / (width - margin.left - margin.right);
  return Math.min(Math.max(Math.round(share * steps), 0), steps);
}

/** A run that diverges must not press all others flat: the axis ends at this multiple of the highest first loss. */
const headroom = 100;

function axisFor(runs: readonly ChartRun[], height: number): LossAxis {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let first = Number.NEGATIVE_INFINITY;
  for (const { trajectory } of runs) {
    const { losses, lastFinite } = trajectory;
    const count = lastFinite + 1;
    if (count > 0) first = Math.max(first, losses[0]);
    for (let k = 0; k < count; k++) {
      min = Math.min(min, losses[k]);
      max = Math.max(max, losses[k]);
    }
  }
  if (!(min <= max)) [min, max] = [0, 1];
  return lossAxis(min, first > 0 ? Math.min(max, headroom * first) : max, height - margin.bottom, margin.top);
}

/** Loss against step for every run, with the playhead. */
export function lossChart(
  runs: readonly ChartRun[],
  playhead: number,
  { width, height }: ChartSize,
  texts: ChartTexts,
): TemplateResult {
  const steps = Math.max(1, ...runs.map(({ trajectory }) => trajectory.steps));
  const axis = axisFor(runs, height);
  const x = round(stepToPixel(Math.min(playhead, steps), steps, width));
  return svg`
    <g class="axes" aria-hidden="true">
      ${axis.ticks.map((level) => {
        const y = round(axis.toPixel(level));
        return svg`<path class="grid" d="M${margin.left},${y}H${width - margin.right}"></path>
          <text x=${margin.left - 6} y=${y} dy=".32em" text-anchor="end">${formatNumber(level, 3)}</text>`;
      })}
      ${ticks(0, steps, Math.max(2, Math.min(6, width / 70)))
        .filter(Number.isInteger)
        .map((step) => {
          const px = round(stepToPixel(step, steps, width));
          return svg`<text x=${px} y=${height - margin.bottom + 16} text-anchor="middle">${step}</text>`;
        })}
      <text class="axis-name" x=${margin.left - 6} y="12" text-anchor="end">${texts.loss}</text>
      <text class="axis-name" x=${margin.left - 6} y=${height - margin.bottom + 16} text-anchor="end">${texts.step}</text>
    </g>
    ${runs.map((run) => chartRun(run, playhead, width, axis))}
    <path class="chart-playhead" d="M${x},${margin.top - 6}V${height - margin.bottom}"></path>`;
}

function chartRun(
  { trajectory, ink, faded }: ChartRun,
  playhead: number,
  width: number,
  axis: LossAxis,
): TemplateResult {
  const { losses, steps, lastFinite } = trajectory;
  const count = lastFinite + 1;
  const track: Track = { xs: new Float32Array(count), ys: new Float32Array(count), count };
  for (let k = 0; k < count; k++) {
    track.xs[k] = stepToPixel(k, steps, width);
    track.ys[k] = axis.toPixel(losses[k]);
  }
  const head = Math.min(playhead, count - 1);
  return svg`<g class=${faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${ink.hue})">
    <path class="run-line" d=${linePath(track, 0, count - 1)} stroke-dasharray=${ink.dash || nothing}></path>
    ${
      count > 0
        ? svg`<path class="run-head" d=${markerPath(ink.marker, 0.8)} transform="translate(${round(track.xs[head])},${round(track.ys[head])})"></path>`
        : nothing
    }
  </g>`;
}
