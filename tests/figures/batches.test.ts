import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import type { ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { batchSizes } from '../../src/figures/parts/batch-fields.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';

const fitIn = (batch: number, playhead: number | null = null): ExperimentInput => ({
  surface: 'linear-regression',
  data: { set: 'lin12', batch },
  runs: [{ optimizer: 'sgd' }],
  steps: 6,
  view: { playhead },
});

/** How many points a path of dots has. */
const dotsOf = (markup: string, kind: string) =>
  (new RegExp(`class="${kind}" d="([^"]*)"`).exec(markup)?.[1] ?? '').split('h.01').length - 1;

describe('a figure of mini-batches', () => {
  test('marks the examples of the step at the playhead, and says which they are', () => {
    const markup = stillFigure('descent', fitIn(5, 2), en);
    expect(dotsOf(markup, 'data-points')).toBe(5);
    expect(dotsOf(markup, 'data-points data-points--waiting')).toBe(7);
    expect(markup).toContain('Batch of step 2: 5 of 12 examples · epoch 1, update 2 of 3');
  });

  test('knows the smaller batch that ends an epoch', () => {
    const markup = stillFigure('descent', fitIn(5, 6), ko);
    expect(dotsOf(markup, 'data-points')).toBe(2);
    expect(markup).toContain('12개 가운데 2개 · 에포크 2의 3/3번째 갱신');
  });

  test('marks none before the first step', () => {
    const markup = stillFigure('descent', fitIn(5, 0), en);
    expect(dotsOf(markup, 'data-points')).toBe(0);
    expect(dotsOf(markup, 'data-points data-points--waiting')).toBe(12);
  });

  test('has nothing to mark or to shuffle where every step sees all examples', () => {
    for (const batch of [0, 12, 40]) {
      const markup = stillFigure('descent', fitIn(batch), en);
      // Where none is marked, each can be dragged.
      expect(markup.match(/data-handle="example"/g)).toHaveLength(12);
      expect(markup).not.toContain('data-points--waiting');
      expect(markup).not.toContain(en.figure.reshuffle);
      expect(markup).toContain('all (12)');
    }
  });

  test('offers powers of two, the size that is set, and all', () => {
    expect(batchSizes(12, 0)).toEqual([1, 2, 4, 8, 0]);
    expect(batchSizes(12, 5)).toEqual([1, 2, 4, 5, 8, 0]);
    expect(batchSizes(2, 1)).toEqual([1, 0]);
  });
});
