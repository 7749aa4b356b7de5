import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/render/ink.ts';
import { magnitudeAxis } from '../../src/render/magnitude-axis.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { rangeOf, stepAtPixel, stepChart, stepToPixel } from '../../src/render/step-chart.ts';

const chart = (values: readonly number[], playhead: number) =>
  toMarkup(
    stepChart(
      [{ values, ink: inkOf('adam'), faded: false }],
      magnitudeAxis(0.01, 1, 100, 20),
      playhead,
      values.length - 1,
      { width: 300, height: 120 },
      { value: '', step: 'step' },
    ),
  );

describe('a chart over steps', () => {
  it('breaks its line where there is no number, and goes on', () => {
    const markup = chart([Number.NaN, 0.1, 0.2, Number.POSITIVE_INFINITY, 0.3, 0.1], 5);
    expect(/class="run-line" d="([^"]*)"/.exec(markup)?.[1].match(/M/g)).toHaveLength(2);
    expect(markup).not.toMatch(/NaN|Infinity/);
  });

  it('sets the mark on the last number up to the playhead, or on the first one', () => {
    const at = (playhead: number) =>
      Number(/class="run-head"[^>]*translate\(([\d.]+)/.exec(chart([Number.NaN, 0.1, 0.2, Number.NaN], playhead))![1]);
    expect(at(3)).toBeCloseTo(stepToPixel(2, 3, 300), 0);
    expect(at(0)).toBeCloseTo(stepToPixel(1, 3, 300), 0);
    expect(chart([Number.NaN, Number.NaN], 0)).not.toContain('run-head');
  });

  it('has room for a hundred times the highest first value, and no more', () => {
    expect(rangeOf([{ values: [Number.NaN, 1, 0.5] }, { values: [2, 1e9] }])).toEqual([0.5, 200]);
    expect(rangeOf([{ values: [Number.NaN] }])).toEqual([0, 1]);
  });

  it('finds the step at a pixel', () => {
    for (const step of [0, 7, 40]) expect(stepAtPixel(stepToPixel(step, 40, 300), 40, 300)).toBe(step);
  });
});
