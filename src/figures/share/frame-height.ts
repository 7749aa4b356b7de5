import type { FrameHeight } from '../state/embed-heights.ts';

/** Padding of an embed page beside its figure, left and right together, in pixels (embed.css). */
const padding = 24;

/** A line over the width of a frame, up to one: a share of the width and so many pixels beside. */
interface Line {
  readonly to: number;
  readonly share: number;
  readonly pixels: number;
}

const linesOf = (height: FrameHeight): readonly Line[] =>
  typeof height === 'number'
    ? [{ to: Number.POSITIVE_INFINITY, share: 0, pixels: height }]
    : height.map(([to, pixels, share = 0]) => ({ to, share, pixels: pixels - share * padding }));

/** The height in pixels of a frame of that width. */
export function frameHeight(height: FrameHeight, width: number): number {
  const lines = linesOf(height);
  const { share, pixels } = lines.find(({ to }) => width < to) ?? lines[lines.length - 1];
  return Math.ceil(share * width + pixels);
}

/** Steeper than anything that is high: turns a piece off on one side of where it ends. */
const steep = 9999;

/**
 * The same for whatever width an element has, as a length in CSS whose `cqi` is a hundredth of that width. Every piece is cut off by a steep
 * line on either side of where it holds, so that the highest there is the one that holds.
 */
export function frameHeightCss(height: FrameHeight): string {
  const lines = linesOf(height);
  const pieces = lines.map(({ to, share, pixels }, i) => {
    const own = [
      share === 0 ? `${Math.ceil(pixels)}px` : `${short(100 * share)}cqi + ${Math.ceil(pixels)}px`,
      ...(i === 0 ? [] : [`(100cqi - ${lines[i - 1].to - 1}px)*${steep}`]),
      ...(i === lines.length - 1 ? [] : [`(${to}px - 100cqi)*${steep}`]),
    ];
    return own.length > 1 ? `min(${own.join(',')})` : own[0];
  });
  if (pieces.length > 1) return `max(${pieces.join(',')})`;
  return pieces[0].includes(' ') ? `calc(${pieces[0]})` : pieces[0];
}

const short = (value: number): number => Number(value.toFixed(1));
