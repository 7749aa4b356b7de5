import { describe, expect, test } from 'vitest';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { descend } from '../../src/core/optimizers/descend.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { methodsOf } from '../../src/core/runs/run.ts';
import { stableRate } from '../../src/core/runs/stable-rate.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';

async function rateOf(input: ExperimentInput) {
  const { experiment } = completeExperiment(input);
  const prepared = await prepareAny(experiment);
  return { experiment, prepared, rate: stableRate(prepared, experiment.runs[0]) };
}

const grounds: ExperimentInput[] = [
  ...['parabola', 'bowl', 'ellipse-k100', 'ellipse-k100-rot30', 'booth', 'matyas', 'line-fit', 'linear-regression'].map(
    (surface) => ({ surface }),
  ),
  { surface: 'formula', formula: { text: 'z = 3(x - 1)^2 + x y/2 + 2^1 y^2' } },
];
const runs = [
  { optimizer: 'sgd' },
  ...['pytorch', 'keras'].map((form) => ({ optimizer: 'momentum', form, settings: { momentum: 0.8 } })),
  ...['textbook', 'pytorch', 'keras'].map((form) => ({ optimizer: 'nag', form, settings: { momentum: 0.6 } })),
] as NonNullable<ExperimentInput['runs']>;

describe('below the rate that is said to be stable runs come nearer, above it they go away', () => {
  test.each(grounds)('on $surface', async (ground) => {
    for (const run of runs) {
      const { experiment, prepared, rate } = await rateOf({ ...ground, runs: [run] });
      const { surface, objective } = prepared;
      const steepness = (factor: number) => {
        const [method] = methodsOf(prepared, {
          runs: experiment.runs.map((one) => ({ ...one, settings: { ...one.settings, learningRate: factor * rate! } })),
        });
        const { path, steps, dimension } = descend(objective, method, surface.start, 3000);
        const g = new Float64Array(dimension);
        objective.gradient(path.slice(steps * dimension), g, 0);
        return Math.hypot(...g);
      };
      expect(steepness(0.99)).toBeLessThan(1);
      expect(steepness(1.01) > 1e3 || Number.isNaN(steepness(1.01))).toBe(true);
    }
  });
});

describe('nothing is said', () => {
  const sgd = { optimizer: 'sgd' };
  test.each<[string, ExperimentInput]>([
    ['of a surface that bends otherwise elsewhere', { surface: 'rosenbrock', runs: [sgd] }],
    ['of a saddle', { surface: 'saddle', runs: [sgd] }],
    ['of a formula that is no quadratic', { surface: 'formula', formula: { text: 'x^2 + x^4/9' }, runs: [sgd] }],
    ['of one with a kink', { surface: 'formula', formula: { text: 'x^2 + |y|' }, runs: [sgd] }],
    ['of one that slopes for ever', { surface: 'formula', formula: { text: 'x - y' }, runs: [sgd] }],
    ['of another loss', { surface: 'linear-regression', data: { loss: 'huber' }, runs: [sgd] }],
    ['of mini-batches', { surface: 'linear-regression', data: { batch: 4 }, runs: [sgd] }],
    ['of other optimizers', { surface: 'bowl', runs: [{ optimizer: 'adam' }] }],
    ['of clipped gradients', { surface: 'bowl', runs: [{ ...sgd, clip: { by: 'norm', at: 1 } }] }],
    ['under a schedule', { surface: 'bowl', runs: [{ ...sgd, schedule: { id: 'cosine' } }] }],
    ['with weight decay', { surface: 'bowl', runs: [{ ...sgd, settings: { weightDecay: 0.1 } }] }],
    ['with momentum for ever', { surface: 'bowl', runs: [{ optimizer: 'momentum', settings: { momentum: 1 } }] }],
  ])('%s', async (_, input) => {
    expect((await rateOf(input)).rate).toBeNull();
  });
});

test('surfaces say of themselves that they are quadratic if their Hessian is the same everywhere', () => {
  for (const { id, domain, dimension, hessian, quadratic = false } of surfaces) {
    const at = (share: number) => {
      const h = new Float64Array(dimension ** 2);
      hessian(
        Float64Array.from(domain, ([low, high], i) => low + ((share * (i + 1.7)) % 1) * (high - low)),
        h,
      );
      return h;
    };
    const first = at(0.13);
    const size = Math.max(...first.map(Math.abs));
    const isSame = [0.31, 0.47, 0.66, 0.91].every((share) =>
      at(share).every((value, i) => Math.abs(value - first[i]) <= 1e-12 * size),
    );
    expect([id, isSame]).toEqual([id, quadratic]);
  }
});
