import type { Interval } from '../../surfaces/surface.ts';

/** Room on every side, as a share of how far the places reach; and the shorter side of a domain, as a share of the longer, at least. */
const margin = 0.15;
const squareness = 0.75;
/** Tidy numbers: a side is about this many of their steps long. */
const stepsAlong = 20;

/**
 * A domain that holds places of a plane with room around them, about square, with ends at tidy numbers. Places lie in lists of s and t in turn;
 * those that are not finite are passed over. Where all are one place, its sides are about `reach`.
 */
export function domainAround(
  places: readonly ArrayLike<number>[],
  reach = 2,
): readonly [horizontal: Interval, vertical: Interval] {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of places) {
    for (let i = 0; i + 1 < list.length; i += 2) {
      if (!Number.isFinite(list[i]) || !Number.isFinite(list[i + 1])) continue;
      for (const axis of [0, 1]) {
        low[axis] = Math.min(low[axis], list[i + axis]);
        high[axis] = Math.max(high[axis], list[i + axis]);
      }
    }
  }
  const middle = [0, 1].map((axis) => (low[axis] <= high[axis] ? low[axis] / 2 + high[axis] / 2 : 0));
  const sides = [0, 1].map((axis) => Math.max(0, high[axis] - low[axis]) * (1 + 2 * margin));
  // What is narrower than rounding lets numbers be apart is one place.
  const least = 1e-9 * Math.max(...middle.map(Math.abs));
  const isPlace = !(Math.max(...sides) > least);
  const longer = isPlace ? Math.max(reach, least) : Math.max(...sides);
  const shorter = isPlace ? longer : squareness * longer;
  const unit = tidyUnit(longer / stepsAlong);
  const about = (axis: number): Interval => {
    const half = Math.max(sides[axis], shorter) / 2;
    return [
      tidy(Math.floor((middle[axis] - half) / unit) * unit),
      tidy(Math.ceil((middle[axis] + half) / unit) * unit),
    ];
  };
  return [about(0), about(1)];
}

const tidy = (value: number) => Number(value.toPrecision(12)) + 0;

/** The largest of 1, 2, 5 times a power of ten that is not above `size`, a finite number above 0; found without logarithms, which differ by engine. */
function tidyUnit(size: number): number {
  let power = 1;
  while (power > size) power /= 10;
  while (power * 10 <= size) power *= 10;
  return tidy((power * 5 <= size ? 5 : power * 2 <= size ? 2 : 1) * power);
}
