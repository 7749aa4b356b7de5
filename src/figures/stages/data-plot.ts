import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import { axes } from '../../render/contour-plot.ts';
import { dotHandle } from '../../render/handle.ts';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { DataEvents } from '../state/events.ts';
import { isStanding, type Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';
import { dataWindow, frameOf, isDraggable } from './data-frame.ts';

const curvePoints = 60;

/**
 * The data, and the line or the sigmoid that each run's parameters at the playhead draw through them. Of a single run also how far each
 * point is off; where nothing descends, as squares under the squared error, with the best line beside it.
 */
export function dataPlot(model: Model, events: DataEvents = {}): TemplateResult | typeof nothing {
  const { prepared, runs, setup, texts, panels } = model;
  const { data, dataKind, id, criticalPoints } = prepared.surface;
  if (!data) return nothing;
  const { xs, ys } = data;
  const names = Object.hasOwn(texts.dataAxes, id) ? texts.dataAxes[id as keyof typeof texts.dataAxes] : null;
  const draggable = isDraggable(problemOf(setup.ground), prepared.surface) && !prepared.batches;
  const window = dataWindow(model.frame ?? frameOf(data, draggable), panels.chartWidth);
  const { width, height } = window;
  const predict = (w: number, b: number, x: number) =>
    dataKind === 'logistic' ? 1 / (1 + Math.exp(-(w * x + b))) : w * x + b;
  const curve = ([w, b]: ArrayLike<number> & Iterable<number>) => curvePath(window, (x) => predict(w, b, x));
  const all = xs.map((_, i) => i);
  const batch = batchAt(prepared, model.playhead);
  const seen = batch ?? all;
  const dots = (examples: readonly number[]) =>
    examples.map((i) => `M${round(toPixelX(window, xs[i]))},${round(toPixelY(window, ys[i]))}h.01`).join('');
  const best = isStanding(setup) ? criticalPoints.find(({ global }) => global) : undefined;

  return html`<svg class="plot plot--data" viewBox="0 0 ${round(width)} ${round(height)}" role=${draggable ? 'group' : 'img'}
      aria-label=${draggable ? texts.figure.dataHandlesLabel : texts.figure.dataLabel} @click=${draggable ? events.place : nothing}>
    ${axes(window, ['x', 'y'])}
    ${best ? svg`<path class="best-line" d=${curve(best.at as readonly number[])}></path>` : nothing}
    ${runs.map((run) => {
      const at = standingAt(model, run);
      const { hue, dash } = inkOf(setup.runs[run.spec].optimizer);
      return svg`<g class="run" style="--hue:var(--hue-${hue})">
        ${runs.length === 1 ? residuals(model, window, seen, (x) => predict(at[0], at[1], x)) : nothing}
        <path class="run-line" d=${curve(at)} stroke-dasharray=${dash}></path></g>`;
    })}
    ${
      draggable
        ? xs.map((x, i) => {
            const label = fill(texts.figure.exampleLabel, {
              i: i + 1,
              n: xs.length,
              at: `x ${formatNumber(x)}, y ${formatNumber(ys[i])}`,
            });
            const on = { pointerdown: events.grab, keydown: events.nudge };
            return dotHandle(toPixelX(window, x), toPixelY(window, ys[i]), label, 'example', i, on);
          })
        : svg`${batch ? svg`<path class="data-points data-points--waiting" d=${dots(all.filter((i) => !batch.includes(i)))}></path>` : nothing}
          <path class="data-points" d=${dots(seen)}></path>`
    }
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>
    ${batchLine(prepared, model.playhead, texts)}
    ${names ? html`<p class="data-axes">x: ${names.x} · y: ${names.y}</p>` : nothing}`;
}

/** The examples that the step at the playhead saw; none at the start; null where every step sees all. */
function batchAt({ batches }: Model['prepared'], playhead: number): readonly number[] | null {
  if (!batches) return null;
  return playhead === 0 ? [] : [...batches.at(playhead - 1)];
}

/** In words: which batch that is, and where in which epoch. */
function batchLine(
  prepared: Model['prepared'],
  playhead: number,
  texts: Model['texts'],
): TemplateResult | typeof nothing {
  const { batches, surface } = prepared;
  if (!batches) return nothing;
  const { batchAt: at, batchBefore } = texts.figure;
  const k = playhead - 1;
  const values = {
    k: playhead,
    n: surface.data?.xs.length ?? 0,
    b: batchAt(prepared, playhead)?.length ?? 0,
    e: Math.floor(k / batches.perEpoch) + 1,
    i: (k % batches.perEpoch) + 1,
    per: batches.perEpoch,
  };
  return html`<p class="data-axes data-batch">${playhead === 0 ? batchBefore : fill(at, values)}</p>`;
}

/** The parameters of a run at the playhead: the last that were finite. */
function standingAt({ playhead }: Model, { trajectory: { path, lastFinite } }: Model['runs'][number]): Float64Array {
  const k = Math.max(0, Math.min(playhead, lastFinite));
  return path.slice(2 * k, 2 * k + 2);
}

function curvePath(window: Window, predict: (x: number) => number): string {
  const at = (i: number) => window.x[0] + (i / curvePoints) * (window.x[1] - window.x[0]);
  return Array.from(
    { length: curvePoints + 1 },
    (_, i) => `${i === 0 ? 'M' : 'L'}${round(toPixelX(window, at(i)))},${round(toPixelY(window, predict(at(i))))}`,
  ).join('');
}

/** From every point that is seen straight to its prediction; as squares where squares are summed. */
function residuals(
  { prepared, setup }: Model,
  window: Window,
  seen: readonly number[],
  predict: (x: number) => number,
): TemplateResult {
  const { xs, ys } = prepared.surface.data!;
  const squares = problemOf(setup.ground)?.loss === 'mse' && isStanding(setup);
  const d = seen.map((i) => {
    const x = xs[i];
    const [px, from, to] = [toPixelX(window, x), toPixelY(window, ys[i]), toPixelY(window, predict(x))];
    const line = `M${round(px)},${round(from)}V${round(to)}`;
    // Away from the line's other side of the picture, so that most of the square is seen.
    const side = Math.abs(to - from) * (px > window.width / 2 ? -1 : 1);
    return squares ? `${line}h${round(side)}V${round(from)}Z` : line;
  });
  return svg`<path class=${squares ? 'residuals residuals--squares' : 'residuals'} d=${d.join('')}></path>`;
}
