import { expect, test } from 'vitest';
import type { Trajectory } from '../../src/core/optimizers/descend.ts';
import { inkOf } from '../../src/render/ink.ts';
import { lossChart } from '../../src/render/loss-chart.ts';
import { toMarkup } from '../../src/render/markup.ts';

const texts = { value: 'loss', step: 'step', above: 'loss above {lowest}' };
const size = { width: 300, height: 200 };

/** The chart of one run, as markup. */
const chartOf = (losses: readonly number[]) => {
  const trajectory = { losses: Float64Array.from(losses), lastFinite: losses.length - 1, steps: losses.length - 1 };
  return toMarkup(
    lossChart([{ trajectory: trajectory as Trajectory, ink: inkOf('sgd'), faded: false }], 0, size, texts),
  );
};
/** How high the points of its line are, in pixels from the top. */
const heightsIn = (markup: string) =>
  [...markup.match(/class="run-line" d="([^"]*)"/)![1].matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));

test('negative losses are drawn as heights above the lowest, in powers of ten, and the chart says so', () => {
  const markup = chartOf([9, 0, -0.9, -0.99, -0.999, -1]);
  expect(markup).toContain('loss above −1');
  expect(markup).not.toContain('>loss<');
  const [first, ...rest] = heightsIn(markup);
  const drops = [first, ...rest].slice(0, -1).map((y, k) => rest[k] - y);
  // Ten times as near is as far down, every time.
  for (const drop of drops.slice(0, 4)) expect(drop).toBeCloseTo(drops[0], 0);
  expect(drops[4]).toBeGreaterThan(drops[0]);
});

test('losses that are never negative are drawn as they are', () => {
  const markup = chartOf([10, 1, 0.1]);
  expect(markup).toContain('>loss<');
  expect(markup).not.toContain('above');
});
