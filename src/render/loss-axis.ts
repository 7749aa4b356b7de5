import { ticks } from 'd3';

/** A vertical axis for losses. */
export interface LossAxis {
  /** Pixel of a loss; what lies below the axis is kept at its end, what lies above goes on. */
  readonly toPixel: (loss: number) => number;
  /** The loss at its upper end. */
  readonly highest: number;
  /** Losses to mark, ascending. */
  readonly ticks: readonly number[];
}

/** A logarithmic axis ends this far below its top, at the least. */
export const deepest = 1e-12;
/** Below this, losses are as good as zero and their logarithms mean nothing. */
const smallest = 1e-280;
/** From this ratio of the largest to the smallest loss on, the axis is logarithmic; from this range on, about zero. */
const logarithmicFrom = 50;
const symmetricFrom = 300;

/**
 * An axis from `low` to `highest` between two pixels: logarithmic where losses are never negative and span much, logarithmic to both sides
 * of zero where they are and do, else linear.
 */
export function lossAxis(low: number, highest: number, bottom: number, top: number): LossAxis {
  // A range that rounding alone makes is no range.
  const size = Math.max(Math.abs(low), Math.abs(highest));
  const high = highest - low > Math.max(smallest, 1e-9 * size) ? highest : low + Math.max(1, size);
  if (low >= 0 && high > logarithmicFrom * low && high > smallest) {
    const least = Math.max(low, high * deepest);
    return axis(Math.log10, least, Math.max(high, 10 * least), bottom, top, powersBetween(least, high));
  }
  if (low < 0 && high - low > symmetricFrom) {
    const marks = [
      ...powersBetween(1, -low)
        .map((power) => -power)
        .reverse(),
      0,
      ...powersBetween(1, high),
    ];
    return axis(
      symmetricLog,
      low,
      high,
      bottom,
      top,
      marks.filter((mark) => mark >= low && mark <= high),
    );
  }
  return axis((loss) => loss, low, high, bottom, top, ticks(low, high, 4));
}

const symmetricLog = (loss: number) => Math.sign(loss) * Math.log10(1 + Math.abs(loss));

/** An axis from `low` to `high` between two pixels, even in what `scale` makes of a number. */
export function axis(
  scale: (loss: number) => number,
  low: number,
  high: number,
  bottom: number,
  top: number,
  marks: readonly number[],
): LossAxis {
  const [from, to] = [scale(low), scale(high)];
  return {
    toPixel(loss) {
      return Math.max(bottom + ((scale(Math.max(loss, low)) - from) / (to - from)) * (top - bottom), farAbove);
    },
    highest: high,
    ticks: marks,
  };
}

/** Higher above no pixel is, so that those between can be told. */
const farAbove = -1e9;

/** Powers of ten between two numbers, at most six of them, evenly spaced. */
export function powersBetween(low: number, high: number): number[] {
  if (!(high >= low) || low <= 0) return [];
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / 6));
  const powers: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= every) powers.unshift(10 ** exponent);
  return powers;
}
