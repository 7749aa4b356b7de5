import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { parseFormula } from '../../src/core/expression/parse.ts';
import { writeTex } from '../../src/core/expression/write-tex.ts';
import { runs } from '../tier.ts';

const texOf = (text: string) => {
  const parsed = parseFormula(text);
  return 'fault' in parsed ? parsed.fault.code : writeTex(parsed.expression);
};

describe('usual spellings are read', () => {
  test.each([
    ['f(x,y)=x²+y²', 'x^2 + y^2'],
    ['f(x, y) = x^2', 'x^2'],
    ['J(x₁, x₂) = x₁³', 'x^3'],
    ['f(x1,x2) = x1 x2', 'x*y'],
    [' z = x**2 + y**2', 'x^2 + y^2'],
    ['loss = x', 'x'],
    ['x1^2 + 3x_2', 'x^2 + 3y'],
    ['|x| + 2|y|', 'abs(x) + 2abs(y)'],
    ['|x||y|', 'abs(x) abs(y)'],
    ['||x| - 1|', 'abs(abs(x) - 1)'],
    ['x|y|^2', 'x abs(y)^2'],
    ['|x| - y|x|', 'abs(x) - y abs(x)'],
    ['max(|x|, |y|)', 'max(abs(x), abs(y))'],
    ['|-(x - |y|)|', 'abs(-(x - abs(y)))'],
  ])('%s as %s', (text, usual) => {
    expect(texOf(text)).toBe(texOf(usual));
  });

  test('and a link keeps them as they were typed', () => {
    const { experiment } = completeExperiment({ surface: 'formula', formula: { text: 'f(x,y) = |x| + x2²' } });
    expect(decodeFragment(encodeExperiment(experiment)!).experiment).toEqual(experiment);
  });

  test('bars are read as abs(…) wherever both can stand', () => {
    const leaf = fc.constantFrom('x', 'y', '2');
    const term = fc.letrec((tie) => ({
      one: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('one'), fc.constantFrom(' + ', ' - ', '*'), tie('one')).map((parts) => parts.join('')),
        tie('one').map((inner) => `<${inner}>`),
      ),
    })).one as fc.Arbitrary<string>;
    fc.assert(
      fc.property(term, (text) => {
        const bars = texOf(text.replace(/[<>]/g, '|'));
        expect([
          'too-complex',
          'too-deep',
          'too-long',
          texOf(text.replaceAll('<', 'abs(').replaceAll('>', ')')),
        ]).toContain(bars);
      }),
      { numRuns: runs(200, 2000) },
    );
  });
});

describe('what could be read in several ways is not, and its remedy is named', () => {
  test.each([
    ['|x|y|x|', 'bars', 0],
    ['2 + |x', 'bars', 4],
    ['x|', 'bars', 1],
    ['(|x)|', 'bars', 1],
    ['||', 'bars', 0],
    ['|x, y|', 'bars', 0],
    ['y = x^2', 'equation', 2],
    ['x2 = x1', 'equation', 3],
    ['x^2 + y^2 = 4', 'equation', 10],
    ['sin|x|', 'function-alone', 0],
    ['y1 + x', 'unknown-name', 0],
    ['f(x) + 1', 'unknown-name', 0],
    ['z =', 'empty', 0],
    [`${'|x'.repeat(100)}`, 'bars', 0],
  ])('%s: %s', (text, code, start) => {
    expect(parseFormula(text)).toMatchObject({ fault: { code, start } });
  });
});
