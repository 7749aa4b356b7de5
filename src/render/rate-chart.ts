import { ticks } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit-html';
import type { Ink } from './ink.ts';
import type { LabelPlace } from './labels.ts';
import { formatNumber } from './numbers.ts';
import { headMark, runLabel } from './run-marks.ts';
import { type ChartSize, margin, stepToPixel } from './step-chart.ts';
import { round } from './track.ts';

/** One run's learning rates, `rates[k]` for update k + 1. */
export interface RateRun {
  readonly rates: ArrayLike<number>;
  readonly ink: Ink;
  /** What stands at its head: name and learning rate. */
  readonly name: string;
  readonly faded: boolean;
}

/** A vertical axis from 0, or from the least rate where one is negative, to a little above the greatest. */
export interface RateAxis {
  readonly low: number;
  readonly high: number;
  readonly toPixel: (rate: number) => number;
}

/** Beyond this, the difference of two rates may overflow. */
const largest = 1e300;
/** A range below this has too few digits to be divided. */
const smallest = 1e-300;
const isDrawn = (rate: number): boolean => Math.abs(rate) <= largest;

/** The axis that holds all rates that are numbers. */
export function rateAxis(runs: readonly Pick<RateRun, 'rates'>[], height: number): RateAxis {
  let low = 0;
  let high = 0;
  for (const { rates } of runs) {
    for (let k = 0; k < rates.length; k++) {
      if (!isDrawn(rates[k])) continue;
      low = Math.min(low, rates[k]);
      high = Math.max(high, rates[k]);
    }
  }
  // Nothing to tell apart; of rates so near to nothing not even ticks can be placed.
  if (high - low < smallest) high = low + 1;
  const room = 0.06 * (high - low);
  const [bottom, top] = [height - margin.bottom, margin.top];
  const from = low < 0 ? low - room : low;
  const to = high + room;
  return {
    low: from,
    high: to,
    toPixel: (rate) => bottom + (((isDrawn(rate) ? rate : from) - from) / (to - from)) * (top - bottom),
  };
}

/** Places of a line at most: there are no more pixels than that. */
const mostPlaces = 900;

/**
 * The rates as a line in stairs: the rate of update k + 1 holds from step k to step k + 1. Where several share a place, and go up and down
 * between the first of them and the next one's, the line goes through the least and the greatest there.
 */
export function ratePath(rates: ArrayLike<number>, axis: RateAxis, width: number): string {
  const every = Math.max(1, Math.ceil(rates.length / mostPlaces));
  let d = '';
  let level = Number.NaN;
  for (let k = 0; k < rates.length; k += every) {
    const here: number[] = [];
    for (let i = k; i <= k + every && i < rates.length; i++) here.push(round(axis.toPixel(rates[i])));
    const [first, last] = [here[0], here[here.length - 1]];
    const [least, most] = [Math.min(...here), Math.max(...here)];
    const strays = least < Math.min(first, last) || most > Math.max(first, last);
    const way = (strays ? [least, most, first] : [first]).filter((y, i, all) => y !== (i > 0 ? all[i - 1] : level));
    if (way.length === 0) continue;
    const x = round(stepToPixel(k, rates.length, width));
    d += `${d === '' ? `M${x},` : `H${x}V`}${way.join('V')}`;
    level = first;
  }
  return d === '' ? '' : `${d}H${round(stepToPixel(rates.length, rates.length, width))}`;
}

/** Where a run's head stands at a step: at the rate of the update that comes next, or of the last one. */
export function rateHead({ rates }: Pick<RateRun, 'rates'>, playhead: number, axis: RateAxis, width: number) {
  const k = Math.max(0, Math.min(playhead, rates.length - 1));
  return { x: stepToPixel(Math.min(playhead, rates.length), rates.length, width), y: axis.toPixel(rates[k] ?? 0) };
}

/** Learning rate against step for every run, with the playhead. `labels` are the places of the runs' names. */
export function rateChart(
  runs: readonly RateRun[],
  axis: RateAxis,
  playhead: number,
  steps: number,
  { width, height }: ChartSize,
  words: { readonly rate: string; readonly step: string },
  labels: readonly LabelPlace[],
): TemplateResult {
  const x = round(stepToPixel(Math.min(playhead, steps), steps, width));
  const { left, right, top, bottom } = margin;
  return svg`
    <g class="axes" aria-hidden="true">
      ${ticks(axis.low, axis.high, 4).map((level) => {
        const y = round(axis.toPixel(level));
        return svg`<path class="grid" d="M${left},${y}H${width - right}"></path>
          <text x=${left - 6} y=${y} dy=".32em" text-anchor="end">${formatNumber(level, 3)}</text>`;
      })}
      ${ticks(0, steps, Math.max(2, Math.min(8, width / 70)))
        .filter(Number.isInteger)
        .map(
          (step) =>
            svg`<text x=${round(stepToPixel(step, steps, width))} y=${height - bottom + 16} text-anchor="middle">${step}</text>`,
        )}
      <text class="axis-name" x="6" y="12">${words.rate}</text>
      <text class="axis-name" x=${left - 6} y=${height - bottom + 16} text-anchor="end">${words.step}</text>
    </g>
    <path class="chart-playhead" d="M${x},${top - 6}V${height - bottom}"></path>
    ${runs.map((run, i) => {
      const head = rateHead(run, playhead, axis, width);
      return svg`<g class=${run.faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${run.ink.hue});--hue-text:var(--hue-text-${run.ink.hue})">
        <path class="run-line" d=${ratePath(run.rates, axis, width)} stroke-dasharray=${run.ink.dash || nothing}></path>
        ${headMark(run, head.x, head.y, false)}${runLabel(run, head.x, head.y, labels[i])}</g>`;
    })}`;
}
