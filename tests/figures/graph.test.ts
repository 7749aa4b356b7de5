import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkObjective } from '../../src/core/network/index.ts';
import { type Loop, lastStep, momentOf, networkOf, parts } from '../../src/core/network/loop.ts';
import { defaultsOf } from '../../src/core/sketch/sketch.ts';
import { formulasOf } from '../../src/figures/sketches/graph/explain.ts';
import { graph } from '../../src/figures/sketches/graph/sketch.ts';
import { sketchStates } from './arbitrary-sketch.ts';

const usual: Loop = defaultsOf(graph.fields);
const perRound = parts.length;
function close(found: readonly (number | null)[], wanted: readonly number[]): void {
  for (const [i, one] of wanted.entries()) expect(found[i]).toBeCloseTo(one, 12);
}

/** The same network by hand, in the letters of the figure. */
function byHand({ inputs: [x1, x2], weights, target: y, activation, loss }: Loop) {
  const [w11, w12, w21, w22, b1, b2, v1, v2, c] = weights;
  const squash = (z: number) => 1 / (1 + Math.exp(-z));
  const g = activation === 'tanh' ? Math.tanh : squash;
  const slopeAt = (a: number) => (activation === 'tanh' ? 1 - a * a : a * (1 - a));
  const a1 = g(w11 * x1 + w12 * x2 + b1);
  const a2 = g(w21 * x1 + w22 * x2 + b2);
  const z = v1 * a1 + v2 * a2 + c;
  const p = squash(z);
  const [value, d] =
    loss === 'mse' ? [(z - y) ** 2, 2 * (z - y)] : [-y * Math.log(p) - (1 - y) * Math.log(1 - p), p - y];
  const d1 = d * v1 * slopeAt(a1);
  const d2 = d * v2 * slopeAt(a2);
  return { value, gradient: [d1 * x1, d1 * x2, d2 * x1, d2 * x2, d1, d2, d * a1, d * a2, d], blames: [d1, d2, d] };
}

/** States of the figure with weights at which nothing is rounded away. */
const states = sketchStates(graph.fields) as fc.Arbitrary<unknown> as fc.Arbitrary<Loop>;

describe('the graph', () => {
  test('computes what a hand does: 1, 2 through tanh to −0.0452, whose squared error from 1 is 1.0925', () => {
    const { values, loss, blames } = momentOf({ ...usual, step: 16 });
    close(values, [Math.tanh(0.1), Math.tanh(0.8), 1.2 * Math.tanh(0.1) - 0.7 * Math.tanh(0.8) + 0.3]);
    expect(loss).toBeCloseTo(1.0925, 4);
    expect(blames[2]).toBeCloseTo(-2.0904, 4);
  });

  test('gives every network the gradient of a calculation by hand, and differences of its loss agree', () => {
    fc.assert(
      fc.property(states, (state) => {
        const hand = byHand(state);
        const { loss, gradient, difference, blames } = momentOf({ ...state, step: 16 });
        if (Number.isFinite(hand.value)) expect(loss).toBeCloseTo(hand.value, 6);
        close(gradient, hand.gradient);
        close(blames, hand.blames);
        // A central difference is off by h²/6 times the third derivative.
        close(
          difference.map((one, i) => (Math.abs(one - gradient[i]) < 1e-3 ? 0 : one)),
          Array(9).fill(0),
        );
      }),
    );
  });

  test('has the loss and the gradient of the core’s objective, bit for bit', () => {
    fc.assert(
      fc.property(states, (state) => {
        const example = { count: 1, inputs: Float64Array.from(state.inputs), targets: Float64Array.of(state.target) };
        const objective = networkObjective(networkOf(state), example);
        const [x, out] = [Float64Array.from(state.weights), new Float64Array(9)];
        objective.gradient(x, out, 0);
        const { loss, gradient } = momentOf({ ...state, step: 16 });
        expect([loss, ...gradient]).toEqual([objective.value(x, 0), ...out]);
      }),
    );
  });

  test('knows of a gradient only once its part of backward is done', () => {
    const held = (step: number) => momentOf({ ...usual, step }).held;
    for (let step = 0; step <= 4; step++) expect(held(step)).toEqual(Array(9).fill(null));
    const order = parts.flatMap(({ parameter }, i) => (parameter === undefined ? [] : [[i + 1, parameter] as const]));
    expect(order.map(([, parameter]) => parameter).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    for (const [step, parameter] of order) {
      expect(held(step - 1)[parameter]).toBeNull();
      expect(held(step)[parameter]).toBe(momentOf({ ...usual, step }).gradient[parameter]);
    }
  });

  test('goes through the loop as plain descent does, each round from the weights of the one before', () => {
    let weights = usual.weights;
    for (let round = 0; round < 3; round++) {
      const after = momentOf({ ...usual, step: (round + 1) * perRound });
      close(after.used, weights);
      weights = weights.map((weight, i) => weight - usual.rate * byHand({ ...usual, weights }).gradient[i]);
      close(after.weights, weights);
    }
  });

  test('piles gradients up where zero_grad is forgotten, and only there', () => {
    const at = (zero: Loop['zero'], round: number) => momentOf({ ...usual, zero, step: (round + 1) * perRound - 1 });
    const [first, second, third] = [0, 1, 2].map((round) => at('forgotten', round));
    close(first.held, first.gradient);
    close(
      second.held,
      second.gradient.map((g, i) => g + first.gradient[i]),
    );
    close(
      third.held,
      third.gradient.map((g, i) => g + second.gradient[i] + first.gradient[i]),
    );
    const cleared = at('called', 1);
    close(cleared.held, cleared.gradient);
    // The step then goes by the sum.
    const { used, weights, held } = momentOf({ ...usual, zero: 'forgotten', step: lastStep });
    close(
      weights,
      used.map((weight, i) => weight - usual.rate * (held[i] ?? 0)),
    );
  });

  test('has weights whose gradient is exactly 0 though the loss is not: behind an input of 0, and behind a weight of 0', () => {
    const of = (change: Partial<typeof usual>) => graph.measures({ ...defaultsOf(graph.fields), ...change } as never);
    expect(of({}).zeros).toBe(0);
    expect(of({ inputs: [0, 1] })).toMatchObject({ zeros: 2 });
    expect(of({ weights: usual.weights.with(6, 0) })).toMatchObject({ zeros: 2 });
    expect(of({ inputs: [0, 1] }).loss).toBeGreaterThan(0.01);
  });

  test('writes what each part did with its numbers', () => {
    const said = (step: number, change: Partial<Loop> = {}) => {
      const loop = { ...usual, ...change, step };
      return formulasOf(loop, momentOf(loop));
    };
    expect(said(1)).toEqual([]);
    expect(said(2)[0]).toBe('a₁ = tanh(w₁₁x₁ + w₁₂x₂ + b₁) = tanh(0.1) = 0.09967');
    expect(said(4)).toEqual(['L = (ŷ − y)² = (−0.04522 − 1)² = 1.092']);
    expect(said(6)).toEqual(['∂L/∂v₁ = δ · a₁ = −2.09 · 0.09967 = −0.2084']);
    expect(said(9)).toEqual(['δ₁ = δ · v₁ · tanh′(z₁) = −2.09 · 1.2 · 0.9901 = −2.484']);
    expect(said(perRound)[1]).toBe('v₁ ← 1.2 − 0.1 · (−0.2084) = 1.221');
    expect(said(perRound + 6, { zero: 'forgotten' })).toHaveLength(2);
  });
});
