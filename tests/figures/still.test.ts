import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import { workbench } from '../../src/figures/kinds/descent/workbench.ts';
import { computingLine } from '../../src/figures/parts/computing.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { nothingHappens, stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { experiments } from '../core/arbitrary-experiment.ts';
import { runs as tries } from '../tier.ts';
import { contoursFor } from './still-contours.ts';

/** Attribute values that no picture may have. */
const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;

describe('a figure drawn as markup', () => {
  it.each(surfaces.map(({ id }) => id))('shows %s', (surface) => {
    const markup = stillFigure('descent', { surface, runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }] }, en);
    expect(markup).not.toMatch(badAttribute);
    expect(markup.match(/data-handle="start"/g)).toHaveLength(1);
    expect(markup.match(/class="run-line"/g)!.length).toBeGreaterThanOrEqual(2);
    if (findSurface(surface)!.dimension === 2) expect(markup.match(/class="contour"/g)!.length).toBeGreaterThan(4);
  });

  it('has no attribute without a number, whatever the experiment', () => {
    fc.assert(
      fc.property(experiments({ runs: 4, starts: 2, steps: 40 }), (experiment) => {
        const model = stillModel(experiment, ko, contoursFor(experiment));
        const markup = toMarkup(workbench(model, nothingHappens));
        const found = badAttribute.exec(markup);
        expect(found?.[0]).toBeUndefined();
      }),
      { numRuns: tries(500, 10_000) },
    );
  });

  it('says how far its runs are, and shows those that are there', () => {
    const does = { stop: () => {}, goOn: () => {} };
    fc.assert(
      fc.property(
        experiments({ runs: 3, starts: 2, steps: 20 }),
        fc.boolean(),
        fc.nat(),
        (experiment, stopped, kept) => {
          const model = stillModel(experiment, en, contoursFor(experiment));
          const runs = model.runs.filter((_, i) => (kept >> i) % 2 === 1);
          const markup = toMarkup(
            workbench({ ...model, runs, computing: computingLine(40, stopped, does) }, nothingHappens),
          );
          expect(badAttribute.exec(markup)?.[0]).toBeUndefined();
          if (experiment.steps > 0) expect(markup).toContain(stopped ? 'Stopped at 40%' : '40% computed');
        },
      ),
      { numRuns: tries(150, 3_000) },
    );
  });

  it('refuses an experiment that is not valid as it stands', () => {
    expect(() => stillFigure('descent', { surface: 'nowhere' }, en)).toThrow(/not valid/);
  });
});
