import { describe, expect, test } from 'vitest';
import { normalAt, streamOf, uniformAt } from '../../src/core/random-at.ts';

describe('numbers by place', () => {
  test('are the published outputs of Threefry-2x32 with 20 rounds', () => {
    // Known answers of Random123 (kat_vectors), as JAX tests them.
    const joined = (a: number, b: number) => ((a >>> 5) * 2 ** 26 + (b >>> 6)) / 2 ** 53;
    expect(uniformAt(0, 0, 0, 0)).toBe(joined(0x6b200159, 0x99ba4efe));
    expect(uniformAt(-1, -1, -1, -1)).toBe(joined(0x1cb996fc, 0xbb002be7));
    expect(uniformAt(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toBe(joined(0xc4923a9c, 0x483df7a0));
  });

  test('fill [0, 1) evenly, in every direction of the place', () => {
    const count = 100_000;
    for (const at of [
      (i: number) => uniformAt(1, 2, i, 0),
      (i: number) => uniformAt(1, 2, 0, i),
      (i: number) => uniformAt(i, 2, 0, 0),
      (i: number) => uniformAt(1, i, 0, 0),
    ]) {
      const bins = new Array<number>(20).fill(0);
      for (let i = 0; i < count; i++) bins[Math.floor(20 * at(i))]++;
      // χ² with 19 degrees of freedom exceeds 43.8 once in a thousand.
      expect(bins.reduce((sum, n) => sum + (n - count / 20) ** 2 / (count / 20), 0)).toBeLessThan(43.8);
    }
  });

  test('are normal where they are asked to be', () => {
    const count = 100_000;
    const moments = [0, 0, 0, 0];
    let neighbours = 0;
    for (let i = 0; i < count; i++) {
      const z = normalAt(3, 4, i);
      for (let m = 0; m < 4; m++) moments[m] += z ** (m + 1) / count;
      neighbours += (z * normalAt(3, 4, i + 1)) / count;
    }
    // Four standard errors: √1, √2, √15, √96, each over √count.
    const error = 4 / Math.sqrt(count);
    expect(Math.abs(moments[0])).toBeLessThan(error);
    expect(Math.abs(moments[1] - 1)).toBeLessThan(error * Math.sqrt(2));
    expect(Math.abs(moments[2])).toBeLessThan(error * Math.sqrt(15));
    expect(Math.abs(moments[3] - 3)).toBeLessThan(error * Math.sqrt(96));
    expect(Math.abs(neighbours)).toBeLessThan(error);
  });

  test('differ from use to use', () => {
    const streams = [streamOf('weights', 0), streamOf('weights', 1), streamOf('dropout', 0), streamOf('slopes', 0)];
    expect(new Set(streams.map((stream) => uniformAt(5, stream, 0, 0))).size).toBe(4);
  });
});
