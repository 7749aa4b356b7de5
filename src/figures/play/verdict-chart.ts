import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { cellEnds, type RunGrid } from '../../core/grids/run-grid.ts';
import { ratesOf, type TunedRate } from '../../core/grids/tune.ts';
import { inkOf } from '../../render/ink.ts';
import { markerPath } from '../../render/marks.ts';
import { formatNumber } from '../../render/numbers.ts';
import {
  lossToPixel,
  rateToPixel,
  type SweepFrame,
  sweepFrame,
  sweepPath,
  sweepPlot,
} from '../../render/sweep-plot.ts';
import { round } from '../../render/track.ts';
import { fill, nameOf } from '../state/texts.ts';
import type { PlayTexts } from './play-texts.ts';
import type { TuningResult } from './tuning.ts';

const size = { width: 460, height: 250 };

/** What is drawn of losses that may be negative: their height above the lowest that was found, so that the axis can be logarithmic. */
export function floorOf(found: readonly TunedRate[]): number | null {
  const lowest = Math.min(...found.flatMap(({ losses }) => losses.filter(Number.isFinite)));
  return lowest < 0 ? lowest : null;
}

/**
 * The loss over the learning rate for every optimizer, after a fair comparison: the rate that was chosen is marked, and where others do
 * about as well the line is broad. One through other wells is hollow.
 */
export function verdictChart(
  { plan, before, found, startLoss, leaps }: TuningResult,
  texts: PlayTexts,
): TemplateResult {
  const t = texts.play;
  const floor = floorOf(found);
  const rates = ratesOf(plan);
  const curves = found.map((one) => ({
    rates,
    grid: gridOf(one, floor ?? 0),
    ink: inkOf(before.runs[one.run].optimizer),
    faded: false,
  }));
  const start = startLoss - (floor ?? 0);
  const frame = sweepFrame(curves, [plan.low, plan.high], start, size);
  const words = {
    loss: floor === null ? texts.figure.loss : fill(texts.figure.lossAbove, { lowest: formatNumber(floor) }),
    start: t.fairStartLoss,
    diverges: texts.figure.sweepDiverges,
  };
  const label = fill(t.fairChartLabel, {
    names: found.map(({ run }) => nameOf(texts.optimizers, before.runs[run].optimizer)).join(', '),
  });
  return html`<svg class="chart tuning-chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label=${label}>
    ${curves.map((curve, i) => goodPart(curve, found[i], frame))}
    ${sweepPlot(curves, frame, start, words)}
    ${found.map((one, i) => chosenMark(one, before.runs[one.run].optimizer, floor ?? 0, leaps[i] > 0, frame))}
  </svg>`;
}

/** The losses of one run as a row of cells, above a floor. */
function gridOf({ losses }: Pick<TunedRate, 'losses'>, floor: number): RunGrid {
  const count = losses.length;
  return {
    columns: count,
    rows: 1,
    ends: Int16Array.from(losses, (loss) => (Number.isFinite(loss) ? cellEnds.underway : cellEnds.diverged)),
    steps: new Int32Array(count).fill(-1),
    losses: Float64Array.from(losses, (loss) => loss - floor),
    own: new Uint8Array(count).fill(1),
    computed: count,
  };
}

/** The part of a line with the rates that do about as well as the best. */
function goodPart(
  {
    rates,
    grid,
    ink,
  }: { readonly rates: readonly number[]; readonly grid: RunGrid; readonly ink: ReturnType<typeof inkOf> },
  { good }: TunedRate,
  frame: SweepFrame,
): TemplateResult | typeof nothing {
  if (!good) return nothing;
  const inside = { ...grid, own: grid.own.map((_, i) => Number(rates[i] >= good.low && rates[i] <= good.high)) };
  return svg`<path class="tuning-good" style="--hue:var(--hue-${ink.hue})" d=${sweepPath({ rates, grid: inside }, frame)}></path>`;
}

function chosenMark(
  { best }: TunedRate,
  optimizer: string,
  floor: number,
  leaps: boolean,
  frame: SweepFrame,
): TemplateResult | typeof nothing {
  if (!best) return nothing;
  const { hue, marker } = inkOf(optimizer);
  const x = round(rateToPixel(frame, best.rate));
  const y = round(lossToPixel(frame, best.loss - floor));
  return svg`<path class=${leaps ? 'run-head tuning-leap' : 'run-head'} style="--hue:var(--hue-${hue})" d=${markerPath(marker)} transform="translate(${x},${y})"></path>`;
}
