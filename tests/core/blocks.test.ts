import { describe, expect, test } from 'vitest';
import { clipBlocksByNorm, clipByNorm } from '../../src/core/objective/clip.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import { lamb } from '../../src/core/optimizers/further/lamb.ts';

/** Two separate bowls, of 2 × 2 weights and of 2 biases, each a function of its own block alone. */
const weights: Objective = quadratic([1, 2, 3, 4]);
const biases: Objective = quadratic([10, 20]);
const both: Objective = {
  ...quadratic([1, 2, 3, 4, 10, 20]),
  blocks: [
    { name: 'weight 1', kind: 'weight', shape: [2, 2], offset: 0 },
    { name: 'bias 1', kind: 'bias', shape: [2], offset: 4 },
  ],
};
const start = [1, -2, 0.5, 3, -0.1, 0.2];

function quadratic(factors: readonly number[]): Objective {
  return {
    dimension: factors.length,
    value: (x) => factors.reduce((sum, factor, i) => sum + (factor * x[i] * x[i]) / 2, 0),
    gradient: (x, out) => out.set(factors.map((factor, i) => factor * x[i])),
  };
}

const pathOf = (objective: Objective, from: readonly number[]) =>
  descend(objective, methodOf(lamb, { learningRate: 0.01 }), from, 25).path.slice(-objective.dimension);

describe('an objective with blocks', () => {
  test('is descended by Lamb as if each block were alone', () => {
    const apart = [...pathOf(weights, start.slice(0, 4)), ...pathOf(biases, start.slice(4))];
    expect([...pathOf(both, start)]).toEqual(apart);
    const { blocks: _, ...asOne } = both;
    expect([...pathOf(asOne, start)]).not.toEqual(apart);
  });

  test('is clipped block by block, or as a whole', () => {
    const of = (objective: Objective) => {
      const out = new Float64Array(6);
      objective.gradient(Float64Array.from(start), out, 0);
      return out;
    };
    const plain = of(both);
    const norm = (part: Float64Array) => Math.sqrt(part.reduce((sum, one) => sum + one * one, 0));
    const limit = 5;
    expect(norm(plain.slice(0, 4))).toBeGreaterThan(limit);
    expect(norm(plain.slice(4))).toBeLessThan(limit);
    const clippedApart = of(clipBlocksByNorm(both, limit));
    expect(norm(clippedApart.slice(0, 4))).toBeCloseTo(limit, 12);
    expect(clippedApart.slice(4)).toEqual(plain.slice(4));
    const clippedAsOne = of(clipByNorm(both, limit));
    expect(norm(clippedAsOne)).toBeCloseTo(limit, 12);
    expect(clippedAsOne[5]).toBeLessThan(plain[5]);
  });

  test('without blocks, both ways of clipping are one', () => {
    const out = [0, 1].map(() => new Float64Array(4));
    clipBlocksByNorm(weights, 1).gradient(Float64Array.of(1, 1, 1, 1), out[0], 0);
    clipByNorm(weights, 1).gradient(Float64Array.of(1, 1, 1, 1), out[1], 0);
    expect(out[0]).toEqual(out[1]);
    expect(() => clipBlocksByNorm(weights, 0)).toThrow('allowed: a number above 0');
  });
});
