import { ticks } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit-html';
import type { Ink } from './ink.ts';
import type { LossAxis } from './loss-axis.ts';
import { markerPath } from './marks.ts';
import { formatNumber } from './numbers.ts';
import { linePath, round, type Track } from './track.ts';

/** One run's line on a chart over steps. */
export interface ChartLine {
  /** One for each step, from 0 on; nothing is drawn where it is no finite number. */
  readonly values: ArrayLike<number>;
  readonly ink: Ink;
  readonly faded: boolean;
}

/** Texts on the chart. */
export interface ChartTexts {
  /** What is drawn, beside the upper end of the axis; empty where it is said elsewhere. */
  readonly value: string;
  readonly step: string;
  /** What there is to say of what is drawn, above the picture. */
  readonly note?: string;
}

/** Size of the chart, in pixels. */
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

/** A run that diverges must not press all others flat: an axis ends at this multiple of the highest first value. */
const headroom = 100;

/** The least and the greatest of all values, without what lies far above the first ones; 0 to 1 where there are none. */
export function rangeOf(lines: readonly Pick<ChartLine, 'values'>[]): readonly [low: number, high: number] {
  let [low, high, top] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { values } of lines) {
    const drawn = Array.from(values).filter(Number.isFinite);
    top = Math.max(top, headroom * (drawn[0] ?? 0));
    for (const value of drawn) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!(low <= high)) return [0, 1];
  return [low, top > 0 ? Math.min(high, top) : high];
}

/** Marks what goes off above: `peak-marks.ts`, which is loaded where something does. */
export type DrawPeaks = (
  lines: readonly ChartLine[],
  axis: LossAxis,
  steps: number,
  width: number,
) => readonly TemplateResult[];

/** A number against the step for every run, with the playhead. What goes off above is cut there, and marked if there is something that does. */
export function stepChart(
  lines: readonly ChartLine[],
  axis: LossAxis,
  playhead: number,
  steps: number,
  { width, height }: ChartSize,
  texts: ChartTexts,
  peaks?: DrawPeaks,
): TemplateResult {
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
      <text class="axis-name" x=${margin.left - 6} y="12" text-anchor="end">${texts.value}</text>
      ${texts.note ? svg`<text class="axis-name" x=${margin.left} y="12">${texts.note}</text>` : nothing}
      <text class="axis-name" x=${margin.left - 6} y=${height - margin.bottom + 16} text-anchor="end">${texts.step}</text>
    </g>
    ${lines.map((line) => chartLine(line, playhead, steps, width, axis))}
    ${peaks?.(lines, axis, steps, width) ?? nothing}
    <path class="chart-playhead" d="M${x},${margin.top - 6}V${height - margin.bottom}"></path>`;
}

/** A place in the chart, in pixels. */
export type Point = readonly [x: number, y: number];

/** Where a line crosses the upper end of its axis before step k, if it is beyond it at one of both steps. */
export function crossing(values: ArrayLike<number>, k: number, steps: number, width: number, axis: LossAxis): Point {
  const [from, to, top] = [values[k - 1], values[k], axis.highest].map(axis.toPixel);
  // Numbers that differ by rounding alone have one pixel.
  const share = to === from ? 1 : (top - from) / (to - from);
  return [stepToPixel(k - 1 + share, steps, width), top];
}

function chartLine(
  { values, ink, faded }: ChartLine,
  playhead: number,
  steps: number,
  width: number,
  axis: LossAxis,
): TemplateResult {
  const pieces: Point[][] = [];
  let open = false;
  const go = (...at: Point) => {
    if (open) pieces[pieces.length - 1].push(at);
    else pieces.push([at]);
    open = true;
  };
  let head = -1;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    const isInside = value <= axis.highest;
    if (Number.isFinite(value)) {
      if (k > 0 && Number.isFinite(values[k - 1]) && isInside !== values[k - 1] <= axis.highest)
        go(...crossing(values, k, steps, width, axis));
      if (isInside) go(stepToPixel(k, steps, width), axis.toPixel(value));
      if (k <= playhead || head < 0) head = k;
    }
    if (!isInside || !Number.isFinite(value)) open = false;
  }
  const d = pieces.map((points) => linePath(trackThrough(points), 0, points.length - 1)).join('');
  return svg`<g class=${faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${ink.hue})">
    <path class="run-line" d=${d} stroke-dasharray=${ink.dash || nothing}></path>
    ${
      values[head] <= axis.highest
        ? svg`<path class="run-head" d=${markerPath(ink.marker, 0.8)} transform="translate(${round(stepToPixel(head, steps, width))},${round(axis.toPixel(values[head]))})"></path>`
        : nothing
    }
  </g>`;
}

const trackThrough = (points: readonly Point[]): Track => ({
  xs: Float32Array.from(points, ([x]) => x),
  ys: Float32Array.from(points, ([, y]) => y),
  count: points.length,
});
