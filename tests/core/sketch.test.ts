import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePageFragment } from '../../src/core/reading/url-syntax.ts';
import { isSketchSolved } from '../../src/core/sketch/goal.ts';
import { completeSketch, defaultsOf, type SketchFields, type SketchState } from '../../src/core/sketch/sketch.ts';
import { decodeSketch, encodeSketch } from '../../src/core/sketch/url.ts';
import { runs } from '../tier.ts';

const fields = {
  height: { type: 'number', default: 2, range: [-1e300, 1e300] },
  parts: { type: 'list', default: [0.25, 0.25, 0.5], range: [0, 1], sum: 1 },
  points: { type: 'list', default: [1, -2], range: [-10, 10] },
  shape: { type: 'choice', default: 'flat', options: ['flat', 'round-1'] },
} as const satisfies SketchFields;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const states: fc.Arbitrary<SketchState<typeof fields>> = fc.record({
  height: between(...fields.height.range),
  parts: fc.tuple(between(0, 0.5), between(0, 0.5)).map(([a, b]) => [a, b, 1 - a - b]),
  points: fc.tuple(between(-10, 10), between(-10, 10)),
  shape: fc.constantFrom(...fields.shape.options),
});

const open = (link: string) => decodeSketch(fields, parsePageFragment(link).experiment ?? '');
const told = (link: string) => open(link).notices.map(({ code, field }) => `${code} ${field}`);

describe('a sketch', () => {
  test('is what its fields say where nothing is given', () => {
    const plain = { height: 2, parts: [0.25, 0.25, 0.5], points: [1, -2], shape: 'flat' };
    expect(defaultsOf(fields)).toEqual(plain);
    expect(completeSketch(fields, {})).toEqual({ state: plain, notices: [] });
    expect(completeSketch(fields, { shape: 'round-1' }).state.shape).toBe('round-1');
  });

  test.each([
    [{ height: Number.NaN }, 'bad-value height'],
    [{ height: '3' }, 'bad-value height'],
    [{ parts: [0.5, 0.5, 0.5] }, 'bad-value parts'],
    [{ parts: [1] }, 'bad-value parts'],
    [{ points: [0, 11] }, 'bad-value points'],
    [{ points: { length: 2 } }, 'bad-value points'],
    [{ shape: 'square' }, 'unknown-value shape'],
    [{ constructor: 1 }, 'unknown-field constructor'],
  ])('takes its default instead of %j and says so', (input, expected) => {
    const { state, notices } = completeSketch(fields, input);
    expect(state).toEqual(defaultsOf(fields));
    expect(notices.map(({ code, field }) => `${code} ${field}`)).toEqual([expected]);
  });

  test('can be made of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { state } = completeSketch(fields, input);
        expect(completeSketch(fields, state)).toEqual({ state, notices: [] });
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});

describe('a link to a sketch', () => {
  test('brings back the state it was made of', () => {
    fc.assert(
      fc.property(states, (state) => {
        const fragment = encodeSketch(fields, state, 'bars');
        expect(fragment).toMatch(/^bars&v1&[A-Za-z0-9_.,:&=/-]+$/);
        expect(parsePageFragment(fragment).figure).toBe('bars');
        expect(open(fragment)).toEqual({ state, notices: [] });
        for (const mangled of [encodeURIComponent(fragment), encodeURI(fragment), fragment.replaceAll('&', '&amp;')]) {
          expect(parsePageFragment(mangled).figure).toBe('bars');
          expect(open(mangled)).toEqual({ state, notices: [] });
        }
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  test('is written whole', () => {
    expect(encodeSketch(fields, defaultsOf(fields), 'bars')).toBe(
      'bars&v1&height=2&parts=0.25,0.25,0.5&points=1,-2&shape=flat',
    );
  });

  test.each([
    ['bars&v1', []],
    ['bars&v2&height=3', ['unknown-version link']],
    ['bars&v1&height=', ['bad-value height']],
    ['bars&v1&height=1e999', ['bad-value height']],
    ['bars&v1&height=3&height=4', ['duplicate height']],
    ['bars&v1&depth=1', ['unknown-field depth']],
    ['bars&v1&points=1', ['bad-value points']],
    ['bars&v1&points=1,2,3', ['bad-value points']],
    ['bars&v1&parts=0.9,0.9,0.9', ['bad-value parts']],
    ['bars&v1&shape=round-1,flat', ['unknown-value shape']],
    ['bars&v1&__proto__=1', ['unknown-field __proto__']],
    [`bars&v1&height=${'1'.repeat(9000)}`, ['too-long link']],
  ])('tells of what it cannot take: %s', (link, expected) => {
    expect(told(link)).toEqual(expected);
  });

  test('opens something whatever it says', () => {
    const pieces = fc.constantFrom(
      '&',
      '=',
      ',',
      'v1',
      'height',
      'points',
      'shape',
      '1',
      '-',
      '%',
      '%2C',
      '&amp;',
      'x',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (fragment) => {
        const { state, notices } = decodeSketch(fields, fragment);
        expect(completeSketch(fields, state)).toEqual({ state, notices: [] });
        expect(notices.length).toBeLessThanOrEqual(20);
      }),
      { numRuns: runs(1000, 20_000) },
    );
  });
});

describe('the challenge of a sketch', () => {
  const values = { mean: 0.3, worst: [1, Number.NaN], shape: 'flat' };
  test.each([
    [[{ of: 'mean', above: 0.2, below: 0.4 }], true],
    [[{ of: 'mean', above: 0.3 }], false],
    [[{ of: 'worst', at: 0, is: 1 }], true],
    [[{ of: 'worst', at: 1, below: 9 }], false],
    [[{ of: 'worst', above: 0 }], false],
    [
      [
        { of: 'shape', is: 'flat' },
        { of: 'mean', below: 0.2 },
      ],
      false,
    ],
    [[{ of: 'toString', above: 0 }], false],
  ])('%j is met: %s', (goal, expected) => {
    expect(isSketchSolved({ goal }, values)).toBe(expected);
  });
});
