import { nothing, svg, type TemplateResult } from 'lit-html';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { round } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { Model } from '../state/model.ts';

/** With more runs than this their tangents would hide the curve. */
const mostRuns = 2;
const tangentReach = 90;

/**
 * Where a run stands at the playhead: the tangent with its slope, and the update that comes next, as an arrow along the axis it changes
 * and a line down to the curve.
 */
export function tangentAndStep(
  { prepared, playhead, setup, runs }: Model,
  run: Model['runs'][number],
  window: Window,
): TemplateResult | typeof nothing {
  if (runs.length > mostRuns) return nothing;
  const { path, losses, lastFinite, steps } = run.trajectory;
  const k = Math.min(playhead, lastFinite);
  if (k < 0) return nothing;
  const x = path[k];
  // Where a run is out of the picture, so is its tangent.
  const [across, up] = [window.x, window.y];
  if (!(x >= across[0] && x <= across[1] && losses[k] <= up[1])) return nothing;
  const slope = new Float64Array(1);
  prepared.objective.gradient(Float64Array.of(x), slope, k);
  if (!Number.isFinite(slope[0])) return nothing;
  const next = k < Math.min(steps, lastFinite) ? { x: path[k + 1], loss: losses[k + 1] } : null;
  const { optimizer, settings } = setup.runs[run.spec];
  const texts = [`f′(${formatNumber(x, 3)}) = ${formatNumber(slope[0], 3)}`];
  if (next) {
    const change = formatNumber(next.x - x, 3);
    // Only plain descent is these three factors and no more.
    const factors = `−1 · ${formatNumber(settings.learningRate, 3)} · ${formatNumber(slope[0], 3)} = `;
    texts.push(`Δx = ${optimizer === 'sgd' ? factors : ''}${change}`);
  }
  return svg`<path class="tangent" d=${tangentPath(x, losses[k], slope[0], window)}></path>
    ${next ? nextStep(x, losses[k], next, inkOf(optimizer).hue, window) : nothing}
    ${texts.map(
      (text, line) =>
        svg`<text class="tangent-label" x=${round(window.width - 12)} y=${22 + 20 * (line + texts.length * run.spec)} text-anchor="end">${text}</text>`,
    )}`;
}

/** A piece of the tangent, equally long on the picture whatever its slope. */
function tangentPath(x: number, value: number, slope: number, window: Window): string {
  const perX = window.width / (window.x[1] - window.x[0]);
  const perY = window.height / (window.y[1] - window.y[0]);
  const reach = tangentReach / Math.hypot(perX, slope * perY);
  const end = (sign: number) =>
    `${round(toPixelX(window, x + sign * reach))},${round(toPixelY(window, value + sign * reach * slope))}`;
  return `M${end(-1)}L${end(1)}`;
}

function nextStep(
  x: number,
  loss: number,
  next: { readonly x: number; readonly loss: number },
  hue: number,
  window: Window,
): TemplateResult {
  const [from, to] = [toPixelX(window, x), toPixelX(window, next.x)];
  const y = round(toPixelY(window, loss));
  const point = Math.abs(to - from) > 9 ? Math.sign(to - from) * 7 : 0;
  const head =
    point === 0 ? '' : `M${round(to - point)},${round(y - 4)}L${round(to)},${y}L${round(to - point)},${round(y + 4)}`;
  return svg`<g class="next-step" style="--hue:var(--hue-${hue})">
    <path class="next-step-drop" d="M${round(to)},${y}V${round(toPixelY(window, next.loss))}"></path>
    <path class="next-step-arrow" d="M${round(from)},${y}H${round(to)}${head}"></path>
  </g>`;
}
