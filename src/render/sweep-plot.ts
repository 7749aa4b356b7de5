import { nothing, svg, type TemplateResult } from 'lit-html';
import { cellEnds, type RunGrid } from '../core/grids/run-grid.ts';
import type { Ink } from './ink.ts';
import { type LossAxis, lossAxis } from './loss-axis.ts';
import { formatNumber, formatPower } from './numbers.ts';
import { round } from './track.ts';

/** One run's last losses over learning rates. */
export interface SweepCurve {
  /** Learning rate of every column of the picture, ascending. */
  readonly rates: readonly number[];
  readonly grid: RunGrid;
  readonly ink: Ink;
  readonly faded: boolean;
}

/** Where numbers lie on the picture of a sweep. */
export interface SweepFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Ends of the axis of learning rates. */
  readonly low: number;
  readonly high: number;
  readonly losses: LossAxis;
  /** The loss at the upper edge. */
  readonly highest: number;
}

const margin = { left: 52, right: 14, top: 24, bottom: 30 };

/** Losses beyond this multiple of that at the start count as off the picture: a run that diverges must not press all others flat. */
const headroom = 10;

/** Lays out a picture of sweeps between two learning rates; `startLoss` is the loss that all runs begin with. */
export function sweepFrame(
  curves: readonly SweepCurve[],
  [low, high]: readonly [number, number],
  startLoss: number,
  { width, height }: { readonly width: number; readonly height: number },
): SweepFrame {
  let min = Number.isFinite(startLoss) ? startLoss : Number.POSITIVE_INFINITY;
  let max = Number.isFinite(startLoss) ? startLoss : Number.NEGATIVE_INFINITY;
  for (const { grid } of curves) {
    for (let cell = 0; cell < grid.own.length; cell++) {
      if (!isShown(grid, cell)) continue;
      min = Math.min(min, grid.losses[cell]);
      max = Math.max(max, grid.losses[cell]);
    }
  }
  if (!(min <= max)) [min, max] = [0, 1];
  const room = startLoss - min || Math.abs(startLoss);
  const highest = Number.isFinite(startLoss) ? Math.min(max, startLoss + headroom * room) : max;
  const top = margin.top;
  const bottom = height - margin.bottom;
  const losses = lossAxis(min, highest, bottom, top);
  return { width, height, left: margin.left, right: width - margin.right, top, bottom, low, high, losses, highest };
}

const isShown = ({ own, ends, losses }: RunGrid, cell: number): boolean =>
  own[cell] === 1 && ends[cell] !== cellEnds.diverged && Number.isFinite(losses[cell]);

/** Pixel of a learning rate, kept on the axis; one that is not positive stands at its lower end. */
export function rateToPixel({ left, right, low, high }: SweepFrame, rate: number): number {
  const kept = Math.min(Math.max(rate, low), high);
  return left + (Math.log(kept / low) / Math.log(high / low)) * (right - left);
}

/** The learning rate at a pixel, on the axis, with three digits. */
export function rateAtPixel({ left, right, low, high }: SweepFrame, pixel: number): number {
  const share = Math.min(Math.max((pixel - left) / (right - left), 0), 1);
  return Number((low * (high / low) ** share).toPrecision(3));
}

/** Pixel of a loss; the upper edge for one that is off the picture or no number. */
export const lossToPixel = ({ losses, highest, top }: SweepFrame, loss: number): number =>
  loss <= highest ? losses.toPixel(loss) : top;

/** The line of one sweep. It ends at the upper edge where the loss leaves the picture, and begins again where it comes back. */
export function sweepPath({ rates, grid }: Pick<SweepCurve, 'rates' | 'grid'>, frame: SweepFrame): string {
  let d = '';
  let before: { x: number; inside: boolean } | null = null;
  for (let cell = 0; cell < rates.length; cell++) {
    if (grid.own[cell] !== 1) continue;
    const x = round(rateToPixel(frame, rates[cell]));
    const inside = isShown(grid, cell) && grid.losses[cell] <= frame.highest;
    const y = round(inside ? frame.losses.toPixel(grid.losses[cell]) : frame.top);
    if (inside)
      d += before && !before.inside ? `M${before.x},${round(frame.top)}L${x},${y}` : `${before ? 'L' : 'M'}${x},${y}`;
    else if (before?.inside) d += `L${x},${y}`;
    before = { x, inside };
  }
  return d;
}

/** The learning rates from which on up every one of the curves diverges, as pixels; null where there are none. */
export function divergedFrom(curves: readonly SweepCurve[], frame: SweepFrame): number | null {
  let from = Number.NEGATIVE_INFINITY;
  for (const { rates, grid } of curves) {
    let first = rates.length;
    for (let cell = rates.length - 1; cell >= 0; cell--) {
      if (grid.own[cell] !== 1) continue;
      if (grid.ends[cell] !== cellEnds.diverged) break;
      first = cell;
    }
    if (first === rates.length) return null;
    from = Math.max(from, rates[first]);
  }
  return Number.isFinite(from) ? rateToPixel(frame, from) : null;
}

/** Axes, the loss at the start, what diverges, and the curves. Words come finished. */
export function sweepPlot(
  curves: readonly SweepCurve[],
  frame: SweepFrame,
  startLoss: number,
  words: { readonly loss: string; readonly start: string; readonly diverges: string },
): TemplateResult {
  const { left, right, top, bottom, losses } = frame;
  const edge = divergedFrom(curves, frame);
  const startY = round(lossToPixel(frame, startLoss));
  return svg`
    ${
      edge === null
        ? nothing
        : svg`<rect class="sweep-diverged" x=${round(edge)} y=${top} width=${round(right - edge)} height=${round(bottom - top)}></rect>`
    }
    <g class="axes" aria-hidden="true">
      ${losses.ticks.map((level) => {
        const y = round(losses.toPixel(level));
        return svg`<path class="grid" d="M${left},${y}H${round(right)}"></path>
          <text x=${left - 6} y=${y} dy=".32em" text-anchor="end">${formatNumber(level, 3)}</text>`;
      })}
      ${rateMarks(frame).map(({ rate, exponent }) => {
        const x = round(rateToPixel(frame, rate));
        return svg`<path class="tick" d="M${x},${bottom}v${exponent === null ? 3 : 6}"></path>${
          exponent === null
            ? nothing
            : svg`<text x=${x} y=${bottom + 19} text-anchor=${x > right - 14 ? 'end' : 'middle'}>${formatPower(exponent)}</text>`
        }`;
      })}
      <text class="axis-name" x="6" y="14">${words.loss}</text>
      <text class="axis-name" x=${round(right - 4)} y=${bottom - 8} text-anchor="end">η</text>
    </g>
    <path class="sweep-start" d="M${left},${startY}H${round(right)}"></path>
    <text class="sweep-note" x=${round(right - 8)} text-anchor="end" y=${noteLevel(frame, startLoss)}>${words.start}</text>
    ${
      edge !== null && right - edge > 60
        ? svg`<text class="sweep-note" x=${round((edge + right) / 2)} y=${round((top + bottom) / 2)} dy=".35em" text-anchor="middle">${words.diverges}</text>`
        : nothing
    }
    <path class="frame" d="M${left},${top}V${bottom}H${round(right)}"></path>
    ${curves.map(
      (curve) => svg`<g class=${curve.faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${curve.ink.hue})">
        <path class="run-line" d=${sweepPath(curve, frame)} stroke-dasharray=${curve.ink.dash || nothing}></path></g>`,
    )}`;
}

/** The marks 1, 2, … 9 of every power of ten on the axis; powers of ten with their exponents. */
function rateMarks({ low, high }: SweepFrame): { rate: number; exponent: number | null }[] {
  const marks: { rate: number; exponent: number | null }[] = [];
  for (let exponent = Math.floor(Math.log10(low) + 1e-9); 10 ** exponent <= high * 1.000001; exponent++) {
    for (let digit = 1; digit < 10; digit++) {
      const rate = digit * 10 ** exponent;
      if (rate >= low * 0.999999 && rate <= high * 1.000001)
        marks.push({ rate, exponent: digit === 1 ? exponent : null });
    }
  }
  return marks;
}

/** The line that the words for the loss at the start stand on: above that loss where there is room, else below. */
function noteLevel(frame: SweepFrame, startLoss: number): number {
  const level = round(lossToPixel(frame, startLoss));
  return level < frame.top + 20 ? level + 16 : level - 6;
}

/** Places on the words for the loss at the start, for labels to keep clear of. */
export const pointsOnNote = (frame: SweepFrame, startLoss: number) =>
  Array.from({ length: 8 }, (_, i) => ({
    x: frame.right - 14 - i * pointSpacing,
    y: noteLevel(frame, startLoss) - 4,
    radius: 6,
  }));

/** Places along a curve, in pixels and no further apart than labels are high, for labels to keep clear of. */
export function pointsOnCurve({ rates, grid }: Pick<SweepCurve, 'rates' | 'grid'>, frame: SweepFrame) {
  const points: { x: number; y: number; radius: number }[] = [];
  for (let cell = 0; cell < rates.length; cell++) {
    if (!isShown(grid, cell)) continue;
    const next = { x: rateToPixel(frame, rates[cell]), y: lossToPixel(frame, grid.losses[cell]), radius: 3 };
    const last = points[points.length - 1] ?? next;
    const away = Math.hypot(next.x - last.x, next.y - last.y);
    if (away < pointSpacing && points.length > 0) continue;
    for (let along = pointSpacing; along < away; along += pointSpacing) {
      const share = along / away;
      points.push({ x: last.x + share * (next.x - last.x), y: last.y + share * (next.y - last.y), radius: 3 });
    }
    points.push(next);
  }
  return points;
}

const pointSpacing = 12;
