import { describe, expect, test } from 'vitest';
import { criticalGain, depthExamples, depthOf, depthWidth } from '../../src/core/network/depth.ts';
import { initialParameters, networkObjective } from '../../src/core/network/index.ts';
import { normalAt, streamOf, uniformAt } from '../../src/core/random-at.ts';
import { depth } from '../../src/figures/sketches/depth/sketch.ts';
import { fields } from '../../src/figures/sketches/depth/start.ts';

const start = { activation: 'tanh', gain: 1, bias: 0, layers: 6, seed: 3 };
const measured = (change: Record<string, unknown>) =>
  depth.measures({ ...{ activation: 'tanh', gain: 1, bias: 0, layers: 10, seed: 1 }, ...change } as never) as Record<
    string,
    number
  >;

describe('a deep network at its start', () => {
  test('has the gradients of the loss of its network', () => {
    const network = {
      inputs: depthWidth,
      layers: [
        ...Array.from({ length: 6 }, () => ({ width: depthWidth, activation: { id: 'tanh' } })),
        { width: 10, activation: { id: 'linear' } },
      ],
      loss: { id: 'sparse-cce' as const },
    };
    const examples = {
      count: depthExamples,
      inputs: Float64Array.from({ length: depthExamples * depthWidth }, (_, i) =>
        normalAt(1, streamOf('examples', 0), i),
      ),
      targets: Float64Array.from({ length: depthExamples }, (_, i) =>
        Math.floor(10 * uniformAt(1, streamOf('examples', 1), i, 0)),
      ),
    };
    const x = initialParameters(network, { scheme: 'lecun-normal', gain: 1 }, 3);
    const gradient = new Float64Array(x.length);
    networkObjective(network, examples).gradient(x, gradient, 0);
    const layers = depthOf(start);
    const weights = depthWidth * depthWidth;
    for (const [l, layer] of layers.entries()) {
      const own = gradient.subarray(l * (weights + depthWidth), l * (weights + depthWidth) + weights);
      const root = depthExamples * Math.sqrt(own.reduce((sum, g) => sum + g * g, 0) / weights);
      expect(layer.gradient / root).toBeCloseTo(1, 10);
    }
  });

  test.each(fields.activation.options.map((id) => [id]))('keeps its values at the critical gain, under %s', (id) => {
    const gain = criticalGain(id);
    if (gain === null) return expect(id).toBe('sigmoid');
    // tanh only bends them down, the slower the smaller they are; the others keep them.
    const forward = measured({ activation: id, gain }).forward;
    expect(forward).toBeGreaterThan(0.85);
    expect(forward).toBeLessThan(1.1);
    expect(measured({ activation: id, gain: gain / 2 }).forward).toBeLessThan(0.75);
    expect(measured({ activation: id, gain: gain / 2 }).backward).toBeLessThan(0.75);
    expect(measured({ activation: id, gain: 2 * gain }).backward).toBeGreaterThan(1.1);
  });

  test('loses the blame under the sigmoid, whatever the gain', () => {
    for (const gain of [0.25, 0.5, 1, 2, 4])
      expect(measured({ activation: 'sigmoid', gain }).backward, String(gain)).toBeLessThan(0.8);
  });

  test('counts neurons that are flat for every example', () => {
    expect(measured({ activation: 'leaky-relu', bias: -1 }).dead).toBe(0);
    const relu = measured({ activation: 'relu', gain: Math.SQRT2, bias: -1, layers: 8 });
    expect(relu.dead).toBeGreaterThan(300);
    expect((relu.blames as unknown as number[])[0]).toBe(0);
  });
});
