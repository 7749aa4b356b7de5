import { describe, expect, test } from 'vitest';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import {
  accuracy,
  dataLoss,
  meanAbsoluteError,
  meanSquaredError,
  type Network,
  networkObjective,
  predictor,
} from '../../src/core/network/index.ts';
import { constantRates, descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { uniformAt } from '../../src/core/random-at.ts';
import { hashBits } from './hash-bits.ts';
import { count, network, rings, start } from './rings-network.ts';

/** The same with nothing random about it. */
const steady: Network = {
  ...network,
  layers: [
    { width: 8, activation: { id: 'tanh' } },
    { width: 6, activation: { id: 'silu' } },
    { width: 1, activation: { id: 'linear' } },
  ],
};

const training = { seed: 5, batches: shuffledBatches(count, 16, 4), l2: 1e-3 };

describe('training', () => {
  const methods = optimizers
    .filter(({ id }) => id !== 'newton')
    .map((optimizer) => [optimizer.id, methodOf(optimizer)] as const);

  test.each(methods)('in chunks under %s is training at once, bit for bit', (_, method) => {
    const run = (cuts: readonly number[]) => {
      const { optimizer, settings, form } = method;
      // Each chunk begins with an objective of its own, as in another worker.
      const x = start.slice();
      const state = optimizer.createState(x.length, settings);
      const rates = constantRates(0.01, 30);
      for (const [i, to] of cuts.entries()) {
        const objective = networkObjective(network, rings, training);
        optimizer.forms[form]!.run(
          { x, objective, state, settings, rates, path: new Float64Array(0) },
          cuts[i - 1] ?? 0,
          to,
        );
      }
      return x;
    };
    expect(run([3, 4, 17, 30])).toEqual(run([30]));
  });

  test('has these very bits at its end', () => {
    const ends = ['sgd', 'adam'].map((id) => {
      const method = methodOf(optimizers.find((one) => one.id === id)!, { learningRate: 0.05 });
      const { path } = descend(networkObjective(network, rings, training), method, start, 200);
      return hashBits(path.subarray(200 * start.length));
    });
    expect({ start: hashBits(start), ends }).toMatchInlineSnapshot(`
      {
        "ends": [
          "66b1733e",
          "8ce17e10",
        ],
        "start": "221ba9e4",
      }
    `);
  });

  test('learns', () => {
    const method = methodOf(optimizers.find(({ id }) => id === 'adam')!, { learningRate: 0.03 });
    const measured = dataLoss(network, rings);
    const { path, losses } = descend(
      networkObjective(network, rings, training),
      method,
      start,
      400,
      undefined,
      measured,
    );
    expect(losses[400]).toBeLessThan(0.6 * losses[0]);
    const outputs = predictor(network)(path.subarray(400 * start.length), rings.inputs);
    expect(accuracy(network.loss, outputs, rings.targets, 1)).toBeGreaterThan(0.75);
  });
});

describe('the objective of a network', () => {
  test('is a pure function of x and k, in whatever order it is asked', () => {
    const objective = networkObjective(network, rings, training);
    const again = networkObjective(network, rings, training);
    const own = new Float64Array(start.length);
    const other = new Float64Array(start.length);
    const ks = [0, 7, 3, 12, 7];
    const values = ks.map((k) => objective.value(start, k));
    expect(ks.toReversed().map((k) => again.value(start, k))).toEqual(values.toReversed());
    for (const k of ks) {
      objective.gradient(start, own, k);
      again.value(start, 1);
      again.gradient(start, other, k);
      expect(other).toEqual(own);
    }
    expect(new Set(values).size).toBe(4);
  });

  test('is the mean over the batch, however large it is', () => {
    const whole = networkObjective(steady, rings).value(start, 0);
    const batches = shuffledBatches(count, 32, 1);
    const objective = networkObjective(steady, rings, { batches });
    const sizes = [0, 1, 2].map((k) => batches.at(k).length);
    expect(sizes).toEqual([32, 32, 6]);
    const mean = [0, 1, 2].reduce((sum, k) => sum + objective.value(start, k) * sizes[k], 0) / count;
    expect(mean).toBeCloseTo(whole, 13);
  });

  test('adds the penalty to weights alone, and what is reported has none', () => {
    const plain = networkObjective(steady, rings);
    const objective = networkObjective(steady, rings, { l1: 0.1, l2: 0.2 });
    const weights = plain.blocks.filter(({ kind }) => kind === 'weight');
    const all = weights.flatMap(({ offset, shape }) => [...start.subarray(offset, offset + shape[0] * shape[1]!)]);
    const penalty = all.reduce((sum, w) => sum + 0.1 * Math.abs(w) + 0.2 * w * w, 0);
    expect(objective.value(start, 0) - plain.value(start, 0)).toBeCloseTo(penalty, 13);
    expect(dataLoss(steady, rings).value(start, 0)).toBe(plain.value(start, 0));
    const shifted = start.map((w, i) =>
      plain.blocks.some(({ kind, offset, shape }) => kind === 'bias' && i >= offset && i < offset + shape[0])
        ? w + 1
        : w,
    );
    expect(objective.value(shifted, 0) - plain.value(shifted, 0)).toBeCloseTo(penalty, 13);
  });

  test.each([
    [{ ...steady, inputs: 0 }, 'the number of inputs is 0'],
    [{ ...steady, layers: [] }, 'the number of layers is 0'],
    [{ ...steady, layers: [{ width: 1.5, activation: { id: 'tanh' } }] }, 'the width of layer 1 is 1.5'],
    [{ ...steady, layers: [{ width: 1, activation: { id: 'tahn' } }] }, 'there is no activation tahn'],
    [
      { ...steady, layers: [{ width: 1, activation: { id: 'tanh' }, dropout: 0.5 }] },
      'the dropout of the output is 0.5',
    ],
    [{ ...steady, inputs: 3 }, 'the length of inputs is 140; allowed: 70 × 3'],
    [
      { ...steady, layers: [{ width: 2, activation: { id: 'linear' } }] },
      'the length of targets is 70; allowed: 70 × 2',
    ],
  ] as const)('says what is wrong: %#', (wrong, message) => {
    expect(() => networkObjective(wrong as Network, rings)).toThrow(message);
  });
});

describe('metrics', () => {
  test('count what is right', () => {
    const outputs = Float64Array.of(2, 1, -1, 0, 3, 3);
    expect(accuracy({ id: 'bce' }, outputs, Float64Array.of(1, 0, 0, 0, 1, 0), 1)).toBe(4 / 6);
    expect(accuracy({ id: 'sparse-cce' }, outputs, Float64Array.of(0, 1, 1), 2)).toBe(2 / 3);
    expect(accuracy({ id: 'cce' }, outputs, Float64Array.of(1, 0, 0, 1, 1, 0), 2)).toBe(1);
    expect(accuracy({ id: 'sparse-cce' }, Float64Array.of(Number.NaN, 1), Float64Array.of(1), 2)).toBe(0);
    expect(accuracy({ id: 'mse' }, outputs, outputs, 1)).toBeNaN();
    expect(meanAbsoluteError(Float64Array.of(1, -2), Float64Array.of(0, 1))).toBe(2);
    expect(meanSquaredError(Float64Array.of(1, -2), Float64Array.of(0, 1))).toBe(5);
  });

  test('predictions do not depend on how many are asked for at once', () => {
    const predict = predictor(steady);
    const inputs = Float64Array.from({ length: 2 * 77 }, (_, i) => uniformAt(1, 1, i, 0));
    const all = predict(start, inputs);
    for (const i of [0, 31, 32, 76])
      expect(predict(start, inputs.subarray(2 * i, 2 * i + 2))).toEqual(all.slice(i, i + 1));
    expect(() => predict(start, inputs.subarray(1))).toThrow('153 inputs are no rows of 2');
  });
});
