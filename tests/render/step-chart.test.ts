import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/render/ink.ts';
import { lossAxis } from '../../src/render/loss-axis.ts';
import { magnitudeAxis } from '../../src/render/magnitude-axis.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { peakMarks } from '../../src/render/peak-marks.ts';
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

  it('cuts a line where it goes off above, and marks it with the power of ten that it comes to', () => {
    const size = { width: 300, height: 120 };
    const line = (values: readonly number[]) => ({ values, ink: inkOf('sgd'), faded: false });
    const values = [1, 10, 100, 1e4, 1.3e122, Number.POSITIVE_INFINITY];
    const lines = [line(values), line([1, 0.5, 0.1, 0.01, 0.01, 0.01]), line([1, 50, 5000, 3, 2, 1])];
    const axis = lossAxis(...rangeOf(lines), 100, 20);
    const draw = (playhead: number) =>
      toMarkup(stepChart(lines, axis, playhead, 5, size, { value: '', step: '' }, peakMarks));
    const markup = draw(5);
    expect(markup).not.toMatch(/NaN|Infinity/);
    const [first, , third] = [...markup.matchAll(/class="run-line" d="([^"]*)"/g)].map(([, d]) => d);
    // From 100, the upper end, on there is nothing: no line along the top. One that comes back begins again.
    expect(first.split('L').at(-1)).toBe(`${stepToPixel(2, 5, 300)},20`);
    expect(third.match(/M/g)).toHaveLength(2);
    expect([...markup.matchAll(/↑ ([^<]*)/g)].map(([, text]) => text)).toEqual(['5000', '10¹²²']);
    // A mark stands on the line; a run that is off the chart has none.
    expect(markup.match(/class="run-head"/g)).toHaveLength(2);
    expect(draw(1).match(/class="run-head"/g)).toHaveLength(3);
  });
});
