import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figures, moment, ownData, task } from '../../content/pages/teachers/figures.ts';
import { citationBibtex, citationText, parseCitation } from '../../src/components/teachers/citation.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { fromJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { problemOf } from '../../src/core/grounds/data/data-ground.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

/** How the runs of an experiment end. */
async function outcomesOf(input: ExperimentInput) {
  const { experiment } = completeExperiment(input);
  const prepared = await prepareAny(experiment);
  return computeRuns(prepared, experiment).map(({ trajectory }) => outcomeOf(trajectory, prepared.surface));
}

describe('the page for teachers', () => {
  test.each(
    Object.entries({ example: figures.example.experiment, moment, task, ownData }),
  )('links to %s', (_, input) => {
    const { experiment, notices } = completeExperiment(input);
    expect(notices).toEqual([]);
    const read = decodeFragment(encodeExperiment(experiment) ?? '');
    expect(read).toEqual({ experiment, notices: [] });
  });

  test('sets a task that is one, and has a solution', async () => {
    const adamAt = async (learningRate: number) =>
      outcomesOf({ ...task, runs: [task.runs[0], { optimizer: 'adam', settings: { learningRate } }] });
    const [sgd, adam] = await adamAt(task.runs[1].settings.learningRate);
    expect([sgd, adam]).toMatchObject([{ kind: 'arrived' }, { kind: 'arrived' }]);
    expect(adam).not.toMatchObject({ minimum: 'minimum' in sgd ? sgd.minimum : -1 });
    expect((await adamAt(0.3))[1]).toMatchObject({ kind: 'arrived', minimum: 'minimum' in sgd ? sgd.minimum : -1 });
  });

  test('says of the script for own data what is so: file and link are read without a complaint', () => {
    const points = Array.from({ length: 500 }, (_, i) => [i / 8, 2 + i / 4]);
    const { experiment, notices } = fromJson(JSON.stringify({ downhill: 1, ...ownData, data: { set: 'own', points } }));
    expect(notices).toEqual([]);
    expect(problemOf(experiment.ground)?.points).toHaveLength(500);
    const numbers = ownData.data.points.flat().join('/');
    const link = `v1&surface=linear-regression&data=own,points:${numbers}&run=sgd,learningRate:0.1`;
    expect(decodeFragment(link)).toMatchObject({
      experiment: { ground: { data: { points: ownData.data.points } } },
      notices: [],
    });
    const many = completeExperiment({ ...ownData, data: { set: 'own', points: points.slice(0, 150) } });
    expect(encodeExperiment(many.experiment)).not.toBeNull();
  });
});

describe('the citation', () => {
  const citation = parseCitation(readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8'));
  const url = 'https://example.org/en/';

  test('is what CITATION.cff says', () => {
    expect(citationText(citation, url)).toBe(
      'The Downhill contributors. Downhill · 내리막: a course on loss functions and optimizers in which every picture is alive. Version 0.1.0. https://example.org/en/',
    );
    expect(citationText({ ...citation, year: '2027' }, url)).toContain('contributors (2027). Downhill');
  });

  test('is BibTeX with its braces closed', () => {
    const entry = citationBibtex({ ...citation, year: '2027' }, url);
    expect(entry).toMatch(/^@misc\{downhill,\n( {2}\w+ = \{.*\},\n)+\}$/);
    expect([...entry].filter((sign) => sign === '{')).toHaveLength([...entry].filter((sign) => sign === '}').length);
    expect(entry).toContain('author = {{The Downhill contributors}}');
  });

  test('is refused where a field is missing', () => {
    expect(() => parseCitation('title: x')).toThrow(/name/);
  });
});
