import { extent } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { axes } from '../../render/contour-plot.ts';
import { inkOf } from '../../render/ink.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { Model } from '../model.ts';

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
      const residuals = xs
        .map(
          (x, i) =>
            `M${round(toPixelX(window, x))},${round(toPixelY(window, ys[i]))}V${round(toPixelY(window, predict(w, b, x)))}`,
        )
        .join('');
      return svg`<g class="run" style="--hue:var(--hue-${hue})">
        ${runs.length === 1 ? svg`<path class="residuals" d=${residuals}></path>` : nothing}
        <path class="run-line" d=${d} stroke-dasharray=${dash}></path></g>`;
    })}
    ${svg`<path class="data-points" d=${xs.map((x, i) => `M${round(toPixelX(window, x))},${round(toPixelY(window, ys[i]))}h.01`).join('')}></path>`}
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>
    ${names ? html`<p class="data-axes">x: ${names.x} · y: ${names.y}</p>` : nothing}`;
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
