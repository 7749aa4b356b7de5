import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import { surfaceFigure } from '../../src/figures/kinds/surface/figure.ts';
import { stillSurface } from '../../src/figures/kinds/surface/model.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { experiments } from '../core/arbitrary-experiment.ts';
import { runs } from '../tier.ts';

const flat = surfaces.filter(({ dimension }) => dimension === 2).map(({ id }) => id);

/** Attribute values that no picture may have. */
const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;

describe('a surface figure drawn as markup', () => {
  it.each(flat)('shows %s', (surface) => {
    const markup = stillFigure('surface', { surface, runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }] }, en);
    expect(markup).not.toMatch(badAttribute);
    expect(markup.match(/data-handle="start"/g)).toHaveLength(1);
    expect(markup.match(/class="run-line"/g)).toHaveLength(2);
    expect(markup.match(/class="plate"/g)!.length).toBeGreaterThan(3);
    // Losses over data keep the shape of their bowls.
    const { levels, data } = findSurface(surface)!;
    expect(markup).toContain(levels === 'log' && !data ? 'height: logarithmic' : 'height: linear');
  });

  it('has no attribute without a number, whatever the experiment', () => {
    fc.assert(
      fc.property(experiments({ runs: 4, starts: 2, steps: 40 }), (experiment) => {
        if (findSurface(experiment.ground.surface)!.dimension !== 2) return;
        const model = stillSurface(stillModel(experiment, ko, []));
        expect(badAttribute.exec(toMarkup(surfaceFigure(model, {}, null)))?.[0]).toBeUndefined();
      }),
      { numRuns: runs(150, 3_000) },
    );
  });
});
