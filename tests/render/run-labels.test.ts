import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/render/ink.ts';
import { placeRunLabels } from '../../src/render/run-labels.ts';
import type { DrawnRun } from '../../src/render/run-marks.ts';

const run = (name: string, x: number, y: number): DrawnRun => ({
  name,
  ink: inkOf('adam'),
  faded: false,
  divergedAt: null,
  track: { xs: Float64Array.of(x), ys: Float64Array.of(y), count: 1 } as unknown as DrawnRun['track'],
});
const place = (drawn: readonly DrawnRun[]) =>
  placeRunLabels(drawn, 0, { width: 600, height: 600 }, [], new Map()).map((at) => at !== null);

describe('labels of runs', () => {
  it('are one for every run where these are few', () => {
    expect(place([run('SGD', 100, 100), run('SGD', 400, 100), run('Adam', 200, 300)])).toEqual([true, true, true]);
  });

  it('are one for every optimizer where these are many', () => {
    const names = ['SGD', 'Momentum', 'NAG', 'Adam', 'Lion'];
    const drawn = [0, 1].flatMap((start) => names.map((name, i) => run(name, 80 + 90 * i, 100 + 300 * start)));
    expect(place(drawn)).toEqual([...names.map(() => true), ...names.map(() => false)]);
  });
});
