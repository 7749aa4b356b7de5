import { describe, expect, test } from 'vitest';
import {
  deviationOf,
  type Initialization,
  initialParameters,
  layoutOf,
  type Network,
  type SchemeId,
  schemeIds,
} from '../../src/core/network/index.ts';

const layersOf = (...widths: readonly number[]): Pick<Network, 'inputs' | 'layers'> => ({
  inputs: widths[0],
  layers: widths.slice(1).map((width) => ({ width, activation: { id: 'tanh' } })),
});

/** A layer with 400 inputs and 250 neurons: 10⁵ weights. */
const wide = layersOf(400, 250);

describe('initialization', () => {
  test.each([
    ['uniform', 0.05 ** 2 / 3],
    ['normal', 0.05 ** 2],
    ['glorot-uniform', 2 / 650],
    ['glorot-normal', 2 / 650],
    ['he-uniform', 2 / 400],
    ['he-normal', 2 / 400],
    ['lecun-uniform', 1 / 400],
    ['lecun-normal', 1 / 400],
  ] as const)('%s has mean 0 and its variance, over 10⁵ draws', (scheme, variance) => {
    for (const gain of [undefined, 3]) {
      const weights = initialParameters(wide, { scheme, ...(gain !== undefined && { gain }) }, 7).subarray(0, 100_000);
      const usual = scheme === 'uniform' || scheme === 'normal' ? 0.05 : 1;
      const expected = variance * ((gain ?? usual) / usual) ** 2;
      expect(deviationOf({ scheme, ...(gain !== undefined && { gain }) }, 400, 250) ** 2).toBeCloseTo(expected, 12);
      const mean = weights.reduce((sum, w) => sum + w, 0) / 100_000;
      const square = weights.reduce((sum, w) => sum + w * w, 0) / 100_000;
      // Four standard errors of the mean, and of a variance: of normal numbers √2 / √n, of even ones √0.8 / √n.
      const error = 4 / Math.sqrt(100_000);
      expect(Math.abs(mean)).toBeLessThan(error * Math.sqrt(expected));
      const spread = scheme.endsWith('normal') ? Math.sqrt(2) : Math.sqrt(0.8);
      expect(Math.abs(square / expected - 1)).toBeLessThan(error * spread);
      if (scheme.endsWith('uniform'))
        expect(weights.every((w) => Math.abs(w) <= Math.sqrt(3 * expected) * (1 + 1e-15))).toBe(true);
    }
  });

  test('zeros and constants are that', () => {
    const all = (initialization: Initialization) => [
      ...new Set(initialParameters(layersOf(2, 3), initialization, 1).slice(0, 6)),
    ];
    expect(all({ scheme: 'zeros' })).toEqual([0]);
    expect(all({ scheme: 'constant' })).toEqual([0.1]);
    expect(all({ scheme: 'constant', gain: 0.7 })).toEqual([0.7]);
  });

  test.each(schemeIds)('%s begins with biases of 0', (scheme) => {
    const network = layersOf(3, 4, 2);
    const x = initialParameters(network, { scheme }, 2);
    for (const { biases, width } of layoutOf(network).layers)
      expect([...x.slice(biases, biases + width)]).toEqual(new Array(width).fill(0));
  });

  test('repeats for a seed, differs for others and between layers, and goes on unchanged behind a new layer', () => {
    const he: Initialization = { scheme: 'he-normal' };
    const own = initialParameters(layersOf(4, 4), he, 5);
    expect(initialParameters(layersOf(4, 4), he, 5)).toEqual(own);
    expect(initialParameters(layersOf(4, 4), he, 6)).not.toEqual(own);
    const deeper = initialParameters(layersOf(4, 4, 4), he, 5);
    expect(deeper.slice(0, own.length)).toEqual(own);
    expect(deeper.slice(own.length)).not.toEqual(own);
  });

  test('says which schemes there are', () => {
    expect(() => initialParameters(layersOf(1, 1), { scheme: 'xavier' as SchemeId }, 1)).toThrow(
      'there is no initialization xavier; allowed: zeros, constant, uniform',
    );
  });
});

describe('layout', () => {
  test.each([
    // The counts of Keras' `summary()` for Dense layers of these widths.
    [
      [784, 100, 10],
      [78_500, 1010],
    ],
    [
      [64, 32, 10],
      [2080, 330],
    ],
    [
      [2, 8, 8, 1],
      [24, 72, 9],
    ],
    [
      [784, 512, 10],
      [401_920, 5130],
    ],
  ])('%j has as many parameters as Keras counts', (widths, expected) => {
    const { layers, dimension } = layoutOf(layersOf(...widths));
    expect(layers.map(({ parameters }) => parameters)).toEqual(expected);
    expect(dimension).toBe(expected.reduce((sum, one) => sum + one, 0));
  });

  test('fills the vector without a gap', () => {
    const { blocks, dimension } = layoutOf(layersOf(3, 5, 2));
    let end = 0;
    for (const { offset, shape } of blocks) {
      expect(offset).toBe(end);
      end += shape[0] * (shape[1] ?? 1);
    }
    expect(end).toBe(dimension);
    expect(blocks.map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
      'weight 1 5×3',
      'bias 1 5',
      'weight 2 2×5',
      'bias 2 2',
    ]);
  });
});
