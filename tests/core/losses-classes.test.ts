import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bce, bceEpsilon, bceNaive, cce, cceNaive, sparseCce } from '../../src/core/losses/index.ts';
import { crossEntropy, entropy, klDivergence, surprise } from '../../src/core/losses/information.ts';
import { lossOverPoints } from '../../src/core/losses/mean.ts';
import { sigmoid } from '../../src/core/losses/sigmoid.ts';
import { logSumExp, softmax, softmaxNaive } from '../../src/core/losses/softmax.ts';
import { oneHot } from '../../src/core/losses/sparse-cce-clip.ts';

/** Losses of classes and distributions: what lessons 02 and 03 say of them. */

const logit = fc.double({ min: -30, max: 30, noNaN: true });
const anyLogit = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const labels = [1, 0, 0, 1, 0];

/** Two distributions over the same possibilities, some of them impossible in the first. */
const distributions = fc.integer({ min: 2, max: 6 }).chain((n) => {
  const weights = (min: number) => fc.array(fc.double({ min, max: 1, noNaN: true }), { minLength: n, maxLength: n });
  const normalized = (min: number) =>
    weights(min)
      .filter((row) => row.some((weight) => weight > 1e-3))
      .map((row) => row.map((weight) => weight / row.reduce((a, b) => a + b)));
  return fc.tuple(normalized(0), normalized(1e-6));
});

const softmaxOf = (logits: readonly number[], by = softmax) => {
  const out = new Float64Array(logits.length);
  by(logits, out);
  return [...out];
};

describe('information', () => {
  test.each<[readonly number[], number]>([
    [[0.8, 0.1, 0.05, 0.9, 0.05], 0.10729012273129139],
    [[0.95, 0.05, 0.01, 0.95, 0.01], 0.03479600741200121],
    [[0.3, 0.4, 0.2, 0.65, 0.2], 0.5183735085933486],
  ])('the cross-entropy of %j is that of the lesson', (predictions, expected) => {
    expect(lossOverPoints(bceEpsilon(), predictions, labels)).toBeCloseTo(expected, 14);
  });

  test('of a coin is 1 bit, of a certainty 0', () => {
    expect(entropy([0.5, 0.5])).toBe(Math.LN2);
    expect([entropy([1, 0]), surprise(1), crossEntropy([1, 0], [1, 0])]).toEqual([0, 0, 0]);
    expect(surprise(0)).toBe(Number.POSITIVE_INFINITY);
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Number.POSITIVE_INFINITY);
  });

  test('KL ≥ 0, is H(P, Q) − H(P), and 0 for the same', () => {
    fc.assert(
      fc.property(distributions, ([p, q]) => {
        const divergence = klDivergence(p, q);
        expect(divergence).toBeGreaterThan(-1e-15);
        expect(divergence).toBeCloseTo(crossEntropy(p, q) - entropy(p), 12);
        expect(klDivergence(p, p)).toBe(0);
        expect(entropy(p)).toBeLessThan(Math.log(p.length) + 1e-12);
        expect(entropy(p)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('with a one-hot target only the surprise at the true class is left', () => {
    expect(crossEntropy(oneHot(2, 4), [0.1, 0.2, 0.3, 0.4])).toBe(surprise(0.3));
  });
});

describe('two classes', () => {
  test('the slope of sigmoid with binary cross-entropy is ŷ − y', () => {
    fc.assert(
      fc.property(logit, fc.constantFrom(0, 1, 0.3), (z, y) => {
        expect(Math.abs(bce.slope(z, y) - (sigmoid(z) - y))).toBeLessThan(3e-16);
      }),
    );
  });

  test('are two classes of a softmax: logits 0 and z', () => {
    fc.assert(
      fc.property(anyLogit, fc.constantFrom(0, 1), (z, y) => {
        expect(Math.abs(bce.value(z, y) - sparseCce.value([0, z], [y]))).toBeLessThan(1e-12 * Math.max(1, Math.abs(z)));
      }),
    );
  });

  test('exchanging them changes nothing', () => {
    fc.assert(
      fc.property(anyLogit, fc.double({ min: 0, max: 1, noNaN: true }), (z, y) => {
        expect(bce.value(z, y)).toBeCloseTo(bce.value(-z, 1 - y), 9);
      }),
    );
  });

  test('the naive form is right near 0 and breaks far out, where the stable form holds', () => {
    for (const z of [-20, -1, 0, 1, 20])
      for (const y of [0, 1]) expect(bceNaive.value(z, y)).toBeCloseTo(bce.value(z, y), 6);
    expect(bceNaive.value(1000, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(bceNaive.value(1000, 1)).toBeNaN();
    expect(bceNaive.value(-1000, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(bceNaive.value(-1000, 0)).toBeNaN();
    expect(bceNaive.slope(1000, 0)).toBeNaN();
    expect([bce.value(1000, 0), bce.value(1000, 1), bce.value(-1000, 1), bce.value(-1000, 0)]).toEqual([
      1000, 0, 1000, 0,
    ]);
    expect([bce.slope(1000, 0), bce.slope(-1000, 1)]).toEqual([1, -1]);
  });
});

describe('several classes', () => {
  const logits = fc.array(logit, { minLength: 2, maxLength: 6 });

  test('the gradient of softmax with cross-entropy is p − y', () => {
    fc.assert(
      fc.property(logits, fc.nat(), (z, pick) => {
        const label = pick % z.length;
        const p = softmaxOf(z);
        const gradient = new Float64Array(z.length);
        for (const [loss, target] of [
          [cce(), oneHot(label, z.length)],
          [sparseCce, [label]],
        ] as const) {
          loss.gradient(z, target, gradient);
          for (const [j, slope] of gradient.entries())
            expect(Math.abs(slope - (p[j] - (j === label ? 1 : 0)))).toBeLessThan(1e-15);
        }
      }),
    );
  });

  test('softmax sums to 1 and does not see what is added to all logits', () => {
    fc.assert(
      fc.property(logits, fc.integer({ min: -1000, max: 1000 }), (z, added) => {
        const p = softmaxOf(z);
        expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
        const moved = softmaxOf(z.map((one) => one + added));
        for (const [j, one] of moved.entries()) expect(one).toBeCloseTo(p[j], 11);
        expect(logSumExp(z.map((one) => one + added))).toBeCloseTo(logSumExp(z) + added, 9);
      }),
    );
  });

  test('the naive form is right near 0 and breaks at ±1000, where the stable form holds', () => {
    expect(softmaxOf([2, 1, 0.1], softmaxNaive)).toEqual(softmaxOf([2, 1, 0.1]).map((p) => expect.closeTo(p, 14)));
    expect(cceNaive.value([2, 1, 0.1], [1, 0, 0])).toBeCloseTo(cce().value([2, 1, 0.1], [1, 0, 0]), 14);
    const far = [1000, 0, -1000];
    expect(softmaxOf(far, softmaxNaive)[0]).toBeNaN();
    expect(softmaxOf([-1000, -1000], softmaxNaive)).toEqual([Number.NaN, Number.NaN]);
    expect(cceNaive.value([0, -1000], [0, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(cceNaive.value([0, -1000], [1, 0])).toBeNaN();
    expect(softmaxOf(far)).toEqual([1, 0, 0]);
    expect(logSumExp([-1000, -1000])).toBe(Math.LN2 - 1000);
    expect(cce().value(far, [0, 0, 1])).toBe(2000);
    expect(cce().value(far, [1, 0, 0])).toBe(0);
  });

  test('a class that is not there is NaN, not a loss', () => {
    const gradient = new Float64Array(2);
    for (const label of [-1, 2, 0.5, Number.NaN]) {
      expect(sparseCce.value([1, 2], [label])).toBeNaN();
      sparseCce.gradient([1, 2], [label], gradient);
      expect([...gradient]).toEqual([Number.NaN, Number.NaN]);
    }
  });
});
