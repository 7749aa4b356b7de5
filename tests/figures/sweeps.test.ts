import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import { scheduleFigure, stillSchedule } from '../../src/figures/kinds/schedule/figure.ts';
import { sweepFigure } from '../../src/figures/kinds/sweep/figure.ts';
import { stillSweep } from '../../src/figures/kinds/sweep/model.ts';
import { columnsFor, rateRange, sweepKey } from '../../src/figures/kinds/sweep/sweeps.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { experiments } from '../core/arbitrary-experiment.ts';
import { runs } from '../tier.ts';

/** Attribute values that no picture may have. */
const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;
const setupOf = (...learningRates: number[]) =>
  completeExperiment({ runs: learningRates.map((learningRate) => ({ optimizer: 'sgd', settings: { learningRate } })) })
    .experiment;

describe('the axis of a sweep', () => {
  test('ends with powers of ten, beyond the rates it opened with', () => {
    expect(rateRange(setupOf(0.05), setupOf(0.05))).toEqual([0.001, 1]);
    expect(rateRange(setupOf(0.1), setupOf(0.1))).toEqual([0.01, 1]);
    expect(rateRange(setupOf(0.001, 1), setupOf(0.001, 1))).toEqual([1e-4, 10]);
  });

  test('stands still while a rate changes on it, and grows for one beyond', () => {
    expect(rateRange(setupOf(0.05), setupOf(0.7))).toEqual([0.001, 1]);
    expect(rateRange(setupOf(0.05), setupOf(30))).toEqual([0.001, 100]);
    expect(rateRange(setupOf(0), setupOf(0))).toEqual([0.001, 1]);
  });

  test('is never empty, however large or small the rates', () => {
    expect(rateRange(setupOf(9_999_999.98), setupOf(9_999_999.98))).toEqual([1e5, 1e6]);
    expect(rateRange(setupOf(1e-300), setupOf(1e-300))).toEqual([1e-12, 1e-11]);
  });
});

test('a sweep depends on everything but the learning rates', () => {
  const [a, b] = [setupOf(0.1), setupOf(0.2)];
  expect(sweepKey(a, [0.01, 1])).toBe(sweepKey(b, [0.01, 1]));
  expect(sweepKey(a, [0.01, 1])).not.toBe(sweepKey({ ...a, steps: 7 }, [0.01, 1]));
  expect(sweepKey(a, [0.01, 1])).not.toBe(sweepKey(a, [0.01, 10]));
});

test('a sweep is coarser while something is dragged, if it must be', () => {
  const columns = (steps: number, dragging: boolean, input: object = { runs: [{ optimizer: 'sgd' }] }) => {
    const { experiment } = completeExperiment({ ...input, steps });
    return columnsFor(experiment, prepare(experiment, allParts), dragging);
  };
  expect(columns(20, true)).toBe(columns(20, false));
  expect(columns(5000, true)).toBeLessThan(columns(5000, false) / 3);
  // As many steps of something that costs more.
  const many = { surface: 'logistic-regression', data: { set: 'groups', count: 500 }, runs: [{ optimizer: 'sgd' }] };
  expect(columns(20, true, many)).toBeLessThan(columns(20, false, many) / 3);
});

describe('sweeps and schedules drawn as markup', () => {
  it.each(['booth', 'tilted-double-well', 'line-fit'])('show %s', (surface) => {
    const sweep = stillFigure('sweep', { surface, runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }], steps: 30 }, en);
    expect(sweep).not.toMatch(badAttribute);
    expect(sweep.match(/data-handle="rate"/g)).toHaveLength(2);
    expect(sweep.match(/class="run-line"/g)).toHaveLength(2);
    const schedule = stillFigure('schedule', { surface, runs: [{ optimizer: 'sgd', schedule: { id: 'cosine' } }] }, ko);
    expect(schedule).not.toMatch(badAttribute);
    expect(schedule).toContain('코사인 감쇠');
    expect(schedule.match(/class="run-line"/g)).toHaveLength(1);
  });

  it('have no attribute without a number, whatever the experiment', () => {
    fc.assert(
      fc.property(experiments({ runs: 3, starts: 2, steps: 20 }), (experiment) => {
        const contours = findSurface(experiment.ground.surface) ? [] : undefined;
        const model = stillModel(experiment, ko, contours);
        expect(badAttribute.exec(toMarkup(sweepFigure(stillSweep(model), {})))?.[0]).toBeUndefined();
        expect(badAttribute.exec(toMarkup(scheduleFigure(stillSchedule(model), {})))?.[0]).toBeUndefined();
      }),
      { numRuns: runs(60, 1_000) },
    );
  });
});
