import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type Notice, toInput } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { noticeCodes } from '../../src/core/reading/notice.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { runs as tries } from '../tier.ts';
import { expectRunnable, experiments, isRemark } from './arbitrary-experiment.ts';

/** `code field: given → used`, for short expectations. */
const told = ({ notices }: { notices: readonly Notice[] }) =>
  notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`);

const adamWith = (settings: Record<string, unknown>) => ({ runs: [{ optimizer: 'adam', settings }] });

describe('completing', () => {
  test('fills in what is left out, silently', () => {
    const completed = completeExperiment({});
    expectRunnable(completed.experiment);
    expect(completed).toEqual(completeExperiment(undefined));
    expect(told(completed)).toEqual([]);
  });

  test.each(surfaces.map(({ id }) => [id]))('starts %s where that surface says', (id) => {
    const completed = completeExperiment({ surface: id });
    expect(told(completed)).toEqual([]);
    expect(completed.experiment.starts).toEqual([surfaces.find((one) => one.id === id)!.start]);
  });

  test.each(
    optimizers.flatMap(({ id, forms }) => Object.keys(forms).map((form) => [id, form])),
  )('takes the defaults of %s as %s writes it', (optimizer, form) => {
    const completed = completeExperiment({ runs: [{ optimizer, form }] });
    expect(told(completed)).toEqual([]);
    expectRunnable(completed.experiment);
  });

  test('keeps an experiment that is complete', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const completed = completeExperiment(toInput(experiment));
        expect(completed.experiment).toEqual(experiment);
        expect(completed.notices.filter((one) => !isRemark(one))).toEqual([]);
        expectRunnable(experiment);
      }),
      { numRuns: tries(200, 5000) },
    );
  });

  test('makes a runnable experiment of any value', () => {
    const keys = fc.constantFrom(
      ...['surface', 'starts', 'runs', 'steps', 'seed', 'view', 'optimizer', 'form', 'settings', 'learningRate'],
      ...['playhead', 'inspected', 'azimuth', '__proto__', 'constructor', 'toString', 'length'],
    );
    const values = fc.oneof(
      fc.constantFrom('beale', 'adam', 'pytorch', null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 1e308, -0, 3n),
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        values,
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4, noNullPrototype: false }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const { experiment, notices } = completeExperiment(value);
        expectRunnable(experiment);
        expect(notices.length).toBeLessThanOrEqual(limits.notices);
      }),
      { numRuns: tries(400, 50_000) },
    );
  });
});

describe('what is told', () => {
  test.each<[unknown, string[]]>([
    [{ steps: 1_000_000 }, ['limited steps: 1000000 → 5000']],
    [{ steps: 1e300 }, ['limited steps: 1e+300 → 5000']],
    [{ steps: -1 }, ['bad-value steps: -1 → 200']],
    [{ steps: 2.5 }, ['bad-value steps: 2.5 → 200']],
    [{ steps: Number.NaN }, ['bad-value steps: NaN → 200']],
    [{ steps: '300' }, ['bad-value steps: 300 → 200']],
    [{ steps: null }, ['bad-value steps: – → 200']],
    [{ seed: 2 ** 32 }, ['bad-value seed: 4294967296 → 1']],
    [{ surface: 'everest' }, ['unknown-value surface: everest → beale']],
    [{ surface: 'constructor' }, ['unknown-value surface: constructor → beale']],
    [{ surface: 5 }, ['unknown-value surface: 5 → beale']],
    [{ surface: '' }, ['unknown-value surface: "" → beale']],
    [{ starts: [] }, ['bad-value starts: [] → [[1, 1.5]]']],
    [{ starts: [[1]] }, ['bad-value starts.0: [1] → [1, 1.5]']],
    [{ starts: [[1, Number.NaN]] }, ['bad-value starts.0: [1, NaN] → [1, 1.5]']],
    [
      {
        starts: [
          [0, 0],
          [4.6, -1e308],
        ],
      },
      ['outside-domain starts.1: [4.6, -1e+308] → [4.5, -4.5]'],
    ],
    [{ runs: [{}, { optimizer: '__proto__' }] }, ['unknown-value runs.1.optimizer: __proto__ → adam']],
    [{ runs: [{ optimizer: 'adam', form: 'toString' }] }, ['unknown-value runs.0.form: toString → pytorch']],
    [{ runs: ['adam'] }, ['bad-value runs.0: adam → {}']],
    [adamWith({ beta3: 1 }), ['unknown-field runs.0.settings.beta3: 1 → ']],
    [adamWith({ constructor: 1 }), ['unknown-field runs.0.settings.constructor: 1 → ']],
    [adamWith(JSON.parse('{"__proto__": 1}')), ['unknown-field runs.0.settings.__proto__: 1 → ']],
    [adamWith({ amsgrad: 0.5 }), ['bad-value runs.0.settings.amsgrad: 0.5 → 0']],
    [adamWith({ amsgrad: 1 }), []],
    [adamWith({ learningRate: 0 }), ['learning-rate-zero runs.0.settings.learningRate: 0 → 0']],
    [adamWith({ learningRate: -0 }), ['learning-rate-zero runs.0.settings.learningRate: 0 → 0']],
    [adamWith({ learningRate: -1e-9 }), ['learning-rate-negative runs.0.settings.learningRate: -1e-9 → -1e-9']],
    [adamWith({ learningRate: 1e308 }), []],
    [adamWith({ learningRate: Number.NaN }), ['bad-value runs.0.settings.learningRate: NaN → 0.001']],
    [
      adamWith({ learningRate: Number.NEGATIVE_INFINITY }),
      ['bad-value runs.0.settings.learningRate: -Infinity → 0.001'],
    ],
    [{ view: { playhead: 201 } }, ['limited view.playhead: 201 → 200']],
    [{ view: { playhead: 1.5 } }, ['bad-value view.playhead: 1.5 → –']],
    [{ view: { playhead: null } }, []],
    [{ view: { inspected: 1 } }, ['bad-value view.inspected: 1 → 0']],
    [{ view: { elevation: 91 } }, ['bad-value view.elevation: 91 → 40']],
    [{ view: [] }, ['bad-value view: [] → {}']],
    [{ view: { overlays: [] } }, []],
    [{ view: { overlays: ['basins', 'field', 'basins'] } }, []],
    [{ view: { overlays: 'field' } }, ['bad-value view.overlays: field → []']],
    [{ view: { overlays: [['field']] } }, ['unknown-field view.overlays.[field]: [field] → ']],
    [{ colour: 'red' }, ['unknown-field colour: red → ']],
    [[], ['bad-value experiment: [] → {}']],
    [null, ['bad-value experiment: – → {}']],
  ])('of %j', (input, expected) => {
    const completed = completeExperiment(input);
    expect(told(completed)).toEqual(expected);
    expectRunnable(completed.experiment);
  });

  test('learning rates that are legal are run as they are', () => {
    for (const rate of [0, -3, 1e308, 5e-324]) {
      expect(completeExperiment(adamWith({ learningRate: rate })).experiment.runs[0].settings.learningRate).toBe(rate);
    }
  });

  test('too many runs, starts, and steps over all of them', () => {
    const one = { optimizer: 'adam' };
    const completed = completeExperiment({ runs: Array(99).fill(one), starts: Array(7).fill([0, 0]), steps: 5000 });
    expect(told(completed)).toEqual(['limited starts: 7 → 6', 'limited runs: 99 → 10', 'limited steps: 5000 → 1000']);
    expect(completed.experiment.steps * 10 * 6).toBe(limits.totalSteps);
  });

  test('values are short, on one line, and without control characters', () => {
    const { notices } = completeExperiment({ surface: `a\n\u202e${'b'.repeat(1e5)}`, ['c'.repeat(1e5)]: 0 });
    expect(notices.map(({ given }) => given)).toEqual([`a ${'b'.repeat(36)}…`, '0']);
    expect(notices[1].field).toHaveLength(40);
  });

  test('values that nest without end', () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    expect(told(completeExperiment(loop))).toEqual(['unknown-field loop: {…} → ']);
    const deep = JSON.parse(`{"surface":${'['.repeat(1e5)}${']'.repeat(1e5)}}`);
    expect(told(completeExperiment(deep))).toEqual(['unknown-value surface: [[[…]]] → beale']);
  });
});

test.each(['en', 'ko'])('every notice has a message of one sentence in %s', (language) => {
  const file = new URL(`../../content/ui/${language}.json`, import.meta.url);
  const messages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8')).notice;
  expect(Object.keys(messages)).toEqual(noticeCodes);
  for (const message of Object.values(messages)) {
    expect(message).toMatch(/^[^.]+\.$/);
    for (const [, place] of message.matchAll(/\{(.*?)\}/g)) expect(['field', 'given', 'used']).toContain(place);
    // A Korean particle depends on the sound before it: it may follow a word or a bracket after one, never a place. (자 counts.)
    expect(message).not.toMatch(/\}(?!자)[가-힣]/u);
  }
});

describe('files', () => {
  test('bring back what they were written from', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const { experiment: read, notices } = fromJson(toJson(experiment));
        expect(read).toEqual(experiment);
        expect(notices.filter((one) => !isRemark(one))).toEqual([]);
      }),
      { numRuns: tries(200, 5000) },
    );
  });

  test('of any content open something', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(experiments({ runs: 2, starts: 2 }), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
        .map(([experiment, at, length, insert]) => {
          const json = toJson(experiment);
          const from = at % json.length;
          return json.slice(0, from) + insert + json.slice(from + length);
        }),
    );
    fc.assert(
      fc.property(text, (json) => {
        const { experiment, notices } = fromJson(json);
        expectRunnable(experiment);
        expect(notices.length).toBeLessThanOrEqual(limits.notices);
      }),
      { numRuns: tries(500, 20_000) },
    );
  });

  test.each<[string, string[]]>([
    ['', ['unreadable file: "" → ']],
    ['{', ['unreadable file: { → ']],
    ['[1, 2]', ['unreadable file: [1, 2] → ']],
    ['null', ['unreadable file: null → ']],
    ['{"steps": 7}', ['unknown-version downhill: – → 1']],
    ['{"downhill": 2}', ['unknown-version downhill: 2 → 1']],
    ['{"downhill": 1}', []],
    ['{"downhill": 1, "__proto__": {"steps": 7}}', ['unknown-field __proto__: {…} → ']],
    [' '.repeat(1_000_001), ['too-long file: 1000001 → 1000000']],
  ])('%.60j', (text, expected) => {
    const completed = fromJson(text);
    expect(told(completed)).toEqual(expected);
    expectRunnable(completed.experiment);
  });
});
