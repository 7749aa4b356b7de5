import { describe, expect, test } from 'vitest';
import { derivative } from '../../../src/core/code/derivative.ts';
import { evaluator } from '../../../src/core/code/evaluate.ts';
import { numpy, torch, writePython } from '../../../src/core/code/python.ts';
import { shareParts } from '../../../src/core/code/share.ts';
import type { Term } from '../../../src/core/code/term.ts';
import { readTex } from '../../../src/core/code/tex.ts';
import { parseFormula } from '../../../src/core/expression/parse.ts';
import { createRandom } from '../../../src/core/random.ts';
import { surfaces } from '../../../src/core/surfaces/index.ts';
import type { Surface } from '../../../src/core/surfaces/surface.ts';

/*
 * A script's f is the surface's formula, read from the TeX that pages print, and its gradient is derived from that formula. Both are held
 * against the surface's own code here.
 */

const tolerance = 1e-9;

const evaluate = (term: Term, numbers: Readonly<Record<string, number>>) => evaluator([term])(numbers)[0];
const names = ['x', 'y'] as const;

function pointsOn({ domain, start }: Surface): Float64Array[] {
  const { uniform } = createRandom(7, 1);
  const made = Array.from({ length: 100 }, () => domain.map(([low, high]) => low + (high - low) * uniform()));
  return [start, ...made].map((point) => Float64Array.from(point));
}

const isClose = (value: number, expected: number, size: number) =>
  Math.abs(value - expected) <= tolerance * Math.max(1, size);

describe.each(
  surfaces.filter(({ data }) => !data).map((surface) => [surface.id, surface] as const),
)('%s', (_, surface) => {
  const f = readTex(surface.tex);
  const parameters = names.slice(0, surface.dimension);
  const gradient = parameters.map((name) => derivative(f, name));
  const hessian = gradient.flatMap((slope) => parameters.map((name) => derivative(slope, name)));
  const numbersAt = (point: Float64Array) => ({ x: point[0], y: point[1] });

  test('its formula is its value', () => {
    for (const point of pointsOn(surface)) {
      const expected = surface.value(point, 0);
      expect(isClose(evaluate(f, numbersAt(point)), expected, Math.abs(expected))).toBe(true);
    }
  });

  test('the derivatives of its formula are its gradient and Hessian', () => {
    const slopes = new Float64Array(surface.dimension);
    const curvatures = new Float64Array(surface.dimension ** 2);
    for (const point of pointsOn(surface)) {
      surface.gradient(point, slopes, 0);
      surface.hessian(point, curvatures);
      for (const [ours, terms] of [
        [slopes, gradient],
        [curvatures, hessian],
      ] as const) {
        const size = Math.max(...ours.map(Math.abs));
        for (const [i, term] of terms.entries())
          expect(isClose(evaluate(term, numbersAt(point)), ours[i], size)).toBe(true);
      }
    }
  });

  test('naming the parts that its gradient uses twice changes nothing', () => {
    const { parts, terms } = shareParts(gradient);
    for (const point of pointsOn(surface).slice(0, 10)) {
      const known: Record<string, number> = numbersAt(point);
      for (const [name, part] of parts) known[name] = evaluate(part, known);
      const slopes = new Float64Array(surface.dimension);
      surface.gradient(point, slopes, 0);
      const size = Math.max(...slopes.map(Math.abs));
      for (const [i, term] of terms.entries()) expect(isClose(evaluate(term, known), slopes[i], size)).toBe(true);
    }
  });
});

const parsed = (text: string): Term => {
  const result = parseFormula(text);
  if ('fault' in result) throw new Error(result.fault.code);
  return result.expression;
};

describe('a formula in Python', () => {
  test.each([
    ['x^2 + 3y^2', 'x**2 + 3 * y**2'],
    ['-(x - y)^2', '-(x - y)**2'],
    ['(-x)^2', '(-x)**2'],
    ['x - (y - 1)', 'x - (y - 1)'],
    ['x / (2 * y)', 'x / (2 * y)'],
    ['x / (y / 2)', 'x / (y / 2)'],
    ['x * (y / 2)', 'x * (y / 2)'],
    ['2^3^x', '2**3**x'],
    ['(2^3)^x', '(2**3)**x'],
    ['2^(-x)', '2**-x'],
    ['asin(x) + atan2(y, x)', 'np.arcsin(x) + np.arctan2(y, x)'],
    ['max(x, 2) * ln(pi)', 'np.maximum(x, 2) * np.log(np.pi)'],
    ['sigmoid(x) * y', '1 / (1 + np.exp(-(x))) * y'],
  ])('%s', (text, code) => {
    expect(writePython(parsed(text), numpy)).toBe(code);
  });

  test('gives PyTorch no bare numbers', () => {
    expect(writePython(parsed('sqrt(2) * max(x, 2) + min(1, y)'), torch)).toBe(
      'math.sqrt(2) * torch.clamp(x, min=2) + torch.clamp(y, max=1)',
    );
  });

  test('has a word for what overflows', () => {
    expect(writePython(derivative(parsed('x * 1e308 * 1e308'), 'x'), numpy)).toBe('float("inf")');
  });

  test('what is no formula is refused', () => {
    expect(() => readTex('x + ')).toThrow(SyntaxError);
    expect(() => readTex('\\sum x')).toThrow(SyntaxError);
    expect(() => readTex('(x')).toThrow(SyntaxError);
  });
});
