import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { losses, makeLoss, type PointLoss, pointLosses, type RowLoss, rowLosses } from '../../src/core/losses/index.ts';
import type { LossKind } from '../../src/core/losses/loss.ts';
import { slopeTex } from '../../src/core/losses/slopes.ts';
import { evaluateTex } from './evaluate-tex.ts';

const classes = 3;

/** A formula with its sums over classes written out, for the entry `i` of a row. */
const spelledOut = (tex: string, i: number) =>
  tex
    .replace(/\\sum_\{k=1\}\^\{C\} (e\^\{p_k\}|p_k)/g, (_, term: string) => {
      const terms = Array.from({ length: classes }, (_, k) => term.replace('_k', `_${k}`));
      return `(${terms.join(' + ')})`;
    })
    .replaceAll('_i', `_${i}`);

/** The formula with numbers for letters. */
const filled = (tex: string, letters: Readonly<Record<string, number>>) =>
  tex.replace(/\\(?:begin|end)\{cases\}|\\[a-zA-Z]+(?:_t)?|[a-zA-Z](?:_\w)?/g, (one) =>
    Object.hasOwn(letters, one) ? `(${letters[one]})` : one,
  );

/** The value of a formula, after that of what stands behind it as “where …”, last things first. */
function computed(tex: string, letters: Readonly<Record<string, number>>): number {
  const [formula, ...definitions] = tex.split(/, \\(?:quad|enspace) /);
  const known = { ...letters };
  for (const definition of definitions.reverse()) {
    const [, letter, expression] = /^(\S+) = (.*)$/s.exec(definition)!;
    known[letter] = evaluateTex(filled(expression, known), {});
  }
  return evaluateTex(filled(formula, known), {});
}

const options = ({ options }: LossKind) =>
  Object.fromEntries(Object.values(options).map(({ symbol, default: value }) => [symbol, value.toFixed(9)]));

const numbers = (letters: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(letters).map(([letter, value]) => [letter, Number(value)]));

/** Defaults that can be written without an exponent, so that a formula can hold them. */
const usual = (kind: LossKind) => {
  const letters = numbers(options(kind));
  return '\\varepsilon' in letters ? { ...letters, '\\varepsilon': 0.01 } : letters;
};
const make = (kind: LossKind) => makeLoss(kind, 'epsilon' in kind.options ? { epsilon: 0.01 } : {});

/** Predictions and targets of each kind, on both sides of every kink. */
const predictions: Readonly<Record<string, readonly number[]>> = {
  number: [-3.2, -0.4, 0.3, 2.6],
  positive: [-0.5, 0.7, 12],
  rate: [0.2, 1.5, 6],
  probability: [0.005, 0.2, 0.7, 0.996],
  logit: [-4, -0.3, 1.2, 5],
  score: [-2, -0.4, 0.6, 1.7],
};
const targets: Readonly<Record<string, readonly number[]>> = {
  number: [-1, 0.1, 2],
  positive: [0.4, 9],
  count: [0, 2, 5],
  label: [0, 1],
  sign: [-1, 1],
};

const rows: Readonly<Record<string, readonly (readonly number[])[]>> = {
  logits: [
    [0.3, -1.2, 2],
    [-3, 0.4, 0.1],
  ],
  probabilities: [
    [0.2, 0.5, 0.3],
    [0.4, 0.9, 0.1],
  ],
  'log-probabilities': [[-0.4, -1.3, -2]],
};
const rowTargets = { distribution: [0.2, 0.7, 0.1], class: [1] };

describe('slopes in TeX', () => {
  test('are there for every loss, and for nothing else', () => {
    expect(Object.keys(slopeTex)).toEqual(losses.map(({ id }) => id));
  });

  test.each(losses.map(({ id }) => id))('KaTeX sets that of %s', (id) => {
    expect(() => katex.renderToString(slopeTex[id](), { throwOnError: true, strict: 'error' })).not.toThrow();
  });

  test.each(pointLosses.map((kind) => [kind.id, kind] as const))('that of %s is the slope computed', (id, kind) => {
    const loss = make(kind) as PointLoss;
    for (const p of predictions[kind.prediction])
      for (const t of targets[kind.target]) {
        const { '\\alpha': alpha = 0, ...letters } = usual(kind);
        const weight = alpha < 0 ? 1 : t === 1 ? alpha : 1 - alpha;
        // Beyond its clip the focal loss of Keras keeps the slope of its factor, which the formula leaves out.
        if (id === 'focal-clip' && Math.abs(p - 0.5) > 0.49) continue;
        const printed = computed(slopeTex[id]('p', 't'), { ...letters, '\\alpha_t': weight, p, t });
        expect(Math.abs(printed - loss.slope(p, t)), `${p}, ${t}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(printed)));
      }
  });

  test.each(rowLosses.map((kind) => [kind.id, kind] as const))('that of %s is the gradient computed', (id, kind) => {
    const loss = make(kind) as RowLoss;
    const target = rowTargets[kind.target as keyof typeof rowTargets];
    const gradient = new Float64Array(classes);
    for (const row of rows[kind.prediction]) {
      loss.gradient(row, target, gradient);
      for (let i = 0; i < classes; i++) {
        const letters: Record<string, number> = { ...usual(kind), i, C: classes, t: target[0] };
        for (let k = 0; k < classes; k++) Object.assign(letters, { [`p_${k}`]: row[k], [`t_${k}`]: target[k] });
        const printed = computed(spelledOut(slopeTex[id]('p', 't'), i), letters);
        expect(Math.abs(printed - gradient[i]), `${row}, ${i}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(printed)));
      }
    }
  });
});
