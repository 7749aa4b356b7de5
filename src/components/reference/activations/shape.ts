import type { Activation } from '../../../core/activations/index.ts';

/** An end of the range of values. */
export interface Bound {
  /** Infinite where there is none. */
  readonly value: number;
  /** Whether some sum has this value. */
  readonly reached: boolean;
}

/** What a page says of an activation in words: read off its numbers, so that it cannot say anything else than they do. */
export interface Shape {
  readonly low: Bound;
  readonly high: Bound;
  /** Far to the left and far to the right: the slope is 0 there, only comes near it, or does neither. */
  readonly left: Flatness;
  readonly right: Flatness;
  /** The sum at which it turns from falling to rising, if it does. */
  readonly dip: number | undefined;
  /** The slopes on both sides of 0 and the one taken there, where they differ. */
  readonly jump: { readonly left: number; readonly right: number; readonly taken: number } | undefined;
}

export type Flatness = 'flat' | 'fades' | 'steep';

/** Where every activation is as good as at its limit, and what then counts as 0. */
const far = 60;
const nothing = 1e-9;

/** The shape of an activation that falls at most once and then rises. */
export function shapeOf({ value, slope }: Activation): Shape {
  const flatness = (side: number): Flatness => {
    if (slope(side * far) === 0 && slope(side) === 0) return 'flat';
    return Math.abs(slope(side * far)) < nothing ? 'fades' : 'steep';
  };
  const left = flatness(-1);
  const right = flatness(1);
  const limit = (side: number) => {
    const found = value(side * far);
    return Math.abs(found) < nothing ? 0 : found;
  };
  const dip = dipOf(slope);
  const low = Math.min(left === 'steep' ? Number.NEGATIVE_INFINITY : limit(-1), dip === undefined ? 0 : value(dip));
  const [before, after] = [slope(-nothing), slope(nothing)];
  return {
    low: { value: low, reached: left === 'flat' || dip !== undefined },
    high: { value: right === 'steep' ? Number.POSITIVE_INFINITY : limit(1), reached: right === 'flat' },
    left,
    right,
    dip,
    jump: Math.abs(before - after) > 1e-6 ? { left: before, right: after, taken: slope(0) } : undefined,
  };
}

/** Where the slope turns from negative to positive, to all digits. */
function dipOf(slope: Activation['slope']): number | undefined {
  for (let z = -10; z < 10; z += 0.125) {
    if (!(slope(z) < 0 && slope(z + 0.125) > 0)) continue;
    let [falling, rising] = [z, z + 0.125];
    for (let i = 0; i < 60; i++) {
      const middle = (falling + rising) / 2;
      if (slope(middle) < 0) falling = middle;
      else rising = middle;
    }
    return rising;
  }
  return undefined;
}
