import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { runs } from '../tier.ts';
import { evaluateTex } from './evaluate-tex.ts';
import { formulas } from './formula-reference.ts';
import { surfaceOf } from './formula-surface.ts';

describe('the TeX of a formula', () => {
  test.each([
    ['(x+1)^2 - 3(y-x)', '\\left(x + 1\\right)^{2} - 3 \\left(y - x\\right)'],
    ['x/(y+1) * 2 * 3', '\\frac{x}{y + 1} \\cdot 2 \\cdot 3'],
    ['2 * (1/3)', '2 \\cdot \\frac{1}{3}'],
    ['sin(x)^2 + sin(x)^-1', '\\sin^{2}\\left(x\\right) + \\left(\\sin\\left(x\\right)\\right)^{-1}'],
    ['exp(-x^2) - (-y)', 'e^{-x^{2}} - \\left(-y\\right)'],
    ['abs(x) + cbrt(y) + max(x, 1e-7)', '\\left|x\\right| + \\sqrt[3]{y} + \\max\\left(x, 1 \\cdot 10^{-7}\\right)'],
    ['(x^2)^3 + (-x)^2 + (x/y)^2', undefined],
    ['x - (y - 1) - (x + y)', undefined],
    ['2^(x+y) * 3^2 e^x', undefined],
    ['1e21 x^2', undefined],
    ['-(x+y)*-(x y)', undefined],
  ])('%s', (text, tex) => {
    const surface = surfaceOf(text);
    if (tex) expect(surface.tex).toBe(tex);
    if (!/abs|cbrt|max/.test(text)) {
      const value = evaluateTex(surface.tex, { x: 1.3, y: 0.7 });
      const own = surface.value(Float64Array.of(1.3, 0.7), 0);
      expect(Math.abs(value - own)).toBeLessThanOrEqual(1e-12 * Math.abs(own));
    }
  });

  test('can be set', () => {
    fc.assert(
      fc.property(formulas, (text) => {
        katex.renderToString(surfaceOf(text).tex, { throwOnError: true, strict: 'error' });
      }),
      { numRuns: runs(300, 10_000) },
    );
  });
});
