import { describe, expect, test } from 'vitest';
import { faultCodes } from '../../src/core/expression/fault.ts';
import { parseFormula } from '../../src/core/expression/parse.ts';
import { sampleShape } from '../../src/core/expression/sample-shape.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';
import { textsOf } from '../../src/i18n/texts.ts';
import { domain, surfaceOf } from './formula-surface.ts';

const valueAt = (text: string, x: number, y: number) => surfaceOf(text).value(Float64Array.of(x, y), 0);

function derivativesAt(text: string, x: number, y: number) {
  const { gradient, hessian } = surfaceOf(text);
  const [g, h] = [new Float64Array(2), new Float64Array(4)];
  gradient(Float64Array.of(x, y), g, 0);
  hessian(Float64Array.of(x, y), h);
  return { gradient: [...g], hessian: [...h] };
}

describe('a formula', () => {
  test.each<[string, number]>([
    ['x + 2y', 8],
    ['-x^2', -4],
    ['2^3^x', 512],
    ['2^-x', 0.25],
    ['x y^2', 18],
    ['2x y', 12],
    ['1/2x', 1],
    ['y/2x', 0.75],
    ['(x+1)(y-1)', 6],
    ['x - y - 1', -2],
    ['x--y', 5],
    ['+x', 2],
    ['3 − x × y ÷ 2', 0],
    ['x² y³', 108],
    ['x**2', 4],
    ['2π', 2 * Math.PI],
    ['2e', 2 * Math.E],
    ['1e1 x', 20],
    ['.5x + 1.', 2],
    ['max(x, y) - min(x, y)', 1],
    ['pow(x, y)', 8],
    ['ln(e^x) + log10(100) + log2(8)', 7],
    ['sqrt(4x + 1)', 3],
    ['cbrt(-4x)', -2],
    ['atan2(0, -x)', Math.PI],
    ['abs(x - y)', 1],
    ['sigmoid(x - 2)', 0.5],
    ['x^0 + x^1 + x^16', 65539],
    ['x^0.5', Math.SQRT2],
    ['7', 7],
  ])('%s at (2, 3) is %d', (text, value) => {
    expect(valueAt(text, 2, 3)).toBeCloseTo(value, 12);
  });

  test.each([
    'sqrt(-1)',
    '(-8)^(1/3)',
    'log(-x)',
    'asin(x)',
    'acos(-x)',
    '(-x)^0.5',
    '0/0 + x',
    '(x - x)/(y - y)',
  ])('%s has no real value at (2, 3): NaN, with its derivatives', (text) => {
    const { gradient, hessian } = derivativesAt(text, 2, 3);
    expect([valueAt(text, 2, 3), ...gradient, ...hessian]).toEqual(new Array(7).fill(Number.NaN));
  });

  test.each<[string, number[]]>([
    ['sqrt(x^2 + y^2)', [0, 0]],
    ['abs(x) + y', [0, 1]],
    ['max(x, y)', [0.5, 0.5]],
    ['min(0, 2x)', [1, 0]],
    ['x^1.5', [0, 0]],
    ['x^2 y', [0, 0]],
  ])('%s has at (0, 0) the slope in the middle of those on either side', (text, slope) => {
    expect(derivativesAt(text, 0, 0).gradient).toEqual(slope);
  });

  test('has an exact Hessian', () => {
    expect(derivativesAt('x^3 y^2 + x/y', 2, 1).hessian).toEqual([12, 23, 23, 20]);
  });

  test('is a surface with a start and levels of its own', () => {
    const surface = surfaceOf('100(y - x^2)^2 + (1 - x)^2');
    expect(surface).toMatchObject({ id: 'formula', dimension: 2, domain, criticalPoints: [], levels: 'log' });
    expect(surface.start.every((at, i) => at > domain[i][0] && at < domain[i][1])).toBe(true);
    expect(surfaceOf('x + y').levels).toBe('linear');
    expect(surfaceOf('7')).toMatchObject({ levels: 'linear' });
    expect(surfaceOf('log(-1 - x^2)')).toMatchObject({ levels: 'linear', start: [0, 0] });
  });

  test.each<Surface['domain']>([
    [
      [1234.5, 1234.6],
      [0, 0.1],
    ],
    [
      [-1e6, -999_999],
      [-0.5, 0.5],
    ],
    [
      [1, 1.000_001],
      [0, 1e-6],
    ],
  ])('starts well within %j × %j, in few digits', (...narrow) => {
    for (const [i, at] of surfaceOf('x^2 + y^2', narrow).start.entries()) {
      const [low, high] = narrow[i];
      expect(Math.abs((at - low) / (high - low) - 0.5)).toBeLessThan(0.41);
      const decimals = 3 - Math.floor(Math.log10(high - low));
      expect(Number(at.toFixed(decimals))).toBe(at);
    }
  });

  test.each(
    surfaces.filter(({ dimension, data }) => dimension === 2 && !data).map((surface) => [surface.id, surface] as const),
  )('would space the levels of %s as the course does', (_, { value, domain, levels }) => {
    expect(sampleShape((p) => value(p, 0), domain).levels).toBe(levels);
  });

  test('keeps its surfaces apart', () => {
    const [one, other] = [surfaceOf('x + y'), surfaceOf('x * y')];
    expect([one.value(Float64Array.of(2, 3), 0), other.value(Float64Array.of(2, 3), 0)]).toEqual([5, 6]);
    expect(one.value(Float64Array.of(3, 3), 0)).toBe(6);
  });
});

describe('a text that is no formula', () => {
  test.each<[string, string, string, number]>([
    ['', 'empty', '', 0],
    ['   ', 'empty', '', 0],
    ['x'.repeat(201), 'too-long', 'x', 200],
    ['π'.repeat(200), 'too-complex', `${'π'.repeat(29)}…`, 0],
    [`${'('.repeat(41)}x${')'.repeat(41)}`, 'too-deep', '(', 40],
    ['x = y', 'equation', '=', 2],
    ['x % 2', 'character', '%', 2],
    ['x.y', 'character', '.', 1],
    ['[x, y]', 'character', '[', 0],
    ['x; y', 'character', ';', 1],
    ['"x"', 'character', '"', 0],
    ['x\n# comment', 'character', '#', 2],
    ['x 😀', 'character', '😀', 2],
    ['1 + xy', 'unknown-name', 'xy', 4],
    ['x + 0x1F', 'unknown-name', 'x1F', 5],
    ['i', 'unknown-name', 'i', 0],
    ['5 cm', 'unknown-name', 'cm', 2],
    ['ㅌ + 1', 'unknown-name', 'ㅌ', 0],
    ['NaN', 'unknown-name', 'NaN', 0],
    ['sin x', 'function-alone', 'sin', 0],
    ['x(y + 1)', 'not-a-function', 'x', 0],
    ['1 + pi(2)', 'not-a-function', 'pi', 4],
    ['max(x)', 'argument-count', 'max', 0],
    ['y + sin(x, y)', 'argument-count', 'sin', 4],
    ['sin()', 'argument-count', 'sin', 0],
    ['2 * 1e999', 'number', '1e999', 4],
    ['2(x + (y)', 'unclosed', '(', 1],
    ['x + y)', 'unopened', ')', 5],
    ['x + ', 'incomplete', '', 4],
    ['x * / y', 'unexpected', '/', 4],
    ['2 3', 'unexpected', '3', 2],
    ['1.2.3', 'unexpected', '.3', 3],
    ['(x, y)', 'unexpected', ',', 2],
    ['x × × y', 'unexpected', '×', 4],
    ['x²3', 'unexpected', '3', 2],
    ['()', 'unexpected', ')', 1],
  ])('%s: %s', (text, code, found, start) => {
    const parsed = parseFormula(text);
    const { fault } = parsed as Extract<typeof parsed, { fault: unknown }>;
    expect(fault).toMatchObject({ code, start, parameters: { found, place: start + 1 } });
  });

  test('is told of in both languages, with what the fault knows', () => {
    for (const texts of [textsOf('ko').formula, textsOf('en').formula]) {
      expect(Object.keys(texts)).toEqual([...faultCodes]);
      const places = Object.values(texts).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(places.filter((name) => !['place', 'found', 'allowed', 'given'].includes(name))).toEqual([]);
    }
  });
});
