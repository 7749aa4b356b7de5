import { describe, expect, test } from 'vitest';
import { activationCurve } from '../../src/components/reference/activations/curve.ts';
import { libraries, nameIn } from '../../src/components/reference/activations/names.ts';
import { softmaxOf, softmaxSlopes } from '../../src/components/reference/activations/numbers.ts';
import { isOfOneNumber, pagedActivations } from '../../src/components/reference/activations/paged.ts';
import { lowEnds, rangeTex } from '../../src/components/reference/activations/range-tex.ts';
import { shapeOf } from '../../src/components/reference/activations/shape.ts';
import { findActivation, makeActivation } from '../../src/core/activations/index.ts';
import { locales } from '../../src/i18n/texts.ts';
import { lossCurve } from '../../src/render/loss-curve.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { evaluateTex } from '../core/evaluate-tex.ts';
import { read } from '../structure/files.ts';

const hangul = /\p{Script=Hangul}/u;
const textOf = (id: string, locale: string) => read(`content/reference/activations/${id}/${locale}.mdx`);
const shape = (id: string) => shapeOf(makeActivation(findActivation(id)!));

describe.each(pagedActivations.map((kind) => [kind.id, kind] as const))('the page of %s', (id, kind) => {
  test('says the same in both languages, each in its own: as many points, the same code and links', () => {
    const [ko, en] = ['ko', 'en'].map((locale) => textOf(id, locale));
    for (const line of ko.split('\n').filter((one) => /^(- |purpose|use)/.test(one)))
      expect(hangul.test(line), line).toBe(true);
    expect(hangul.test(en)).toBe(false);
    const found = (text: string, what: RegExp) => [...new Set(text.match(what))].sort();
    expect(ko.match(/^- /gm)?.length).toBe(en.match(/^- /gm)?.length);
    for (const what of [/`[^`]+`/g, /\]\([^)]+\)/g, /\$[^$]+\$/g]) expect(found(ko, what)).toEqual(found(en, what));
  });

  test('has a whole picture', () => {
    const { curve, axis } = activationCurve(kind);
    const markup = toMarkup(lossCurve(curve, axis, 'label'));
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    expect(markup).toMatch(/class="slope" d="M[^"]+"/);
    expect(markup.length).toBeLessThan(8000);
  });

  test('names it as the libraries do', () => {
    for (const library of libraries) {
      const found = nameIn(kind, library);
      expect(found === undefined).toBe(kind[library] === null);
      if (found)
        expect(found.call).toMatch(/^(keras\.(layers|activations)|torch\.nn|jax\.nn)\.\w+(\([a-z_, =\-1]*\))?$/);
    }
  });
});

test('every activation has its texts in every language, and what is no activation has none', () => {
  for (const { id } of pagedActivations) for (const locale of locales) expect(textOf(id, locale)).toContain('purpose:');
  expect(pagedActivations.map(({ id }) => id)).toContain('softmax');
  expect(pagedActivations).toHaveLength(12);
});

describe('what pages say of the shape of activations', () => {
  test.each(
    pagedActivations.filter(isOfOneNumber).map((kind) => [kind.id, kind] as const),
  )('holds for %s over 4,001 sums', (_, kind) => {
    const activation = makeActivation(kind);
    const { low, high, left, right, jump } = shapeOf(activation);
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let z = -20; z <= 20; z += 0.01) {
      least = Math.min(least, activation.value(z));
      most = Math.max(most, activation.value(z));
    }
    expect(least).toBeGreaterThanOrEqual(low.value - 1e-15);
    expect(most).toBeLessThanOrEqual(high.value);
    if (Number.isFinite(low.value)) expect(least - low.value).toBeLessThan(1e-4);
    if (Number.isFinite(high.value)) expect(high.value - most).toBeLessThan(1e-4);
    expect(Math.abs(activation.slope(-30)) < 1e-9).toBe(left !== 'steep');
    expect(Math.abs(activation.slope(30)) < 1e-9).toBe(right !== 'steep');
    if (jump) expect(kind.hasKink).toBe(true);
  });

  test('is what is known of them', () => {
    expect(shape('relu')).toMatchObject({ left: 'flat', right: 'steep', jump: { left: 0, right: 1, taken: 0 } });
    expect(shape('leaky-relu').jump).toEqual({ left: 0.01, right: 1, taken: 0.01 });
    expect(shape('elu').jump).toBeUndefined();
    expect(shape('silu').dip).toBeCloseTo(-1.2784645, 7);
    expect(shape('gelu').dip).toBeCloseTo(-0.7517915, 7);
    expect(rangeTex('tanh', shape('tanh'))).toBe('-1 < a < 1');
    expect(rangeTex('relu', shape('relu'))).toBe('a \\ge 0');
    expect(rangeTex('gelu', shape('gelu'))).toBe('a \\ge a_{\\min} \\approx -0.17');
    expect(rangeTex('linear', shape('linear'))).toBe('-\\infty < a < \\infty');
  });

  test('has letters for ends that stand for their numbers', () => {
    const letters = { '\\alpha': 1.6732632423543772, '\\lambda': 1.0507009873554805 };
    expect(evaluateTex(lowEnds.selu, letters)).toBeCloseTo(shape('selu').low.value, 12);
    for (const alpha of [0.5, 1, 3])
      expect(evaluateTex(lowEnds.elu, { '\\alpha': alpha })).toBeCloseTo(
        shapeOf(makeActivation(findActivation('elu')!, { alpha })).low.value,
        12,
      );
  });
});

test('the slopes of softmax are those of its values, and cancel out in every row', () => {
  const row = [1, 2, 3];
  const slopes = softmaxSlopes(row);
  const h = 1e-6;
  for (const [k] of row.entries()) {
    const moved = (by: number) => softmaxOf(row.map((z, i) => z + (i === k ? by : 0)));
    const [up, down] = [moved(h), moved(-h)];
    for (const [j] of row.entries()) expect(slopes[j][k]).toBeCloseTo((up[j] - down[j]) / (2 * h), 8);
  }
  for (const one of slopes) expect(one.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 15);
});
