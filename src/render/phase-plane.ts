import { svg, type TemplateResult } from 'lit-html';
import {
  criticalDamping,
  type MomentumMethod,
  reachOf,
  stabilityLimit,
} from '../core/optimizers/theory/momentum-spectrum.ts';
import { round } from './track.ts';
import { toPixelX, toPixelY, type Window } from './window.ts';

/** The plane's ends: ηλ across, β up. */
export const planeReach = { scaledRate: 4, beta: 1 } as const;

/** The rates max |σ| at which the colour changes, slowest first. */
export const rateLevels: readonly number[] = [1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.35, 0.2];

/** Curves are drawn through points at this many values of β, more closely spaced near 0, where they bend. */
const samples = 24;
const aspect = 0.6;

/** The window on the plane, with room for the numbers along its edges. */
export function phaseWindow(width: number): Window {
  const margin = { left: 30, right: 12, top: 16, bottom: 30 };
  const height = Math.round(Math.max(width * aspect, 200));
  const perRate = (width - margin.left - margin.right) / planeReach.scaledRate;
  const perBeta = (height - margin.top - margin.bottom) / planeReach.beta;
  return {
    x: [-margin.left / perRate, planeReach.scaledRate + margin.right / perRate],
    y: [-margin.bottom / perBeta, planeReach.beta + margin.top / perBeta],
    width,
    height,
  };
}

/**
 * The plane of ηλ and β: where runs converge, in bands by their rate max |σ| (`--band` counts them, slowest 0), the edge of stability, and
 * the curves of critical damping.
 */
export function phasePlane(method: MomentumMethod, window: Window): TemplateResult {
  const [left, right] = [toPixelX(window, 0), toPixelX(window, planeReach.scaledRate)];
  const [top, bottom] = [toPixelY(window, planeReach.beta), toPixelY(window, 0)];
  const curve = (at: (beta: number) => number) =>
    lineThrough(
      betasUpTo(1).map((beta) => [at(beta), beta]),
      window,
    );
  return svg`<g class="phase-plane" aria-hidden="true">
    <rect class="phase-ground" x=${round(left)} y=${round(top)} width=${round(right - left)} height=${round(bottom - top)}></rect>
    ${rateLevels.map((rate, band) => svg`<path class="phase-band" style="--band:${band}" d=${bandPath(method, rate, window)}></path>`)}
    ${criticalDamping(method, 0).map((_, side) => svg`<path class="phase-critical" d=${curve((beta) => criticalDamping(method, beta)[side])}></path>`)}
    <path class="phase-limit" d=${curve((beta) => stabilityLimit(method, beta))}></path>
  </g>`;
}

/** The outline of all (ηλ, β) at which max |σ| ≤ `rate`. */
function bandPath(method: MomentumMethod, rate: number, window: Window): string {
  const highest = method === 'momentum' ? rate * rate : 1;
  const rows = betasUpTo(highest).map((beta) => ({ beta, reach: reachOf(method, beta, rate) ?? [0, 0] }));
  const up = rows.map(({ beta, reach }): Point => [reach[0], beta]);
  const down = rows.map(({ beta, reach }): Point => [reach[1], beta]).reverse();
  return `${lineThrough([...up, ...down], window)}Z`;
}

type Point = readonly [scaledRate: number, beta: number];

const betasUpTo = (highest: number) => Array.from({ length: samples + 1 }, (_, i) => highest * (i / samples) ** 2);

function lineThrough(points: readonly Point[], window: Window): string {
  const inside = (at: number) => Math.min(Math.max(at, 0), planeReach.scaledRate);
  return points
    .map(([at, beta], i) => `${i ? 'L' : 'M'}${round(toPixelX(window, inside(at)))},${round(toPixelY(window, beta))}`)
    .join('');
}
