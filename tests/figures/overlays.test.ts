import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { overlayIds } from '../../src/core/experiment/overlays.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { workbench } from '../../src/figures/kinds/descent/workbench.ts';
import { drawing } from '../../src/figures/overlays/drawing.ts';
import { inWords } from '../../src/figures/overlays/in-words.ts';
import * as underlay from '../../src/figures/overlays/underlay.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { nothingHappens, stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { experiments } from '../core/arbitrary-experiment.ts';
import { runs } from '../tier.ts';
import { contoursFor } from './still-contours.ts';

const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;
const view = { overlays: [...overlayIds] };
const plane = surfaces.filter(({ dimension }) => dimension === 2);

const completed = (input: ExperimentInput) => completeExperiment(input).experiment;
const still = (experiment: ExperimentInput, texts = en) => stillFigure('descent', experiment, texts);

describe('overlays drawn as markup', () => {
  it.each(plane.map(({ id }) => id))('are there on %s', (surface) => {
    const markup = still({ surface, steps: 40, runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }], view });
    expect(markup).not.toMatch(badAttribute);
    expect(markup.match(/class="field-arrows"/g)).toHaveLength(1);
    expect(markup.match(/class="basin-paths"/g)).toHaveLength(1);
    expect(markup).toContain('class="facts overlay-key"');
  });

  it('are none that nobody asked for, none on a curve, and no map where nothing descends', () => {
    const marks = /field-arrows|curvature-mark|basin-paths|overlay-key/;
    expect(still({ surface: 'beale' })).not.toMatch(marks);
    expect(still({ surface: 'parabola', view })).not.toMatch(marks);
    const point = stillFigure('point', { surface: 'beale', steps: 0, view }, ko);
    expect(point).toMatch(/field-arrows/);
    expect(point).toMatch(/curvature-mark/);
    expect(point).not.toMatch(/basin-paths/);
  });

  it('have no attribute without a number, whatever the experiment', () => {
    fc.assert(
      fc.property(experiments({ runs: 3, starts: 2, steps: 20 }), (experiment) => {
        const plain = stillModel(experiment, ko, contoursFor(experiment));
        if (plain.prepared.surface.dimension === 1) return;
        const overlays = { drawing, underlay: null };
        const model = { ...plain, view: { ...plain.view, overlays: ['field', 'curvature'] as const }, overlays };
        expect(badAttribute.exec(toMarkup(workbench(model, nothingHappens)))?.[0]).toBeUndefined();
        expect(inWords(model, null).join()).not.toMatch(/NaN|undefined|\{\w+\}/);
      }),
      { numRuns: runs(150, 5_000) },
    );
  });
});

describe('overlays in words', () => {
  it('say what each shows, with its numbers, in both languages', () => {
    for (const texts of [en, ko]) {
      const input = {
        surface: 'two-basins',
        steps: 150,
        runs: [{ optimizer: 'sgd', settings: { learningRate: 0.2 } }],
      };
      const experiment = stillModel(completed({ ...input, view }), texts, []);
      const map = underlay.stillUnderlay(experiment);
      const sentences = inWords(experiment, map);
      expect(sentences).toHaveLength(4);
      expect(sentences.join(' ')).not.toMatch(/\{\w+\}|undefined/);
      const shares = [...sentences[3].matchAll(/(\d+)%/g)].map(([, share]) => Number(share));
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(shares.length);
    }
  });

  it('call a saddle one', () => {
    const experiment = completed({
      surface: 'saddle',
      steps: 3,
      runs: [{ optimizer: 'sgd' }],
      view: { overlays: ['curvature'] },
    });
    expect(inWords(stillModel(experiment, en, []), null).join(' ')).toMatch(/a saddle.*hyperbolas/);
  });
});
