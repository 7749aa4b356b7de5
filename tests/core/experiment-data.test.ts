import { describe, expect, test } from 'vitest';
import { dataSurface } from '../../src/core/data/data-surface.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { problemOf } from '../../src/core/grounds/data/data-ground.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const sgd = { optimizer: 'sgd', settings: { learningRate: 0.05 } };

const complete = (input: ExperimentInput) => {
  const { experiment, notices } = completeExperiment({
    surface: 'linear-regression',
    runs: [sgd],
    steps: 40,
    ...input,
  });
  expect(notices).toEqual([]);
  return experiment;
};

const pathOf = (input: ExperimentInput) => {
  const experiment = complete(input);
  return computeRuns(prepare(experiment, allParts), experiment)[0].trajectory;
};

describe('an experiment on data', () => {
  test('starts where its data say, and an experiment without data has none', () => {
    const { ground, starts } = complete({ data: { set: 'hubble', loss: 'mae' } });
    expect(starts).toEqual([dataSurface(problemOf(ground)!).start]);
    expect(completeExperiment({ surface: 'beale' }).experiment.ground).toEqual({ kind: 'surface', surface: 'beale' });
    const { notices } = completeExperiment({ surface: 'beale', data: {} });
    expect(notices.map(({ code, field }) => `${code} ${field}`)).toEqual(['unknown-field data']);
  });

  test('descends batches, and records the loss over all examples', () => {
    const [full, noisy] = [{}, { batch: 2 }].map((data) => pathOf({ data }));
    expect(noisy.path).not.toEqual(full.path);
    const { value } = dataSurface(problemOf(complete({}).ground)!);
    for (const { path, losses } of [full, noisy])
      expect([...losses]).toEqual(Array.from(losses, (_, k) => value(path.slice(2 * k, 2 * k + 2), 0)));
    // Descent over all examples never rises at this rate; with two at a time it does.
    const rises = ({ losses }: typeof full) => losses.slice(1).filter((loss, k) => loss > losses[k]).length;
    expect([rises(full), rises(noisy) > 5]).toEqual([0, true]);
  });

  test('is noisy by its seed alone', () => {
    const noisy = (seed: number) => pathOf({ data: { batch: 2 }, seed }).path;
    expect(noisy(7)).toEqual(noisy(7));
    expect(noisy(7)).not.toEqual(noisy(8));
    expect(pathOf({ seed: 7 })).toEqual(pathOf({ seed: 8 }));
  });

  test('gives every optimizer the same batches, whoever runs beside it', () => {
    const data = { batch: 3 };
    const experiment = complete({ data, runs: [{ optimizer: 'adam' }, sgd] });
    const [, beside] = computeRuns(prepare(experiment, allParts), experiment);
    expect(beside.trajectory).toEqual(pathOf({ data }));
  });

  test('travels in a link, or in a file if it holds too many points', () => {
    const made = complete({ data: { set: 'line', outliers: 3, loss: 'huber', batch: 8 }, seed: 5 });
    const link = encodeExperiment(made)!;
    expect(link).toContain('surface=linear-regression&data=line,outliers:3,loss:huber,batch:8&');
    expect(decodeFragment(link)).toEqual({ experiment: made, notices: [] });
    const points = Array.from({ length: 400 }, (_, i) => [i / 100, Math.sin(i)] as const);
    const own = complete({ data: { set: 'own', points } });
    expect(encodeExperiment(own)).toBeNull();
    expect(fromJson(toJson(own))).toEqual({ experiment: own, notices: [] });
  });

  test('of a field that comes twice in a link keeps the first, and tells', () => {
    const twice = 'line,noise:1,noise:2,set:hubble,colour:1,colour:2';
    const { experiment, notices } = decodeFragment(`v1&surface=linear-regression&data=${twice}&run=sgd`);
    expect(problemOf(experiment.ground)).toMatchObject({ set: 'line', noise: 1 });
    expect(notices.map(({ code, field, given, used }) => `${code} ${field}: ${given} → ${used}`)).toEqual([
      'duplicate data.noise: 2 → 1',
      'duplicate data.set: hubble → line',
      'duplicate data.colour: 2 → 1',
      'unknown-field data.colour: 1 → ',
    ]);
  });
});
