import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { suitsOfKind } from '../../src/components/lesson.ts';
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
    const suits = suitsOfKind(kind);
    for (const { id, dimension } of surfaces) {
      const opened = completeExperiment({ surface: id });
      const { experiment, notices } = suited(suits, opened, shown);
      if (suits.networks === 'only') {
        expect({ experiment, notices }).toEqual({
          experiment: shown,
          notices: [{ code: 'unknown-value', field: 'surface', given: id, used: 'booth' }],
        });
        continue;
      }
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
    if (suits.networks !== 'only') expect(() => stillFigure(kind, toInput(shown), en)).not.toThrow();
  });

  test.each(
    Object.keys(kinds) as FigureKind[],
  )('is opened by a figure of the kind %s where it is a network only if it draws networks', (kind) => {
    const opened = completeExperiment({ surface: 'network', steps: 4 });
    const suits = suitsOfKind(kind);
    if (suits.networks) {
      expect(suited(suits, opened, shown)).toBe(opened);
      expect(() => stillFigure(kind, toInput(opened.experiment), en)).not.toThrow();
      return;
    }
    expect(suited(suits, opened, shown)).toEqual({
      experiment: shown,
      notices: [{ code: 'unknown-value', field: 'surface', given: 'network', used: 'booth' }],
    });
  });

  test('is not opened where it is a network that learns from pictures', () => {
    const opened = completeExperiment({ surface: 'network', network: { data: { set: 'digits' } } });
    expect(suited({ planar: true, networks: true }, opened, shown).experiment).toBe(shown);
  });

  test('is not opened where one of several figures cannot show it', () => {
    const { experiment } = suited({ planar: true, networks: true }, completeExperiment({ surface: 'parabola' }), shown);
    expect(experiment).toBe(shown);
  });
});
