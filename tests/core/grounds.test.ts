import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeExperiment, toInput } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { type AnyGround, descended, type GroundType, landscapeOf } from '../../src/core/grounds/ground.ts';
import { groundTypes } from '../../src/core/grounds/index.ts';
import { finite } from '../../src/core/reading/field-reader.ts';
import { cut, numberOrText, numberText } from '../../src/core/reading/url-syntax.ts';
import { allParts, prepareAny } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { bowl } from '../../src/core/surfaces/bowl.ts';
import { runs as tries } from '../tier.ts';
import { experiments, isRemark } from './arbitrary-experiment.ts';

test('the kinds of ground are told apart by the folders and the fields that are theirs', () => {
  const names = groundTypes.flatMap(({ link }) => link.fields);
  expect(new Set(names).size).toBe(names.length);
  expect(groundTypes.map(({ kind }) => kind).sort()).toEqual(['data', 'formula', 'network', 'surface']);
  for (const { preparer } of groundTypes)
    expect(groundTypes.filter((type) => type.preparer === preparer)).toHaveLength(1);
});

test('what an experiment is written as is what it is read from, on every ground', () => {
  let links = 0;
  fc.assert(
    fc.property(experiments({ runs: 1, starts: 2 }), (experiment) => {
      const json = toJson(experiment);
      const fromFile = fromJson(json);
      expect(fromFile.experiment).toEqual(experiment);
      expect(toJson(fromFile.experiment)).toBe(json);
      expect(Object.keys(toInput(experiment))).not.toContain('ground');
      expect(completeExperiment(toInput(experiment))).toEqual(fromFile);
      expect(landscapeOf(fromFile.experiment.ground)).toBe(landscapeOf(experiment.ground));
      const link = encodeExperiment(experiment);
      if (link === null) return;
      links++;
      const fromLink = decodeFragment(link);
      expect(fromLink.experiment).toEqual(experiment);
      expect(encodeExperiment(fromLink.experiment)).toBe(link);
      for (const { notices } of [fromFile, fromLink]) expect(notices.filter((one) => !isRemark(one))).toEqual([]);
    }),
    { numRuns: tries(500, 10_000) },
  );
  expect(links).toBeGreaterThan(250);
});

test('the seed is read only where there are mini-batches', () => {
  const readsSeed = (input: Parameters<typeof completeExperiment>[0]) => {
    let reads = 0;
    const { ground } = completeExperiment(input).experiment;
    const source = {
      ground,
      get seed() {
        reads++;
        return 3;
      },
    };
    prepare(source, allParts);
    return reads > 0;
  };
  expect(readsSeed({ surface: 'bowl' })).toBe(false);
  expect([0, 4, 12].map((batch) => readsSeed({ surface: 'linear-regression', data: { batch } }))).toEqual([
    false,
    true,
    false,
  ]);
});

/** A kind of ground that the core has not: a bowl, stretched by a factor that is loaded before it can be prepared. */
interface Stretched extends AnyGround {
  readonly kind: 'stretched';
  readonly stretch: { readonly by: number };
}

const loaded = new Map<number, (value: number) => number>();

const stretched: GroundType<Stretched> = {
  kind: 'stretched',
  takes: (surface) => surface === 'stretched-bowl',
  complete(surface, fields) {
    const by = fields.part('stretch')?.take('by', finite, 2) ?? 2;
    return { ground: { kind: 'stretched', surface, stretch: { by } }, bounds: bowl };
  },
  link: {
    fields: ['stretch'],
    write: ({ stretch: { by } }) => (by === 2 ? [] : [['stretch', `by:${numberText(by)}`]]),
    read: (_, given) => ({ stretch: { by: numberOrText(cut(String(given.get('stretch') ?? 'by:2'), ':')[1]) } }),
  },
  preparer: {
    load: async ({ stretch: { by } }) => loaded.set(by, (value) => by * value),
    outline: () => ({ dimension: 2 }),
    prepare({ ground: { surface, stretch } }) {
      const factor = loaded.get(stretch.by);
      if (!factor) throw new Error('not loaded');
      return descended({ ...bowl, id: surface, value: (x, k) => factor(bowl.value(x, k)) });
    },
  },
};

describe('a further kind of ground', () => {
  const table = groundTypes as unknown as GroundType<Stretched>[];
  beforeAll(() => {
    table.unshift(stretched);
  });
  afterAll(() => {
    table.shift();
  });

  test('needs a row of the table to be read, written and run', async () => {
    const input = { surface: 'stretched-bowl', stretch: { by: 5 }, starts: [[1, 1]], steps: 3 };
    const { experiment, notices } = completeExperiment(input);
    expect(notices).toEqual([]);
    expect(experiment.ground).toEqual({ kind: 'stretched', surface: 'stretched-bowl', stretch: { by: 5 } });
    expect(JSON.parse(toJson(experiment))).toMatchObject({ downhill: 1, ...input });
    expect(fromJson(toJson(experiment))).toEqual({ experiment, notices: [] });
    const link = encodeExperiment(experiment)!;
    expect(link).toBe('v1&surface=stretched-bowl&stretch=by:5&start=1,1&run=adam&steps=3');
    expect(decodeFragment(link)).toEqual({ experiment, notices: [] });
    expect(() => prepare(experiment, allParts)).toThrow('not loaded');
    const prepared = await prepareAny(experiment);
    expect(computeRuns(prepared, experiment)[0].trajectory.losses[0]).toBe(5 * bowl.value(Float64Array.of(1, 1), 0));
  });

  test('leaves the others as they are, and they refuse its fields', () => {
    const { experiment, notices } = decodeFragment('v1&surface=bowl&stretch=by:5&run=adam');
    expect(experiment.ground).toEqual({ kind: 'surface', surface: 'bowl' });
    expect(notices.map(({ code, field }) => `${code} ${field}`)).toEqual(['unknown-field stretch']);
    const wrong = decodeFragment('v1&surface=stretched-bowl&stretch=by:x&data=lin12&run=adam');
    expect(wrong.notices.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'bad-value stretch.by',
      'unknown-field data',
    ]);
  });
});
