import { describe, expect, test } from 'vitest';
import { computed } from '../../src/components/reference/network/computed.ts';
import { measuredSchemes } from '../../src/components/reference/network/measured.ts';
import { outputLosses } from '../../src/components/reference/network/output-losses.ts';
import { schemeEntries } from '../../src/components/reference/network/schemes.ts';
import { summaryOf } from '../../src/components/reference/network/summaries.ts';
import { sizesIn } from '../../src/components/reference/network/through-layers.ts';
import { example, exampleParameters, workedExample } from '../../src/components/reference/network/worked-example.ts';
import { deviationOf, schemeIds } from '../../src/core/network/index.ts';
import { outputLoss } from '../../src/core/network/losses/index.ts';
import { evaluateTex } from '../core/evaluate-tex.ts';
import { read } from '../structure/files.ts';

const textOf = (page: string, locale: string) => read(`content/reference/networks/${page}/${locale}.mdx`);

describe.each(['layers', 'initializations'])('the page on %s', (page) => {
  const [ko, en] = ['ko', 'en'].map((locale) => textOf(page, locale));
  const found = (text: string, what: RegExp) => text.match(what);

  test('has the same headings, displayed formulas, tables and sources in both languages', () => {
    for (const what of [/\{#[\w-]+\}/g, /^\$\$\n[\s\S]+?^\$\$/gm, /<[A-Z]\w+[^>]*>/g, /\]\(https:[^)]+\)/g])
      expect(found(ko, what)).toEqual(found(en, what));
  });

  test('has the same code in both languages', () => {
    const code = (text: string) => [...new Set(text.match(/`[^`]+`/g))].sort();
    expect(code(ko)).toEqual(code(en));
  });
});

describe('initializations', () => {
  test.each(schemeIds)('of %s have the formulas that the core computes', (scheme) => {
    const { deviation, limit } = schemeEntries[scheme];
    for (const [n, m, g] of [
      [784, 100, 1],
      [3, 8, 2],
    ]) {
      const value = deviationOf({ scheme, gain: g }, n, m);
      if (scheme !== 'constant') expect(evaluateTex(deviation, { n, m, g })).toBeCloseTo(value, 12);
      if (limit) expect(evaluateTex(limit, { n, m, g })).toBeCloseTo(Math.sqrt(3) * value, 12);
      expect(limit !== undefined).toBe(scheme.endsWith('uniform'));
    }
  });

  test('are measured within four standard errors', () => {
    for (const { formula, measured } of measuredSchemes())
      expect(Math.abs(measured / formula - 1)).toBeLessThan(4 / Math.sqrt(2 * 78_400));
  });

  test('that are cut off are as wide as Keras says', () => {
    // The constant of Keras and JAX, for which both quote SciPy's truncnorm.std(a=-2, b=2).
    expect(computed['cut-deviation']()).toBeCloseTo(0.87962566103423978, 14);
    expect(computed['cut-reach']()).toBeCloseTo(2 / 0.87962566103423978, 13);
  });

  test('keep numbers in size where they belong, and not elsewhere', () => {
    for (const [activation, scheme] of [
      ['relu', 'he-normal'],
      ['selu', 'lecun-normal'],
    ] as const) {
      const { activations, blame } = sizesIn(activation, scheme);
      for (const size of [...activations, blame]) expect(Math.abs(Math.log(size))).toBeLessThan(Math.log(2));
    }
    expect(sizesIn('sigmoid', 'glorot-normal').blame).toBeLessThan(1e-4);
    expect(sizesIn('tanh', 'normal').activations[3]).toBeLessThan(1e-2);
    expect(sizesIn('relu', 'glorot-normal').activations[3]).toBeLessThan(0.1);
  });
});

describe('the rules of a network', () => {
  test('give the numbers of the example when they are done by hand', () => {
    const [w11, w12, w21, w22, b1, b2, v1, v2, c] = exampleParameters;
    const [[x1, x2], [y]] = [example.inputs, example.targets];
    const sums = [w11 * x1 + w12 * x2 + b1, w21 * x1 + w22 * x2 + b2];
    const values = sums.map(Math.tanh);
    const logit = v1 * values[0] + v2 * values[1] + c;
    const blame = 1 / (1 + Math.exp(-logit)) - y;
    const before = [v1, v2].map((v, j) => v * blame * (1 - values[j] ** 2));
    const expected = [
      [sums[0], values[0], before[0], before[0] * x1, before[0] * x2, before[0]],
      [sums[1], values[1], before[1], before[1] * x1, before[1] * x2, before[1]],
      [logit, logit, blame, blame * values[0], blame * values[1], blame],
    ].flat();
    const { neurons, loss } = workedExample();
    const found = neurons.flatMap((one) => [one.sum, one.activation, one.blame, ...one.byWeights, one.byBias]);
    expect(found).toHaveLength(expected.length);
    for (const [i, one] of found.entries()) expect(one).toBeCloseTo(expected[i], 14);
    expect(loss).toBeCloseTo(-Math.log(1 / (1 + Math.exp(-logit))), 14);
  });

  test('are done with the weights that the text prints', () => {
    const [matrices] = /W\^\{\(1\)\} = \\begin.*/.exec(textOf('layers', 'en'))!;
    const numbers = matrices
      .replace(/[bW]\^\{\(\d\)\}/g, '')
      .match(/-?\d\.\d/g)!
      .map(Number);
    expect(numbers).toEqual([...exampleParameters]);
  });

  test.each(outputLosses.map((one) => [one.id, one] as const))('write the loss %s as the code has it', (id, one) => {
    const loss = outputLoss(id === 'huber' ? { id, delta: 0.7 } : { id });
    const spelt = (tex: string) => tex.replaceAll('\\text{delta}', '0.7');
    for (const [a, y] of [
      [1.3, 1],
      [-0.4, 0],
      [0.2, 1],
    ]) {
      const outputs = one.byOutput ? [a] : [a, 0.5];
      const target = id === 'cce' ? [y, 1 - y] : [y];
      const [width, slopes] = [outputs.length, new Float64Array(outputs.length).fill(1)];
      loss.timesSlopes(Float64Array.from(outputs), Float64Array.from(target), width, 1, 1, slopes);
      const value = loss.sum(Float64Array.from(outputs), Float64Array.from(target), width, 1);
      // Sums over two outputs are written out, and letters with a number are replaced by it.
      const written = (tex: string, j: number) =>
        spelt(tex)
          .replaceAll('\\sum_k e^{a_k}', `(e^{${outputs[0]}} + e^{${outputs[1]}})`)
          .replaceAll('\\sum_k y_k', `(${target.join(' + ')})`)
          .replaceAll('p_j', `(\\frac{e^{${outputs[j]}}}{e^{${outputs[0]}} + e^{${outputs[1]}}})`)
          .replaceAll('a_y', `(${outputs[y]})`)
          .replaceAll('a_j', `(${outputs[j]})`)
          .replaceAll('y_j', `${target[j]}`)
          .replaceAll('\\sigma(a)', `(\\sigma(a))`);
      const letters = { a, y };
      const terms = one.tex.startsWith('\\sum_j') ? [0, 1] : [0];
      const total = terms.reduce(
        (sum, j) => sum + evaluateTex(written(one.tex.replace(/^\\sum_j /, ''), j), letters),
        0,
      );
      expect(total).toBeCloseTo(value, 12);
      for (const [j, slope] of slopes.entries())
        expect(evaluateTex(written(one.slopeTex, j), { ...letters, j })).toBeCloseTo(slope, 12);
    }
  });

  test('count parameters as Keras does', () => {
    // As `summary()` prints them; of the deep one in the course's own sources.
    expect(summaryOf('deep').rows.map(({ parameters }) => parameters)).toEqual([0, 235_500, 60_200, 20_100, 1010]);
    expect(summaryOf('deep').total).toBe(316_810);
    expect(summaryOf('dropout').rows.map(({ parameters }) => parameters)).toEqual([0, 100_480, 0, 1290]);
    expect(summaryOf('dropout').total).toBe(101_770);
  });

  test('leave a neuron as it is on average when it is dropped', () => {
    // Four standard errors of the mean of 10,000 factors 0 or 1.25.
    expect(Math.abs(computed['mean-factor']() - 1)).toBeLessThan(4 * 0.5 * 0.01);
  });
});
