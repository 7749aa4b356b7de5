import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { completeExperiment, toInput } from '../../src/core/experiment/experiment.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { type FigureKind, kinds } from '../../src/figures/kinds/index.ts';
import { suited } from '../../src/figures/live/suited.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';

const shown = completeExperiment({ surface: 'booth' }).experiment;

describe('what a link or a file opens', () => {
  test.each(
    Object.keys(kinds) as FigureKind[],
  )('can be shown by a figure of the kind %s, or is not opened and told of', (kind) => {
    for (const { id, dimension } of surfaces) {
      const opened = completeExperiment({ surface: id });
      const { experiment, notices } = suited(kinds[kind].planar, opened, shown);
      const isOpened = experiment === opened.experiment;
      if (isOpened) expect(notices).toBe(opened.notices);
      else {
        expect(experiment).toBe(shown);
        expect(notices).toEqual([{ code: 'one-parameter', field: 'surface', given: id, used: 'booth' }]);
      }
      // A picture of every curve; of the surfaces one is enough, which every kind has to show.
      if (dimension === 2) expect(isOpened).toBe(true);
      else if (isOpened) expect(() => stillFigure(kind, toInput(experiment), en)).not.toThrow();
      else expect(() => stillFigure(kind, toInput(opened.experiment), en)).toThrow();
    }
    expect(() => stillFigure(kind, toInput(shown), en)).not.toThrow();
  });

  test('is not opened where it is a network, which no figure shows', () => {
    const opened = completeExperiment({ surface: 'network' });
    for (const planar of [true, false])
      expect(suited(planar, opened, shown)).toEqual({
        experiment: shown,
        notices: [{ code: 'unknown-value', field: 'surface', given: 'network', used: 'booth' }],
      });
  });

  test('is not opened where one of several figures cannot show it', () => {
    const { experiment } = suited(true, completeExperiment({ surface: 'parabola' }), shown);
    expect(experiment).toBe(shown);
  });
});
