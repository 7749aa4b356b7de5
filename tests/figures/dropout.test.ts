import { describe, expect, test } from 'vitest';
import { drawsOf, hidden, mostDraws } from '../../src/figures/sketches/dropout/draws.ts';
import { dropout } from '../../src/figures/sketches/dropout/sketch.ts';

const state = { rate: 0.3, draws: mostDraws, scaling: 'yes', seed: 1 } as const;

describe('the sketch of dropout', () => {
  test('is the whole network where nothing is dropped', () => {
    const { outputs, whole } = drawsOf({ ...state, rate: 0, draws: 5 });
    expect(outputs).toEqual([whole, whole, whole, whole, whole]);
  });

  test.each([0.1, 0.3, 0.5, 0.8])('has a mean that is the whole network with 1 − p divided out, p = %s', (rate) => {
    for (const seed of [1, 2, 3, 4]) {
      const { mean, error, whole } = dropout.measures({ ...state, rate, seed });
      expect(Math.abs((mean as number) - (whole as number))).toBeLessThan(4 * (error as number));
      const plain = dropout.measures({ ...state, rate, seed, scaling: 'no' });
      const expected = (1 - rate) * (whole as number);
      expect(Math.abs((plain.mean as number) - expected)).toBeLessThan(4 * (plain.error as number));
    }
  });

  test('silences the share it was told, and says which neurons it keeps', () => {
    const kept = Array.from({ length: 300 }, (_, i) => drawsOf({ ...state, draws: i + 1 }).kept);
    const share = kept.flat().filter((one) => !one).length / (300 * hidden);
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / (300 * hidden)));
    const { shares, outputs } = drawsOf({ ...state, draws: 300 });
    const sum = shares.reduce((total, one, i) => total + (kept[299][i] ? one / 0.7 : 0), 0);
    expect(outputs[299]).toBeCloseTo(sum, 12);
  });

  test('draws more without changing what was drawn', () => {
    expect(drawsOf({ ...state, draws: 40 }).outputs).toEqual(drawsOf(state).outputs.slice(0, 40));
  });
});
