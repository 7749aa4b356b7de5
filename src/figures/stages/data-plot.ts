import { extent } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { axes } from '../../render/contour-plot.ts';
import { inkOf } from '../../render/ink.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { Model } from '../model.ts';
import { fill } from '../texts.ts';

const curvePoints = 60;

/** The data, and the line or the sigmoid that each run's parameters at the playhead draw through them. */
export function dataPlot({ prepared, runs, playhead, setup, texts, panels }: Model): TemplateResult | typeof nothing {
  const { data, dataKind, id } = prepared.surface;
  if (!data) return nothing;
  const { xs, ys } = data;
  const names = Object.hasOwn(texts.dataAxes, id) ? texts.dataAxes[id as keyof typeof texts.dataAxes] : null;
  const window = dataWindow(xs, ys, panels.chartWidth);
  const { width, height } = window;
  const predict = (w: number, b: number, x: number) =>
    dataKind === 'logistic' ? 1 / (1 + Math.exp(-(w * x + b))) : w * x + b;
  const all = xs.map((_, i) => i);
  const batch = batchAt(prepared, playhead);
  const seen = batch ?? all;
  const dots = (examples: readonly number[]) =>
    examples.map((i) => `M${round(toPixelX(window, xs[i]))},${round(toPixelY(window, ys[i]))}h.01`).join('');
  return html`<svg class="plot plot--data" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label=${texts.figure.dataLabel}>
    ${axes(window, ['x', 'y'])}
    ${runs.map((run) => {
      const { path, lastFinite } = run.trajectory;
      const k = Math.max(0, Math.min(playhead, lastFinite));
      const [w, b] = [path[2 * k], path[2 * k + 1]];
      const { hue, dash } = inkOf(setup.runs[run.spec].optimizer);
      const at = (i: number) => window.x[0] + (i / curvePoints) * (window.x[1] - window.x[0]);
      const d = Array.from(
        { length: curvePoints + 1 },
        (_, i) =>
          `${i === 0 ? 'M' : 'L'}${round(toPixelX(window, at(i)))},${round(toPixelY(window, predict(w, b, at(i))))}`,
      ).join('');
      const residuals = seen
        .map(
          (i) =>
            `M${round(toPixelX(window, xs[i]))},${round(toPixelY(window, ys[i]))}V${round(toPixelY(window, predict(w, b, xs[i])))}`,
        )
        .join('');
      return svg`<g class="run" style="--hue:var(--hue-${hue})">
        ${runs.length === 1 ? svg`<path class="residuals" d=${residuals}></path>` : nothing}
        <path class="run-line" d=${d} stroke-dasharray=${dash}></path></g>`;
    })}
    ${batch ? svg`<path class="data-points data-points--waiting" d=${dots(all.filter((i) => !batch.includes(i)))}></path>` : nothing}
    ${svg`<path class="data-points" d=${dots(seen)}></path>`}
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>
    ${batchLine(prepared, playhead, texts)}
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

function dataWindow(xs: readonly number[], ys: readonly number[], width: number): Window {
  const room = ([low = 0, high = 1]: readonly [number, number] | readonly [undefined, undefined]): [number, number] => {
    const magnitude = Math.max(Math.abs(low), Math.abs(high));
    // A range that rounding alone makes is no range.
    const size = high - low > Math.max(1e-200, 1e-9 * magnitude) ? high - low : Math.max(1, magnitude);
    return [low - 0.12 * size, high + 0.12 * size];
  };
  return { x: room(extent(xs)), y: room(extent(ys)), width, height: round(width * 0.8) };
}
