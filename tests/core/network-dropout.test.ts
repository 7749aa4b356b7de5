import { describe, expect, test } from 'vitest';
import { drawnMasks, givenMasks, initialParameters, type Network, traceExample } from '../../src/core/network/index.ts';
import { network, rings, start } from './rings-network.ts';

describe('dropout', () => {
  test('silences its share, by itself at each step, example and neuron', () => {
    const masks = drawnMasks(1);
    const row = new Float64Array(50);
    const rate = 0.3;
    let kept = 0;
    const draws = 100_000;
    for (let k = 0; k < draws / 50; k++) {
      masks.write(k, 1, k % 7, rate, 50, row, 0);
      kept += row.reduce((sum, one) => sum + one, 0);
    }
    expect(Math.abs(kept / draws - 0.7)).toBeLessThan((4 * Math.sqrt(0.21)) / Math.sqrt(draws));
    const rows = [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].map(([k, layer, example]) => {
      masks.write(k, layer, example, rate, 50, row, 0);
      return row.join('');
    });
    expect(new Set(rows).size).toBe(4);
  });

  test('leaves the mean of a sum as it is', () => {
    // One layer behind the dropout: the output is linear in what is kept, and the mean over many masks is that of the net in use.
    const linear: Network = {
      inputs: 2,
      layers: [
        { width: 20, activation: { id: 'tanh' }, dropout: 0.4 },
        { width: 1, activation: { id: 'linear' } },
      ],
      loss: { id: 'mse' },
    };
    const x = initialParameters(linear, { scheme: 'glorot-normal' }, 8);
    const inUse = traceExample(linear, x, rings, 0)[1].activations[0];
    const draws = 4000;
    const outputs = Array.from({ length: draws }, (_, k) => {
      const step = { k, seed: 1, masks: drawnMasks(1) };
      return traceExample(linear, x, rings, 0, step)[1].activations[0];
    });
    const mean = outputs.reduce((sum, one) => sum + one, 0) / draws;
    const variance = outputs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws;
    expect(variance).toBeGreaterThan(0.01);
    expect(Math.abs(mean - inUse)).toBeLessThan(4 * Math.sqrt(variance / draws));
  });

  test('divides by what is kept, not by what is dropped', () => {
    const masks = givenMasks([[[1, 0, 1, 1, 1, 1, 1, 1]], null]);
    const step = { k: 0, seed: 0, masks };
    const inUse = traceExample(network, start, rings, 0)[0].activations;
    const trained = traceExample(network, start, rings, 0, step)[0].activations;
    expect([...trained]).toEqual([...inUse].map((a, i) => (i === 1 ? 0 : a * (1 / 0.8))));
  });

  test('of RReLU draws slopes evenly from its range, and uses their mean', () => {
    const one: Network = { inputs: 1, layers: [{ width: 1, activation: { id: 'rrelu' } }], loss: { id: 'mse' } };
    const examples = { count: 1, inputs: Float64Array.of(-1), targets: Float64Array.of(0) };
    const at = (k: number | null) =>
      -traceExample(
        one,
        Float64Array.of(1, 0),
        examples,
        0,
        k === null ? null : { k, seed: 2, masks: drawnMasks(2) },
      )[0].activations[0];
    const drawn = Array.from({ length: 5000 }, (_, k) => at(k));
    expect(at(null)).toBeCloseTo((1 / 8 + 1 / 3) / 2, 15);
    expect(drawn.every((slope) => slope >= 1 / 8 && slope <= 1 / 3)).toBe(true);
    const mean = drawn.reduce((sum, slope) => sum + slope, 0) / 5000;
    expect(Math.abs(mean - at(null))).toBeLessThan((4 * (1 / 3 - 1 / 8)) / Math.sqrt(12 * 5000));
  });
});
