import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/core/random.ts';

/** The first `count` uniform numbers of a stream. */
function draw(seed: number, stream: number | undefined, count: number): number[] {
  const { uniform } = createRandom(seed, stream);
  return Array.from({ length: count }, uniform);
}

describe('uniform numbers', () => {
  test('are the published outputs of sfc32, taken in pairs', () => {
    // The first outputs for seed 12345, from the tests of github.com/maloquacious/prng (sfc32_test.go).
    const outputs = [
      235160590, 2967261163, 116171463, 2882324903, 362604721, 4227106926, 1933307004, 1608300071, 2256615412,
      2701957640,
    ];
    const expected = Array.from(
      { length: outputs.length / 2 },
      (_, i) => ((outputs[2 * i] >>> 5) * 2 ** 26 + (outputs[2 * i + 1] >>> 6)) / 2 ** 53,
    );
    expect(draw(12345, undefined, expected.length)).toEqual(expected);
  });

  test('repeat for the same seed and stream, and differ for others', () => {
    expect(draw(7, 3, 20)).toEqual(draw(7, 3, 20));
    const streams = [draw(7, 3, 20), draw(7, 4, 20), draw(8, 3, 20), draw(3, 7, 20), draw(-1, 0, 20), draw(0, 0, 20)];
    expect(new Set(streams.flat()).size).toBe(6 * 20);
  });

  test('fill [0, 1) evenly', () => {
    const count = 100_000;
    const bins = new Array<number>(20).fill(0);
    for (const u of draw(1, 0, count)) {
      expect(u >= 0 && u < 1).toBe(true);
      bins[Math.floor(u * bins.length)]++;
    }
    // χ² with 19 degrees of freedom exceeds 43.8 once in a thousand seeds.
    const share = count / bins.length;
    expect(bins.reduce((sum, n) => sum + (n - share) ** 2 / share, 0)).toBeLessThan(43.8);
  });

  test('do not go together in neighbouring streams', () => {
    const count = 20_000;
    let sum = 0;
    for (let stream = 0; stream < count; stream++) {
      sum += (draw(5, stream, 1)[0] - 0.5) * (draw(5, stream + 1, 1)[0] - 0.5);
    }
    // The correlation of independent numbers has standard deviation 1/√count.
    expect(Math.abs((12 * sum) / count)).toBeLessThan(4 / Math.sqrt(count));
  });
});

describe('normal numbers', () => {
  test('have the moments of the normal distribution', () => {
    const count = 100_000;
    const { normal } = createRandom(2);
    const moments = [0, 0, 0, 0];
    let beyond = 0;
    for (let i = 0; i < count; i++) {
      const z = normal();
      for (let m = 0; m < 4; m++) moments[m] += z ** (m + 1) / count;
      if (Math.abs(z) > 1.959963984540054) beyond++;
    }
    // Four standard errors: √1, √2, √15, √96 and √(0.05 · 0.95), each over √count.
    const error = 4 / Math.sqrt(count);
    expect(Math.abs(moments[0])).toBeLessThan(error);
    expect(Math.abs(moments[1] - 1)).toBeLessThan(error * Math.sqrt(2));
    expect(Math.abs(moments[2])).toBeLessThan(error * Math.sqrt(15));
    expect(Math.abs(moments[3] - 3)).toBeLessThan(error * Math.sqrt(96));
    expect(Math.abs(beyond / count - 0.05)).toBeLessThan(error * Math.sqrt(0.0475));
  });

  test('repeat for the same seed', () => {
    const first = createRandom(3, 9);
    const second = createRandom(3, 9);
    for (let i = 0; i < 10; i++) expect(first.normal()).toBe(second.normal());
  });
});
