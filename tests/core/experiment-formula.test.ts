import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type Experiment } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment, fragmentLimit, parsePageFragment } from '../../src/core/experiment/url.ts';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { defaultFormula, domainFault, type Formula, startIn } from '../../src/core/grounds/formula/formula.ts';
import { formulaOf, isFormula } from '../../src/core/grounds/formula/formula-ground.ts';
import { partsWith, prepareAny } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { ownFormula } from '../../src/core/surfaces/formula.ts';
import { runs as tries } from '../tier.ts';
import { expectRunnable } from './arbitrary-experiment.ts';
import { anyFormula, oddFormulas } from './arbitrary-formula.ts';

const parts = partsWith(formulaSurface);
const withFormula = (formula: unknown) => completeExperiment({ surface: 'formula', formula });
const told = ({ notices }: ReturnType<typeof completeExperiment>) =>
  notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`);
const square = (low: number, high: number) => [
  [low, high],
  [low, high],
];

describe('an experiment with a formula', () => {
  test('has the one to begin from if it names none, and others have none', () => {
    const { experiment, notices } = completeExperiment({ surface: 'formula' });
    expect(notices).toEqual([]);
    expect(formulaOf(experiment.ground)).toEqual(defaultFormula);
    expect(experiment.starts).toEqual([ownFormula.start]);
    expect(startIn(ownFormula.domain)).toEqual(ownFormula.start);
    expect(completeExperiment({ surface: 'beale' }).experiment.ground).not.toHaveProperty('formula');
    expect(told(completeExperiment({ surface: 'beale', formula: {} }))).toEqual(['unknown-field formula: {} → ']);
  });

  test('is of the same function, read or by hand', async () => {
    const { experiment } = completeExperiment({ surface: 'formula' });
    const { surface: read } = await prepareAny(experiment);
    const values = (surface: typeof read, at: Float64Array) => {
      const [gradient, hessian] = [new Float64Array(2), new Float64Array(4)];
      surface.gradient(at, gradient, 0);
      surface.hessian(at, hessian);
      return [surface.value(at, 0), ...gradient, ...hessian, surface.levels, surface.tex];
    };
    const at = Float64Array.of(1.3, -0.7);
    const [of, by] = [values(read, at), values(ownFormula, at)];
    of.forEach((value, i) => {
      if (typeof value === 'number') expect(value).toBeCloseTo(by[i] as number, 12);
      else expect(value).toBe(by[i]);
    });
  });

  test.each<[unknown, string[]]>([
    [{ text: 'sin(', domain: square(-1, 1) }, []],
    ['x^2', ['bad-value formula: x^2 → {}']],
    [null, ['bad-value formula: – → {}']],
    [{ text: 5 }, ['bad-value formula.text: 5 → x^2 + 3y^2']],
    [{ text: 'x\ny' }, ['bad-value formula.text: x y → x^2 + 3y^2']],
    [{ text: 'x\u202ey' }, ['bad-value formula.text: x y → x^2 + 3y^2']],
    [{ text: '\ud800' }, ['bad-value formula.text:   → x^2 + 3y^2']],
    [{ text: 'x'.repeat(201) }, [`bad-value formula.text: ${'x'.repeat(39)}… → x^2 + 3y^2`]],
    [{ domain: [[-1, 1]] }, ['bad-value formula.domain: [[-1, 1]] → [[-3, 3], [-3, 3]]']],
    [{ domain: square(1, -1) }, ['bad-value formula.domain: [[1, -1], [1, -1]] → [[-3, 3], [-3, 3]]']],
    [{ domain: square(0, 1e-7) }, ['bad-value formula.domain: [[0, 1e-7], [0, 1e-7]] → [[-3, 3], [-3, 3]]']],
    [{ domain: square(0, Number.NaN) }, ['bad-value formula.domain: [[0, NaN], [0, NaN]] → [[-3, 3], [-3, 3]]']],
    [{ __proto__: null, eval: 'x' }, ['unknown-field formula.eval: x → ']],
  ])('is told of %j', (formula, notices) => {
    const completed = withFormula(formula);
    expect(told(completed)).toEqual(notices);
    expectRunnable(completed.experiment);
  });

  test('keeps its starts inside', () => {
    const { experiment, notices } = completeExperiment({
      surface: 'formula',
      formula: { domain: [[0, 1] as const, [5, 6] as const] },
      starts: [[2, 5.5]],
    });
    expect(experiment.starts).toEqual([[1, 5.5]]);
    expect(notices.map(({ code }) => code)).toEqual(['outside-domain']);
  });

  test('bounds its part of the plane', () => {
    expect(
      domainFault([
        [-3, 3],
        [-3, 3],
      ]),
    ).toBeUndefined();
    expect(
      domainFault([
        [3, 3],
        [-3, 3],
      ]),
    ).toBe('bounds-order');
    expect(
      domainFault([
        [0, 2e6],
        [0, 2e6],
      ]),
    ).toBe('bounds-size');
    expect(
      domainFault([
        [5e5, 5e5 + 0.1],
        [0, 0.1],
      ]),
    ).toBe('bounds-size');
    expect(
      domainFault([
        [0, 4],
        [0, 1],
      ]),
    ).toBeUndefined();
    expect(
      domainFault([
        [0, 4.1],
        [0, 1],
      ]),
    ).toBe('bounds-aspect');
  });
});

describe('preparing a formula', () => {
  test('says what is wrong with it, and has something to show on the same domain', async () => {
    const { experiment } = withFormula({ text: '2 sin(x', domain: square(1, 2) });
    const { surface, objective, unread } = await prepareAny(experiment);
    expect(unread).toMatchObject({ fault: { code: 'unclosed', start: 5, end: 6 }, shown: 'x^2 + 3y^2' });
    expect([surface.id, surface.domain, surface.criticalPoints]).toEqual(['formula', square(1, 2), []]);
    expect(objective).toBe(surface);
    const good = await prepareAny(withFormula({ text: '2 sin(x)' }).experiment);
    expect(good).not.toHaveProperty('unread');
    expect(good.surface.tex).toBe('2 \\sin\\left(x\\right)');
  });

  test('needs its reader', () => {
    const { experiment } = completeExperiment({ surface: 'formula' });
    expect(() => prepare(experiment, partsWith())).toThrow('not been loaded');
  });

  test('gives runs, whatever was typed', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const { experiment, notices } = completeExperiment({ surface: 'formula', formula, steps: 5 });
        expect(notices).toEqual([]);
        const prepared = prepare(experiment, parts);
        expect(prepared.surface.domain).toBe(formulaOf(experiment.ground)!.domain);
        const [{ trajectory }] = computeRuns(prepared, experiment);
        expect(trajectory.losses).toHaveLength(6);
      }),
      { numRuns: tries(500, 20_000) },
    );
  });
});

describe('a formula in a link or a file', () => {
  const experimentOn = (formula: Formula): Experiment => withFormula(formula).experiment;

  test('comes back as it was, unit by unit', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const experiment = experimentOn(formula);
        expect(formulaOf(experiment.ground)).toEqual(formula);
        expect(fromJson(toJson(experiment))).toEqual({ experiment, notices: [] });
        const link = encodeExperiment(experiment, 'figure')!;
        expect(link.length).toBeLessThanOrEqual(fragmentLimit);
        for (const sent of [link, encodeURIComponent(link), encodeURI(link), link.replaceAll('&', '&amp;')]) {
          const { figure, experiment: own } = parsePageFragment(sent);
          expect(figure).toBe('figure');
          expect(decodeFragment(own!)).toEqual({ experiment, notices: [] });
        }
      }),
      { numRuns: tries(500, 20_000) },
    );
  });

  test('fits, as long as it may be', () => {
    for (const unit of ['x', '^', '가']) {
      const link = encodeExperiment(experimentOn({ ...defaultFormula, text: unit.repeat(200) }));
      expect(link?.length).toBeLessThan(fragmentLimit);
    }
  });

  test('may be typed into the address by hand', () => {
    const { experiment, notices } = decodeFragment('v1&surface=formula&formula=x^2%20%2B%20max(x,y)&domain=-1,1,0,2');
    expect(notices).toEqual([]);
    expect(formulaOf(experiment.ground)).toEqual({
      text: 'x^2 + max(x,y)',
      domain: [
        [-1, 1],
        [0, 2],
      ],
    });
  });

  test.each<[string, string[]]>([
    ['surface=formula&formula=', []],
    ['surface=formula&formula=x&formula=y', ['duplicate formula: y → x']],
    ['surface=formula&domain=1,2', ['bad-value formula.domain: 1,2 → [[-3, 3], [-3, 3]]']],
    ['surface=formula&domain=1,2,3,4,5', ['bad-value formula.domain: 1,2,3,4,5 → [[-3, 3], [-3, 3]]']],
    ['surface=formula&domain=3,-3,3,-3', ['bad-value formula.domain: [[3, -3], [3, -3]] → [[-3, 3], [-3, 3]]']],
    ['surface=formula&formula=x_0Ay', ['bad-value formula.text: x y → x^2 + 3y^2']],
    ['surface=bowl&formula=x&domain=1,2,1,2', ['unknown-field formula: x → ', 'unknown-field domain: 1,2,1,2 → ']],
  ])('%s', (fields, notices) => {
    const completed = decodeFragment(`v1&${fields}&start=1,1`);
    expect(told(completed)).toEqual(notices);
    expectRunnable(completed.experiment);
  });

  test('does no harm, whatever stands there', () => {
    const piece = fc.oneof(
      fc.constantFrom('_', '_5E', '_u', '%', ',', '=', '&', '1e9', '-'),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom(...oddFormulas), (formula, domain, odd) => {
        for (const one of [formula, odd + formula]) {
          const { experiment } = decodeFragment(`v1&surface=formula&formula=${one}&domain=${domain}`);
          expectRunnable(experiment);
          if (isFormula(experiment.ground)) prepare(experiment, parts);
        }
      }),
      { numRuns: tries(300, 50_000) },
    );
  });
});
