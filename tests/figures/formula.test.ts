import { describe, expect, test } from 'vitest';
import en from '../../content/ui/en.json' with { type: 'json' };
import { completeExperiment, toInput } from '../../src/core/experiment/experiment.ts';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { domainFault } from '../../src/core/grounds/formula/formula.ts';
import { formulaOf } from '../../src/core/grounds/formula/formula-ground.ts';
import { createFormulaActions } from '../../src/figures/parts/formula/actions.ts';
import { formulaEditor } from '../../src/figures/parts/formula/editor.ts';
import { examples } from '../../src/figures/parts/formula/examples.ts';
import { noticeList } from '../../src/figures/parts/notice-list.ts';
import { typedNumber } from '../../src/figures/parts/typed-number.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import { readFormulasBy } from '../../src/figures/state/loader.ts';
import { stillFigure } from '../../src/figures/still/figure.ts';
import { toMarkup } from '../../src/render/markup.ts';

let reading: Promise<typeof formulaSurface> = Promise.reject(new Error('no connection'));
reading.catch(() => {});
readFormulasBy(() => reading);

const storeOn = (formula: unknown) => createStore(completeExperiment({ surface: 'formula', formula }).experiment);

describe('a figure of a formula', () => {
  test('has something to show while what reads formulas cannot be had, and asks for it again', async () => {
    const formula = { text: 'x^4 + y^2' };
    const { prepared } = await storeOn(formula);
    expect(prepared.value.unread).toMatchObject({ fault: { code: 'unavailable' }, shown: 'x^2 + 3y^2' });
    const notices = toMarkup(noticeList({ notices: [], texts: en, prepared: prepared.value }, () => {}) as never);
    expect(notices).toContain(en.formula.unavailable);
    reading = Promise.resolve(formulaSurface);
    const next = await storeOn(formula);
    expect(next.prepared.value).not.toHaveProperty('unread');
    expect(next.prepared.value.surface.tex).toBe('x^{4} + y^{2}');
  });

  test('is drawn at build time; an author is told of a broken one', () => {
    const markup = stillFigure('descent', { surface: 'formula', formula: { text: 'abs(x) + y^2' } }, en);
    expect(markup).toContain('f(x, y) = abs(x) + y^2');
    const broken = { surface: 'formula', formula: { text: 'abs(x' } };
    expect(() => stillFigure('descent', broken, en)).toThrow('unclosed');
  });
});

describe('the actions of the editor', () => {
  test('change the formula and its part of the plane, and keep starts inside', async () => {
    const store = await storeOn({ text: 'x^2 + y^2' });
    const { setFormula, setDomain } = createFormulaActions(store);
    setFormula('x^2\t+ y^4');
    expect(formulaOf(store.setup.value.ground)?.text).toBe('x^2 + y^4');
    setDomain([
      [-1, 1],
      [0, 1],
    ]);
    expect(store.setup.value.starts).toEqual([[1, 1]]);
    const experiment = store.experiment.value;
    expect(completeExperiment(toInput(experiment))).toEqual({ experiment, notices: [] });
  });

  test('do nothing where there is no formula', async () => {
    const store = await createStore(completeExperiment({ surface: 'bowl' }).experiment);
    createFormulaActions(store).setFormula('x');
    expect(store.setup.value.ground).toEqual({ kind: 'surface', surface: 'bowl' });
  });

  test.each(examples)('begin with $text', async (example) => {
    const store = await storeOn({ text: 'x' });
    createFormulaActions(store).beginWith(example);
    const { prepared, setup, runs } = store;
    expect(domainFault(example.domain)).toBeUndefined();
    expect([formulaOf(setup.value.ground), prepared.value.unread]).toEqual([example, undefined]);
    expect(setup.value.starts).toEqual([prepared.value.surface.start]);
    expect(Number.isFinite(runs.value[0].trajectory.losses[0])).toBe(true);
  });
});

test('the editor says what is wrong, where, and what is shown meanwhile', () => {
  const text = 'x + foo';
  const made = formulaSurface(text, examples[0].domain);
  const fault = 'fault' in made ? made.fault : undefined;
  const fields = { id: 'f', texts: en, text, bounds: ['1', '2', '3', 'four'], fault, shown: 'x^2' };
  const nothing = () => {};
  const events = { typeText: nothing, rest: nothing, typeBound: nothing, begin: nothing };
  const markup = toMarkup(formulaEditor({ ...fields, boundsFault: 'bounds-number' }, events));
  expect(markup).toContain('x + <mark>foo</mark>');
  expect(markup).toContain('The picture still shows x^2.');
  expect(markup).toContain(en.formulaEditor['bounds-number']);
  expect(markup.match(/aria-invalid="true"/g)).toHaveLength(5);
});

test.each<[string, number | null]>([
  ['1.5', 1.5],
  [' −2 ', -2],
  ['0,25', 0.25],
  ['-0', 0],
  ['1e3', 1000],
  ['', null],
  ['x', null],
  ['1e999', null],
])('the number typed as "%s" is %d', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});
