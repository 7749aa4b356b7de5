import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Notice, toInput } from '../../src/core/experiment/experiment.ts';
import { decodeFragment, encodeExperiment, fragmentLimit, parsePageFragment } from '../../src/core/experiment/url.ts';
import { v1 } from '../../src/core/experiment/url-v1.ts';
import { frozenStarts } from '../../src/core/grounds/surface/link.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { limits } from '../../src/core/reading/limits.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import { runs as tries } from '../tier.ts';
import { expectRunnable, experiments, isRemark } from './arbitrary-experiment.ts';

/** Every form of link that was ever given out, and what it must go on opening. Entries are added, never changed. */
const published: readonly {
  readonly what: string;
  readonly link: string;
  /** What we would write today, if that differs. */
  readonly canonical?: string;
  readonly figure?: string;
  readonly experiment: object;
}[] = JSON.parse(readFileSync(new URL('./published-links.json', import.meta.url), 'utf8'));

const open = (link: string) => decodeFragment(parsePageFragment(link).experiment ?? '');

const told = (notices: readonly Notice[]) =>
  notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`);

describe('published links', () => {
  test.each(published)('$what: $link', ({ link, canonical = link, figure = null, experiment }) => {
    expect(parsePageFragment(link).figure).toBe(figure);
    const opened = open(link);
    expect(told(opened.notices)).toEqual([]);
    // Fields that experiments gain later are not held against an old link.
    expect(toInput(opened.experiment)).toMatchObject(experiment);
    expect(encodeExperiment(opened.experiment, figure)).toBe(canonical);
    expect(open(canonical)).toEqual(opened);
  });
});

describe('a link', () => {
  test('brings back the experiment it was made of', () => {
    let written = 0;
    fc.assert(
      fc.property(experiments({ runs: 4, starts: 4 }), (experiment) => {
        const fragment = encodeExperiment(experiment);
        if (fragment === null) return;
        written++;
        // What RFC 3986 lets stand in a fragment, but for the marks that end a link in running text or in Markdown.
        expect(fragment).toMatch(/^[A-Za-z0-9_.,:&=/-]+$/);
        const { experiment: read, notices } = decodeFragment(fragment);
        expect(read).toEqual(experiment);
        expect(notices.filter((one) => !isRemark(one))).toEqual([]);
        expect(encodeExperiment(read)).toBe(fragment);
        expect(parsePageFragment(fragment)).toEqual({ figure: null, experiment: fragment });
        expect(parsePageFragment(`fig-1&${fragment}`)).toEqual({ figure: 'fig-1', experiment: fragment });
      }),
      { numRuns: tries(500, 20_000) },
    );
    expect(written).toBeGreaterThan(100);
  });

  test('survives percent-encoding and HTML', () => {
    fc.assert(
      fc.property(experiments({ runs: 2, starts: 2 }), (experiment) => {
        const fragment = encodeExperiment(experiment, 'figure');
        if (fragment === null) return;
        for (const mangled of [encodeURIComponent(fragment), encodeURI(fragment), fragment.replaceAll('&', '&amp;')]) {
          expect(parsePageFragment(mangled).figure).toBe('figure');
          expect(open(mangled)).toEqual(open(fragment));
        }
      }),
      { numRuns: tries(100, 2000) },
    );
  });

  test('is short where the experiment is plain', () => {
    const plain = decodeFragment('v1').experiment;
    expect(encodeExperiment(plain)).toBe('v1&surface=beale&run=adam');
    expect(encodeExperiment({ ...plain, view: { ...plain.view, playhead: 57 } }, 'race')).toBe(
      'race&v1&surface=beale&run=adam&playhead=57',
    );
  });

  test('is not made where it would be too long', () => {
    const plain = decodeFragment('v1').experiment;
    const long = -Math.PI * 1e-300;
    const [{ settings: of, ...run }] = plain.runs;
    const settings = { ...of, learningRate: long, beta1: long, beta2: long, epsilon: long, weightDecay: long };
    const withRuns = (count: number) =>
      encodeExperiment({
        ...plain,
        runs: Array(count).fill({ ...run, settings }),
        starts: Array(6).fill([long, long]),
      });
    const lengths = Array.from({ length: limits.runs }, (_, i) => withRuns(i + 1)?.length);
    const perRun = lengths[1]! - lengths[0]!;
    for (const [i, length] of lengths.entries()) {
      const expected = lengths[0]! + i * perRun;
      expect(length).toBe(expected <= fragmentLimit ? expected : undefined);
    }
    expect(lengths.at(-1)).toBeUndefined();
  });

  test('of all optimizers as they come fits', () => {
    const plain = decodeFragment('v1').experiment;
    const runs = optimizers.slice(0, limits.runs).map(({ id, forms }) => {
      const [form, { defaults }] = Object.entries(forms)[0]!;
      return { optimizer: id, form: form as 'textbook', settings: { ...defaults, learningRate: 0.0123 } };
    });
    const starts = Array(limits.starts).fill([-1.2345, 2.3456]);
    expect(encodeExperiment({ ...plain, starts, runs, steps: 777 })).not.toBeNull();
  });

  test('needs names without marks of its own', () => {
    const names = [
      ...surfaces.map(({ id }) => id),
      ...optimizers.flatMap(({ id, forms, hyperparameters }) => [
        id,
        ...Object.keys(forms),
        ...Object.keys(hyperparameters),
      ]),
    ];
    expect(names.filter((name) => !/^[A-Za-z][\w-]*$/.test(name))).toEqual([]);
  });

  test('does not depend on defaults of the core', () => {
    // A value that is left out is the frozen one: writing it changes nothing.
    for (const [id, { form: first, settings }] of Object.entries(v1.optimizers)) {
      for (const [form, values] of Object.entries(settings)) {
        const short = decodeFragment(`v1&run=${form === first ? id : `${id}.${form}`}`);
        expect(told(short.notices)).toEqual([]);
        expect(short.experiment.runs[0].form).toBe(form);
        expect(short.experiment.runs[0].settings).toMatchObject(values);
      }
    }
    for (const [id, start] of Object.entries(frozenStarts))
      expect(decodeFragment(`v1&surface=${id}`).experiment.starts).toEqual([start]);
  });
});

describe('reading', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['v2&surface=bowl&run=sgd', ['unknown-version link: v2 → v1']],
    ['surface=bowl&run=sgd', ['unknown-version link: surface=bowl → v1']],
    ['V1&surface=bowl', ['unknown-version link: V1 → v1', 'unknown-field V1: "" → ']],
    ['v1&v1', ['unknown-field v1: "" → ']],
    ['v1&colour=red', ['unknown-field colour: red → ']],
    ['v1&view=1&starts=2&runs=3', ['view: 1', 'starts: 2', 'runs: 3'].map((field) => `unknown-field ${field} → `)],
    ['v1&__proto__=1', ['unknown-field __proto__: 1 → ']],
    ['v1&surface=toString', ['unknown-value surface: toString → beale']],
    ['v1&surface=bowl&surface=beale', ['duplicate surface: beale → bowl']],
    ['v1&steps=5&steps=6', ['duplicate steps: 6 → 5']],
    ['v1&run=adam,beta1:0.5,beta1:0.6', ['duplicate runs.0.settings.beta1: 0.6 → 0.5']],
    ['v1&run=constructor', ['unknown-value runs.0.optimizer: constructor → adam']],
    ['v1&run=', ['unknown-value runs.0.optimizer: "" → adam']],
    ['v1&run=adam.__proto__', ['unknown-value runs.0.form: __proto__ → pytorch']],
    ['v1&run=adam,__proto__:1,', ['__proto__: 1', ': ""'].map((end) => `unknown-field runs.0.settings.${end} → `)],
    ['v1&run=adam,learningRate:NaN', ['bad-value runs.0.settings.learningRate: NaN → 0.001']],
    ['v1&run=adam,learningRate:1e999', ['bad-value runs.0.settings.learningRate: 1e999 → 0.001']],
    ['v1&run=adam,learningRate:0x10', ['bad-value runs.0.settings.learningRate: 0x10 → 0.001']],
    ['v1&run=adam,learningRate:', ['bad-value runs.0.settings.learningRate: "" → 0.001']],
    ['v1&run=adam,learningRate:-0', ['learning-rate-zero runs.0.settings.learningRate: 0 → 0']],
    ['v1&run=adam,learningRate:-.5', ['learning-rate-negative runs.0.settings.learningRate: -0.5 → -0.5']],
    ['v1&run=adam,learningRate:1e308', []],
    ['v1&run=adam,amsgrad:true', ['bad-value runs.0.settings.amsgrad: true → 0']],
    ['v1&steps=1000000', ['limited steps: 1000000 → 5000']],
    ['v1&steps=1e6', ['limited steps: 1000000 → 5000']],
    ['v1&steps=-3', ['bad-value steps: -3 → 200']],
    ['v1&steps=', ['bad-value steps: "" → 200']],
    ['v1&steps', ['bad-value steps: "" → 200']],
    ['v1&start=9,9', ['outside-domain starts.0: [9, 9] → [4.5, 4.5]']],
    ['v1&start=1', ['bad-value starts.0: [1] → [1, 1.5]']],
    ['v1&start=1,two', ['bad-value starts.0: [1, two] → [1, 1.5]']],
    ['v1&playhead=300', ['limited view.playhead: 300 → 200']],
    ['v1&overlays=', []],
    ['v1&overlays=basins,wind,field', ['unknown-field view.overlays.wind: wind → ']],
    ['v1&overlays=field&overlays=basins', ['duplicate overlays: basins → field']],
    ['v1&%', ['unknown-field %: "" → ']],
    ['v1&%ED%A0%80', ['unknown-field %ED%A0%80: "" → ']],
    ['x'.repeat(8001), ['too-long link: 8001 → 8000']],
  ])('%.60s', (fragment, expected) => {
    const { experiment, notices } = decodeFragment(fragment);
    expect(told(notices)).toEqual(expected);
    expectRunnable(experiment);
  });

  test('anything opens something', () => {
    const pieces = fc.constantFrom(
      ...['v1', 'v2', '&', '&', '=', 'start', 'run', 'steps', 'surface', 'seed', 'playhead', 'adam', '.keras', ','],
      ...[':', '%', '%26', '1e308', '-1', '0', 'NaN', '1e6', 'learningRate', '__proto__', 'constructor', '\0', '한'],
    );
    const valid = experiments({ runs: 2, starts: 2 }).map((experiment) => encodeExperiment(experiment) ?? 'v1');
    const mutated = fc
      .tuple(
        valid,
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.oneof(pieces, fc.string({ maxLength: 2 }))), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([link, edits]) =>
        edits.reduce((text, [at, length, insert]) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + insert + text.slice(from + length);
        }, link),
      );
    const fragments = fc.oneof(
      mutated,
      fc.tuple(valid, fc.nat()).map(([link, end]) => link.slice(0, end % link.length)),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { experiment, notices } = decodeFragment(fragment);
        expectRunnable(experiment);
        expect(notices.length).toBeLessThanOrEqual(limits.notices);
        const { figure, experiment: own } = parsePageFragment(fragment);
        expect(figure === null || own !== null).toBe(true);
        if (own !== null) expectRunnable(decodeFragment(own).experiment);
      }),
      { numRuns: tries(1500, 100_000) },
    );
  });
});

describe('a page', () => {
  test.each<[string, string | null, string | null]>([
    ['', null, null],
    ['some-heading', null, null],
    ['v2', null, null],
    ['%EB%82%B4%EB%A6%AC%EB%A7%89', null, null],
    ['내리막', null, null],
    ['some-heading:~:text=a&b=c', null, null],
    ['race-beale', null, null],
    ['v1', null, 'v1'],
    ['v2&surface=bowl', null, 'v2&surface=bowl'],
    ['surface=bowl&run=sgd', null, 'surface=bowl&run=sgd'],
    ['race-beale&v1', 'race-beale', 'v1'],
    ['race-beale&v1&surface=bowl', 'race-beale', 'v1&surface=bowl'],
    ['race-beale&v9&surface=bowl', 'race-beale', 'v9&surface=bowl'],
    ['race-beale&surface=bowl', 'race-beale', 'surface=bowl'],
    ['race-beale%26v1%26surface%3Dbowl', 'race-beale', 'v1&surface=bowl'],
    ['&&', null, '&&'],
  ])('with #%s', (fragment, figure, experiment) => {
    expect(parsePageFragment(fragment)).toEqual({ figure, experiment });
  });
});
