import { ticks } from 'd3';
import { html, svg, type TemplateResult } from 'lit-html';
import { formatNumber } from './numbers.ts';
import { round } from './track.ts';

/** A function of one number, such as a loss, and its slope, over an interval. */
export interface LossCurve {
  readonly value: (at: number) => number;
  readonly slope: (at: number) => number;
  readonly range: readonly [low: number, high: number];
  /** Where the slope jumps, if it does: its line breaks off there. */
  readonly jump?: number;
}

const width = 320;
const height = 200;
const [left, right, top, base] = [34, 10, 8, 176];
const samples = 160;

/** What the picture shows of heights: neither the pole of a logarithm nor a far wall may press the rest flat. */
const [lowest, highest] = [-4, 6];

/** A still picture of such a function (solid) and its slope (dashed). `axis` is written under it, `label` says what it is to those who do not see it. */
export function lossCurve(
  { value, slope, range: [from, to], jump }: LossCurve,
  axis: string,
  label: string,
): TemplateResult {
  const at = Array.from({ length: samples + 1 }, (_, i) => from + (i / samples) * (to - from));
  const shown = (heights: readonly number[]) => heights.filter((one) => one >= lowest && one <= highest);
  const [values, slopes] = [at.map(value), at.map(slope)];
  const all = [0, ...shown(values), ...shown(slopes)];
  const low = Math.min(...all);
  const high = Math.max(...all, low + 1);
  const x = (one: number) => left + ((one - from) / (to - from)) * (width - left - right);
  const y = (one: number) => base - ((one - low) / (high - low)) * (base - top);
  return html`<svg class="chart loss-curve" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    <g class="axes" aria-hidden="true">${svg`
      ${ticks(low, high, 5).map(
        (one) => svg`<path class="grid" d="M${left},${round(y(one))}H${width - right}"></path>
          <text x=${left - 6} y=${round(y(one))} dy=".32em" text-anchor="end">${formatNumber(one)}</text>`,
      )}
      ${ticks(from, to, 6).map(
        (one) => svg`<path class="tick" d="M${round(x(one))},${base}v4"></path>
          <text x=${round(x(one))} y=${base + 16} text-anchor="middle">${formatNumber(one)}</text>`,
      )}
      <text class="axis-name" x=${width - right} y=${base - 6} text-anchor="end">${axis}</text>`}</g>
    ${svg`<path class="slope" d=${beside(at, jump)
      .map((side) => pieces(side, side.map(slope), low, high, x, y))
      .join('')}></path>
      <path class="curve" d=${pieces(at, values, low, high, x, y)}></path>`}
  </svg>`;
}

/** The places on either side of a jump; all of them together where there is none. The jump itself counts to the left, as in every activation. */
function beside(at: readonly number[], jump: number | undefined): readonly (readonly number[])[] {
  if (jump === undefined) return [at];
  return [at.filter((one) => one <= jump), [jump + 1e-9, ...at.filter((one) => one > jump)]];
}

/** The pieces of a curve that lie between two heights. A jump is no slope: where one step crosses a sixth of the picture, a new piece begins. */
function pieces(
  at: readonly number[],
  heights: readonly number[],
  low: number,
  high: number,
  x: (one: number) => number,
  y: (one: number) => number,
): string {
  let d = '';
  let last = Number.NaN;
  for (const [i, one] of heights.entries()) {
    const inside = one >= low && one <= high;
    if (inside) d += `${Math.abs(one - last) <= (high - low) / 6 ? 'L' : 'M'}${round(x(at[i]))},${round(y(one))}`;
    last = inside ? one : Number.NaN;
  }
  return d;
}
