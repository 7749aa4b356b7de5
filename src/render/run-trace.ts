import { nothing, svg, type TemplateResult } from 'lit-html';
import { dotsPath, linePath, round } from './track.ts';
import { toPixelX, toPixelY } from './window.ts';

/** A run along one direction, as a curve over its steps: x / x₀ at every step. */
export interface Trace {
  readonly shares: Float64Array;
  /** The run belongs to the background. */
  readonly faint?: boolean;
}

/** Where a trace is drawn, and how many of its steps. */
export interface TraceFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly steps: number;
}

/** Shares of the first distance that a trace shows, up and down. */
const highest = 1.35;
const inset = 5;

/**
 * Traces in one frame: a line at zero, where the minimum is, and every step as a dot, with the playhead where there is one. What goes
 * further than the frame is cut off at its edge.
 */
export function runTraces(
  traces: readonly Trace[],
  { x, y, width, height, steps }: TraceFrame,
  playhead: number | null = null,
): TemplateResult {
  const window = {
    x: [-(inset * steps) / (width - 2 * inset), (steps * (width - inset)) / (width - 2 * inset)],
    y: [-highest, highest],
    width,
    height,
  } as const;
  const zero = round(toPixelY(window, 0));
  return svg`<svg class="trace" x=${x} y=${y} width=${round(width)} height=${round(height)} viewBox="0 0 ${round(width)} ${round(height)}" aria-hidden="true">
    <path class="trace-zero" d="M0,${zero}H${round(width)}"></path>
    ${traces.map(({ shares, faint }) => {
      const count = countInside(shares, steps);
      const track = { xs: new Float32Array(count), ys: new Float32Array(count), count };
      for (let k = 0; k < count; k++) {
        track.xs[k] = toPixelX(window, k);
        track.ys[k] = toPixelY(window, shares[k]);
      }
      return svg`<path class=${faint ? 'run-line trace-faint' : 'run-line'} d=${linePath(track, 0, count - 1)}></path>
        ${faint ? nothing : svg`<path class="run-dots" d=${dotsPath(track, 0, count - 1)}></path>`}`;
    })}
    ${playhead !== null && playhead <= steps ? svg`<path class="chart-playhead" d="M${round(toPixelX(window, playhead))},0V${round(height)}"></path>` : nothing}
  </svg>`;
}

/** How many steps can be drawn: up to the first that is not a number, or so large that the line to it would seem upright. */
function countInside(shares: Float64Array, steps: number): number {
  const most = Math.min(steps, shares.length - 1);
  for (let k = 0; k <= most; k++) if (!(Math.abs(shares[k]) < 20)) return k;
  return most + 1;
}
