import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { completeExperiment, type RunInput } from '../../src/core/experiment/experiment.ts';
import { fromJson, toJson } from '../../src/core/experiment/json.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { clipEquations } from '../../src/core/objective/clip.ts';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { allParts, prepareAny } from '../../src/core/runs/all-parts.ts';
import { prepare } from '../../src/core/runs/prepare.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';

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

describe('clipping block by block', () => {
  const spec = { ...sgd, clip: { by: 'block-norm', at: 0.05 } } as const;
  const ofNetwork = { surface: 'network', network: { layers: [{ width: 4 }] }, runs: [spec], steps: 1 } as const;

  test('bounds the step of each weight matrix and of each bias of a network by itself, as Keras’ clipnorm does', async () => {
    const { experiment, notices } = completeExperiment(ofNetwork);
    expect(notices).toEqual([]);
    const prepared = await prepareAny(experiment);
    const [{ trajectory }] = computeRuns(prepared, experiment);
    const { path, dimension } = trajectory;
    const blocks = prepared.objective.blocks!;
    expect(blocks).toHaveLength(4);
    const norms = blocks.map(({ offset, shape: [rows, columns = 1] }) =>
      Math.hypot(...Array.from({ length: rows * columns }, (_, i) => path[dimension + offset + i] - path[offset + i])),
    );
    for (const norm of norms) expect(norm).toBeLessThanOrEqual(0.05 * 0.05 * (1 + 1e-9));
    expect(Math.hypot(...norms)).toBeGreaterThan(0.05 * 0.05 * 1.5);
    const link = encodeExperiment(experiment)!;
    expect(link).toContain('clip:block-norm/0.05');
    expect(decodeFragment(link)).toEqual({ experiment, notices: [] });
    expect(fromJson(toJson(experiment))).toEqual({ experiment, notices: [] });
  });

  test.each([
    'v1&surface=beale',
    'v1&surface=linear-regression',
  ])('is clipping as a whole on the ground of %s, and told', (ground) => {
    const { experiment, notices } = decodeFragment(`${ground}&run=sgd,clip:block-norm/2`);
    expect(experiment.runs[0].clip).toEqual({ by: 'norm', at: 2 });
    expect(notices.map(({ code, field, given, used }) => [code, field, given, used])).toEqual([
      ['unknown-value', 'runs.0.clip.by', 'block-norm', 'norm'],
    ]);
  });
});

test.each(Object.values(clipEquations))('%s is TeX', (line) => {
  const tex = line.replaceAll('@clip', 'c');
  expect(() =>
    katex.renderToString(tex, { throwOnError: true, strict: 'error', macros: { '\\*': '\\,' } }),
  ).not.toThrow();
});
