import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type RunInput } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { clipEquations } from '../../src/core/objective/clip.ts';
import { stepAnatomy } from '../../src/core/optimizers/descend.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { allParts } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';

const runs = (...inputs: RunInput[]) => {
  const { experiment, notices } = completeExperiment({ surface: 'beale', runs: inputs, steps: 20 });
  expect(notices).toEqual([]);
  return { experiment, runs: computeRuns(prepare(experiment, allParts), experiment) };
};

const sgd = { optimizer: 'sgd', settings: { learningRate: 0.05 } };

describe("a run's clipping", () => {
  test('bounds the length of the steps of SGD', () => {
    const [plain, clipped] = runs(sgd, { ...sgd, clip: { by: 'norm', at: 2 } }).runs;
    const longest = ({ path }: typeof plain.trajectory) =>
      Math.max(
        ...Array.from({ length: 20 }, (_, k) =>
          Math.hypot(path[2 * k + 2] - path[2 * k], path[2 * k + 3] - path[2 * k + 1]),
        ),
      );
    // Unclipped, the same run overflows.
    expect(plain.trajectory.lastFinite).toBeLessThan(20);
    expect(longest(clipped.trajectory)).toBeLessThanOrEqual(0.05 * 2 * (1 + 1e-12));
  });

  test('bounds each coordinate', () => {
    const [{ trajectory }] = runs({ ...sgd, clip: { by: 'value', at: 0.5 } }).runs;
    for (let i = 2; i < trajectory.path.length; i++)
      expect(Math.abs(trajectory.path[i] - trajectory.path[i - 2])).toBeLessThanOrEqual(0.025 * (1 + 1e-12));
  });

  test('is its own: another run of the figure has none', () => {
    const [alone] = runs(sgd).runs;
    const [, beside] = runs({ ...sgd, clip: { by: 'norm', at: 1 } }, sgd).runs;
    expect(beside.trajectory).toEqual(alone.trajectory);
  });

  test('far above every gradient changes nothing', () => {
    for (const { id } of optimizers) {
      const settings = { learningRate: 0.0005 };
      const [plain, clipped] = runs(
        { optimizer: id, settings },
        { optimizer: id, settings, clip: { by: 'norm', at: 1e9 } },
      ).runs;
      expect(clipped.trajectory, id).toEqual(plain.trajectory);
    }
  });

  test('is in the step that is taken apart', () => {
    const [{ objective, method, rates }] = runs({ ...sgd, clip: { by: 'norm', at: 1 } }).runs;
    const { after } = stepAnatomy(objective, method, [1, 1.5], 3, rates);
    expect(Math.hypot(...after.state.g)).toBeCloseTo(1, 12);
  });

  test('goes into files and comes back', () => {
    const { experiment } = runs({ ...sgd, clip: { by: 'value', at: 0.1 }, schedule: { id: 'cosine' } });
    expect(fromJson(toJson(experiment)).experiment).toEqual(experiment);
  });

  test('null is none', () => {
    expect(Object.keys(runs({ ...sgd, clip: null, schedule: null }).experiment.runs[0])).toEqual([
      ...['optimizer', 'form', 'settings'],
    ]);
  });
});

test.each(Object.values(clipEquations))('%s is TeX', (line) => {
  const tex = line.replaceAll('@clip', 'c');
  expect(() =>
    katex.renderToString(tex, { throwOnError: true, strict: 'error', macros: { '\\*': '\\,' } }),
  ).not.toThrow();
});
