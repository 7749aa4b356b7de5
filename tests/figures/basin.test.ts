import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { withWells } from '../../src/core/grids/wells.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import { minimaOf } from '../../src/render/shown-map.ts';

const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;
const plane = surfaces.filter(({ dimension }) => dimension === 2);

describe('a map drawn as markup', () => {
  it.each(plane.map(({ id }) => id))('shows %s', (surface) => {
    const markup = stillFigure(
      'basin',
      { surface, steps: 40, runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }] },
      en,
    );
    expect(markup).not.toMatch(badAttribute);
    expect(markup.match(/data-handle="start"/g)).toHaveLength(1);
    const numbers = markup.match(/class="basin-number"/g) ?? [];
    const { prepared } = stillModel(completeExperiment({ surface }).experiment, en, []);
    expect(numbers).toHaveLength(minimaOf(withWells(prepared.surface)).length);
  });

  it('says in words what share of the starts each colour has, and all shares make the whole', () => {
    const markup = stillFigure(
      'basin',
      { surface: 'two-basins', steps: 150, runs: [{ optimizer: 'sgd', settings: { learningRate: 0.2 } }] },
      ko,
    );
    const shares = [...markup.matchAll(/시작점의 (\d+)%/g)].map(([, share]) => Number(share));
    expect(shares).toHaveLength(2);
    expect(Math.abs(shares[0] + shares[1] - 100)).toBeLessThanOrEqual(1);
    expect(shares[0]).toBeGreaterThan(shares[1]);
  });

  it('refuses a curve', () => {
    expect(() => stillFigure('basin', { surface: 'parabola' }, en)).toThrow(/one parameter/);
  });
});
