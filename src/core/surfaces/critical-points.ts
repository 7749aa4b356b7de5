import type { CriticalKind, CriticalPoint } from './surface.ts';

/** A critical point of a function of one variable. */
interface CriticalPointOnLine {
  readonly at: number;
  readonly value: number;
  readonly kind: CriticalKind;
  readonly global?: true;
}

/**
 * The critical points of g(x) + g(y): all pairs of critical points of g. Two minima make a minimum, two maxima a maximum,
 * one of each a saddle.
 */
export function pairs(line: readonly CriticalPointOnLine[]): CriticalPoint[] {
  return line.flatMap((x) =>
    line.map((y): CriticalPoint => {
      const point = {
        at: [x.at, y.at],
        value: x.value + y.value,
        kind: x.kind === y.kind ? x.kind : 'saddle',
      } as const;
      return x.global && y.global ? { ...point, global: true } : point;
    }),
  );
}

/**
 * All images of critical points of a function that stays the same when x or y is mirrored at a centre and, with
 * `exchange`, when the distances of x and y from it are exchanged.
 */
export function mirrored(
  points: readonly CriticalPoint[],
  { centre: [x, y], exchange = false }: { centre: readonly [x: number, y: number]; exchange?: boolean },
): CriticalPoint[] {
  return points.flatMap((point) => {
    const u = point.at[0] - x;
    const v = point.at[1] - y;
    const images: CriticalPoint[] = [];
    for (const [a, b] of exchange && u !== v
      ? [
          [u, v],
          [v, u],
        ]
      : [[u, v]]) {
      for (const signedA of a === 0 ? [0] : [a, -a]) {
        for (const signedB of b === 0 ? [0] : [b, -b]) images.push({ ...point, at: [x + signedA, y + signedB] });
      }
    }
    return images;
  });
}
