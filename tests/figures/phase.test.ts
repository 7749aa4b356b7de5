import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import ko from '../../content/ui/ko.json' with { type: 'json' };
import { onSurface } from '../../src/core/grounds/surface/surface-ground.ts';
import { rateAt, regimeAt } from '../../src/core/optimizers/theory/momentum-spectrum.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { phaseFigure } from '../../src/figures/kinds/phase/figure.ts';
import { curvaturesOf, probes, targetOf, traceAt } from '../../src/figures/kinds/phase/model.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import { toMarkup } from '../../src/render/markup.ts';
import { experiments } from '../core/arbitrary-experiment.ts';
import { runs } from '../tier.ts';

const badAttribute = /="[^"]*(?:NaN|Infinity|undefined|\[object|function \w*\(|=> )[^"]*"/;
const methods = ['momentum', 'nag'] as const;

describe.each(methods)('the probes of %s', (method) => {
  const prepared = prepare({ ground: onSurface('parabola') }, allParts);

  it('each stand in the region they name, from left to right', () => {
    for (const { scaledRate, beta, regime } of probes[method]) expect(regimeAt(method, scaledRate, beta)).toBe(regime);
    const across = probes[method].map(({ scaledRate }) => scaledRate);
    expect(across).toEqual([...across].sort((a, b) => a - b));
  });

  it('have traces that do what the region says', () => {
    for (const probe of probes[method]) {
      const form = method === 'nag' ? 'textbook' : 'pytorch';
      const shares = [...traceAt(prepared, { method, form }, probe, 24)];
      const signs = shares.filter((share) => Math.abs(share) > 1e-9).map(Math.sign);
      const turns = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
      const last = Math.abs(shares[24]);
      const rate = rateAt(method, probe.scaledRate, probe.beta);
      if (probe.regime === 'decrease') expect([turns, last < 0.05]).toEqual([0, true]);
      if (probe.regime === 'ripples') expect([turns > 1 && turns < 12, last < 0.3]).toEqual([true, true]);
      if (probe.regime === 'one-step') expect(shares.slice(1).every((share) => Math.abs(share) < 1e-12)).toBe(true);
      if (probe.regime === 'overshoot') expect([turns, last < 0.05]).toEqual([signs.length - 1, true]);
      if (probe.regime === 'divergence') expect([rate > 1, last > 10]).toEqual([true, true]);
    }
  });
});

describe('the directions of a landscape', () => {
  it.each([
    ['parabola', [2]],
    ['bowl', [2, 2]],
    ['ellipse-k100', [100, 1]],
    ['ellipse-k100-rot30', [100, 1]],
    ['saddle', [2]],
  ] as const)('of %s', (surface, expected) => {
    const found = curvaturesOf(prepare({ ground: onSurface(surface) }, allParts));
    expect(found).toHaveLength(expected.length);
    for (const [i, curvature] of found.entries()) expect(curvature).toBeCloseTo(expected[i], 6);
  });
});

describe('a phase figure drawn as markup', () => {
  it.each(methods)('has the plane, the handle and five probes of %s', (optimizer) => {
    for (const texts of [en, ko]) {
      const markup = stillFigure('phase', { surface: 'parabola', runs: [{ optimizer }] }, texts);
      expect(markup).not.toMatch(badAttribute);
      expect(markup.match(/data-handle="start"/g)).toHaveLength(1);
      expect(markup.match(/class="phase-probe"/g)).toHaveLength(5);
      expect(markup.match(/class="phase-limit"/g)).toHaveLength(1);
      expect(markup.match(/class="phase-critical"/g)).toHaveLength(2);
    }
  });

  it('says so where there is nothing to show', () => {
    expect(stillFigure('phase', { surface: 'parabola', runs: [{ optimizer: 'adam' }] }, en)).toContain(en.phase.none);
  });

  it('has no attribute without a number, whatever the experiment', () => {
    fc.assert(
      fc.property(experiments({ runs: 4, starts: 1, steps: 20 }), (experiment) => {
        const model = stillModel(experiment, en, []);
        const markup = toMarkup(phaseFigure({ ...model, target: targetOf(model) }, {}));
        expect(badAttribute.exec(markup)?.[0]).toBeUndefined();
      }),
      { numRuns: runs(150, 3_000) },
    );
  });

  it.each([1e308, -1e308, 1e-320, Number.MAX_VALUE])('takes a learning rate and β of %f', (extreme) => {
    for (const optimizer of methods) {
      const settings = { learningRate: extreme, momentum: extreme };
      const model = stillModel(
        {
          ground: onSurface('ellipse-k100'),
          starts: [[1, 1]],
          steps: 5,
          seed: 1,
          view: { playhead: null, inspected: 0, azimuth: 0, elevation: 0, heightScale: 1 },
          runs: [{ optimizer, form: 'keras', settings: { dampening: 0, weightDecay: 0, ...settings } }],
        },
        en,
        [],
      );
      expect(toMarkup(phaseFigure({ ...model, target: targetOf(model) }, {}))).not.toMatch(badAttribute);
    }
  });
});

describe('a figure that opens with a step taken apart', () => {
  it('shows its vectors before any script', () => {
    const experiment = { surface: 'booth', runs: [{ optimizer: 'momentum' }], view: { playhead: 3 } };
    expect(stillFigure('descent', experiment, en)).not.toContain('vector--memory');
    const markup = stillFigure('descent', experiment, en, true);
    expect(markup).toContain('vector--memory');
    expect(markup).toMatch(/<details class="panel inspector" open/);
  });
});
