import { round } from './track.ts';

/** An arrow from one pixel to another; its barbs are shorter where it is short. */
export function arrowPath(x0: number, y0: number, x1: number, y1: number): string {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const size = Math.min(8, Math.hypot(x1 - x0, y1 - y0) / 2);
  const barb = (turn: number) =>
    `${round(x1 - size * Math.cos(angle + turn))},${round(y1 - size * Math.sin(angle + turn))}`;
  return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}M${barb(0.45)}L${round(x1)},${round(y1)}L${barb(-0.45)}`;
}
