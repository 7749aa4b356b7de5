import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { activations, findActivation, makeActivation, softmaxKind } from '../../src/core/activations/index.ts';
import { erfc } from '../../src/core/portable/index.ts';
import { evaluateTex } from './evaluate-tex.ts';

/** Sums on both sides of 0, in the middle and far out. */
const sums = [-12.5, -3.1, -1.2, -0.4, -0.01, 0.02, 0.3, 0.9, 2.2, 7.5];

const logistic = (z: string) => `\\frac{1}{1 + e^{-${z}}}`;

/** The value of a formula at a sum: its first part, with numbers for its letters and what it calls by name written out. */
function computed(tex: string, z: number, letters: Readonly<Record<string, number>>): number {
  const filled = Object.entries(letters).reduce((text, [letter, value]) => text.replaceAll(letter, `(${value})`), tex);
  const [formula] = filled.replaceAll('\\tanh^2(z)', '\\tanh(z) \\tanh(z)').split(/ = (?!0)|, \\quad/);
  const spelled = formula
    .replaceAll('\\sigma(z)', logistic('z'))
    .replace(/\\sigma\((\(\S+\) z)\)/g, (_, scaled: string) => logistic(scaled))
    .replaceAll('\\tanh(z)', `(${Math.tanh(z).toFixed(15)})`)
    .replaceAll('\\Phi(z)', `(${(erfc(-z / Math.SQRT2) / 2).toFixed(15)})`)
    .replaceAll('\\sqrt{2 \\pi}', `(${Math.sqrt(2 * Math.PI)})`);
  return evaluateTex(spelled.replace(/(?<![a-zA-Z\\])z(?![a-zA-Z])/g, `(${z})`), {});
}

describe.each(activations.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const activation = makeActivation(kind);
  const { value, slope } = activation;
  const mean = activation.drawn && (activation.drawn.low + activation.drawn.high) / 2;
  const letters: Record<string, number> = {
    ...Object.fromEntries(Object.values(kind.parameters).map(({ symbol, default: usual }) => [symbol, usual])),
    ...(id === 'selu' && { '\\alpha': 1.6732632423543772, '\\lambda': 1.0507009873554805 }),
    ...(mean !== undefined && { a: mean }),
  };

  test('has the slope of its value', () => {
    for (const z of sums) {
      const h = 1e-5;
      expect(slope(z)).toBeCloseTo((value(z + h) - value(z - h)) / (2 * h), 8);
    }
  });

  test('has formulas that KaTeX can set, and that say what it computes', () => {
    for (const [call, tex] of [
      [value, kind.tex()],
      [slope, kind.slopeTex()],
    ] as const) {
      expect(() => katex.renderToString(tex, { throwOnError: true })).not.toThrow();
      // The letter of a drawn slope is also in “max”; KaTeX alone reads that one.
      if (mean === undefined && id !== 'leaky-relu')
        for (const z of sums) expect(computed(tex, z, letters), `${tex} at ${z}`).toBeCloseTo(call(z), 9);
    }
  });

  test('passes NaN on', () => {
    expect(value(Number.NaN)).toBeNaN();
  });

  test('goes on beyond ±1000', () => {
    for (const z of [-1000, 1000, -1e300, 1e300]) {
      expect(Number.isFinite(value(z))).toBe(true);
      expect(Number.isFinite(slope(z))).toBe(true);
    }
  });
});

test('activations have ids of their own, and say which parameter they do not have', () => {
  expect(new Set(activations.map(({ id }) => id)).size).toBe(activations.length);
  expect(() => makeActivation(findActivation('elu')!, { slope: 1 })).toThrow('elu has no parameter slope');
  expect(() => katex.renderToString(softmaxKind.tex() + softmaxKind.slopeTex(), { throwOnError: true })).not.toThrow();
});

describe.each(
  activations.flatMap((kind) => (kind.otherForm ? [[kind.id, kind, kind.otherForm] as const] : [])),
)('the other form of %s', (_, kind, { parameters, tex, slopeTex }) => {
  const { value, slope } = makeActivation(kind, parameters);

  test('has formulas that say what it computes', () => {
    const [[form, inner], [slopeForm, innerSlope]] = [tex(), slopeTex()].map((one) => one.split(/, \\quad v'? = /));
    for (const z of sums) {
      const letters = { z, v: evaluateTex(inner, { z }), w: evaluateTex(innerSlope, { z }) };
      expect(evaluateTex(form, letters)).toBeCloseTo(value(z), 9);
      expect(evaluateTex(slopeForm.replaceAll("v'", 'w'), letters)).toBeCloseTo(slope(z), 9);
    }
  });
});
