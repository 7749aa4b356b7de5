import { describe, expect, test } from 'vitest';
import * as portable from '../../src/core/portable/index.ts';
import { createRandom } from '../../src/core/random.ts';
import { hashBits } from './hash-bits.ts';

/** All of them, by name. */
const functions = { ...portable };

/** The distance between neighbouring numbers at x. */
function ulp(x: number): number {
  const size = Math.max(Math.abs(x), 2 ** -1022);
  return 2 ** (Math.floor(Math.log2(size)) - 52);
}

/** Where a function is tried, a range or two for each of its branches; how far it may be from `Math`'s, which errs by up to 1 ulp itself. */
const tried = {
  exp: {
    ranges: [
      [-745, 710],
      [-1, 1],
      [-745.2, -708],
    ],
    ulps: 2,
  },
  expm1: {
    ranges: [
      [-50, 50],
      [-1, 1],
      [-1e-5, 1e-5],
      [600, 710],
    ],
    ulps: 3,
  },
  log: {
    ranges: [
      [0, 4],
      [0.5, 1.5],
      [0, 1e300],
      [0, 1e-307],
    ],
    ulps: 2,
  },
  log1p: {
    ranges: [
      [-1, 4],
      [-0.3, 0.5],
      [-1e-6, 1e-6],
      [0, 1e300],
    ],
    ulps: 2,
  },
  tanh: {
    ranges: [
      [-1, 1],
      [-25, 25],
      [-1e-2, 1e-2],
    ],
    ulps: 3,
  },
  sin: {
    ranges: [
      [-1, 1],
      [-100, 100],
      [-1e6, 1e6],
      [-1e300, 1e300],
    ],
    ulps: 2,
  },
  cos: {
    ranges: [
      [-1, 1],
      [-100, 100],
      [-1e6, 1e6],
      [-1e300, 1e300],
    ],
    ulps: 2,
  },
} as const;

/** `count` arguments, evenly from each range in turn. */
function argumentsIn(ranges: readonly (readonly [number, number])[], count: number): number[] {
  const { uniform } = createRandom(1);
  return Array.from({ length: count }, (_, i) => {
    const [low, high] = ranges[i % ranges.length];
    return low + uniform() * (high - low);
  });
}

const names = Object.keys(tried) as (keyof typeof tried)[];

describe('portable functions', () => {
  test.each(names)('%s is Math’s but for the last digits, at 10⁵ places', (name) => {
    const { ranges, ulps } = tried[name];
    let worst = 0;
    for (const x of argumentsIn(ranges, 100_000)) {
      const own = functions[name](x);
      const expected = Math[name](x);
      if (Object.is(own, expected)) continue;
      worst = Math.max(worst, Math.abs(own - expected) / ulp(expected));
    }
    expect(worst).toBeLessThanOrEqual(ulps);
  });

  test.each(names)('%s is Math’s at 0, −0, 1, −1, ±∞, NaN and the ends of the numbers', (name) => {
    const least = [Number.MIN_VALUE, -Number.MIN_VALUE, 2 ** -1022, -(2 ** -1022), 3e-310, 1e-20, -1e-20];
    const most = [Number.MAX_VALUE, -Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const limits = [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, -1.5, 2 ** -54];
    for (const x of [0, -0, 1, -1, Number.NaN, ...least, ...most, ...limits]) {
      const own = functions[name](x);
      const expected = Math[name](x);
      const same = Object.is(own, expected) || Math.abs(own - expected) <= tried[name].ulps * ulp(expected);
      expect(same, `${name}(${x}) is ${own}, expected ${expected}`).toBe(true);
      expect(Object.is(own, -0), `the sign of ${name}(${x})`).toBe(Object.is(expected, -0));
    }
  });

  test('sine and cosine know every multiple of π', () => {
    // Computed with 50 digits. The last one is the number nearest to a multiple of π/2 of all.
    expect(portable.sin(Math.PI)).toBe(1.2246467991473532e-16);
    expect(portable.cos(Math.PI / 2)).toBe(6.123233995736766e-17);
    expect(portable.sin(355)).toBe(-3.014435335948845e-5);
    expect(portable.cos(6381956970095103 * 2 ** 797)).toBe(-4.6871659242546277e-19);
    expect(portable.sin(1e22)).toBe(-0.8522008497671888);
  });

  test.each([
    // Computed with 50 digits.
    [0.1, 0.1124629160182849, 0.887537083981715],
    [0.5, 0.5204998778130465, 0.4795001221869535],
    [0.6, 0.6038560908479259, 0.39614390915207404],
    [1, 0.8427007929497149, 0.15729920705028513],
    [-1, -0.8427007929497149, 1.8427007929497148],
    [2, 0.9953222650189527, 0.004677734981047266],
    [-3, -0.9999779095030014, 1.9999779095030015],
    [5, 0.9999999999984626, 1.5374597944280349e-12],
    [10, 1, 2.088487583762545e-45],
    [26, 1, 5.663192408856143e-296],
  ])('erf and erfc at %d', (x, erf, erfc) => {
    expect(Math.abs(portable.erf(x) - erf) / ulp(erf)).toBeLessThanOrEqual(2);
    expect(Math.abs(portable.erfc(x) - erfc) / ulp(erfc)).toBeLessThanOrEqual(4);
  });

  test('erf, erfc, sigmoid and softplus keep their ends', () => {
    const { erf, erfc, sigmoid, softplus } = portable;
    const infinity = Number.POSITIVE_INFINITY;
    expect([erf(infinity), erf(-infinity), erf(-0), erf(Number.NaN)]).toEqual([1, -1, -0, Number.NaN]);
    expect([erfc(infinity), erfc(-infinity), erfc(0), erfc(Number.NaN)]).toEqual([0, 2, 1, Number.NaN]);
    expect([sigmoid(infinity), sigmoid(-infinity), sigmoid(0), sigmoid(Number.NaN)]).toEqual([1, 0, 0.5, Number.NaN]);
    expect([softplus(infinity), softplus(-infinity), softplus(Number.NaN)]).toEqual([infinity, 0, Number.NaN]);
    expect(sigmoid(-700)).toBeCloseTo(Math.exp(-700), 300);
    expect(softplus(800)).toBe(800);
    expect(softplus(-700) / Math.exp(-700)).toBeCloseTo(1, 14);
  });

  test.each([
    ['learning rates', [0, 1], [-5, 5], 'dc95ca44'],
    ['averages', [0.9, 1], [-5000, 5000], '5c580721'],
    ['sums of squares', [0, 1e300], [-1, 1], 'b25843d0'],
    ['the smallest numbers', [0, 1e-308], [-1, 2], 'b9e8b9f4'],
  ] as const)('pow is Math’s but for the last digit, over %s', (_, bases, exponents, bits) => {
    const [x, y] = [argumentsIn([bases], 50_000), argumentsIn([exponents], 50_001).slice(1)];
    const miss = (a: number, b: number) => (Object.is(a, b) ? 0 : Math.abs(a - b) / ulp(b));
    expect(Math.max(...x.map((one, i) => miss(portable.pow(one, y[i]), one ** y[i])))).toBeLessThanOrEqual(1);
    expect(hashBits(x.map((one, i) => portable.pow(one, y[i])))).toBe(bits);
  });

  test('pow is JavaScript’s at the ends of the numbers, and exact for small whole powers', () => {
    const infinity = Number.POSITIVE_INFINITY;
    const bases = [0, -0, 1, -1, 2, -2, 0.5, Number.NaN, infinity, -infinity, Number.MIN_VALUE, Number.MAX_VALUE];
    const whole = [0, -0, 1, -1, 2, 3, -3, 2 ** 53, 2 ** 53 + 2, 1e300];
    for (const x of bases)
      for (const y of [...whole, 0.5, -0.5, Number.NaN, infinity, -infinity]) {
        const own = portable.pow(x, y);
        const same = Object.is(own, x ** y) || Math.abs(own - x ** y) <= ulp(x ** y);
        expect(same, `${x} ** ${y} is ${own}, expected ${x ** y}`).toBe(true);
      }
    for (let n = 0; n < 16; n++) expect([portable.pow(10, n), portable.pow(3, n)]).toEqual([Number(`1e${n}`), 3 ** n]);
  });

  test('have these very bits', () => {
    const { pow: _, ...ofOne } = portable;
    const own = Object.entries(ofOne).map(([name, call]) => {
      const ranges = name.startsWith('log')
        ? [
            [0, 1e3],
            [0, 2],
          ]
        : [
            [-30, 30],
            [-1, 1],
            [-700, 700],
          ];
      return [name, hashBits(argumentsIn(ranges as [number, number][], 20_000).map(call))];
    });
    expect(Object.fromEntries(own)).toMatchInlineSnapshot(`
      {
        "cos": "150ae526",
        "erf": "1ad600e9",
        "erfc": "c7bd852f",
        "exp": "c1a08692",
        "expm1": "693ed54a",
        "log": "bb378355",
        "log1p": "99f4e8ea",
        "sigmoid": "1c64fb45",
        "sin": "ee711086",
        "softplus": "d091edd1",
        "tanh": "ec726a8d",
      }
    `);
  });
});
