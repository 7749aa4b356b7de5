import { describe, expect, test } from 'vitest';
import { codeTargets, exportCode } from '../../../src/core/code/export-code.ts';
import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { formulaSurface } from '../../../src/core/expression/parse.ts';
import { descended } from '../../../src/core/grounds/ground.ts';
import { prepareAny } from '../../../src/core/runs/all-parts.ts';

async function exported(input: ExperimentInput, target: (typeof codeTargets)[number]) {
  const { experiment, notices } = completeExperiment(input);
  expect(notices).toEqual([]);
  return exportCode(experiment, await prepareAny(experiment), target);
}

const adam = { optimizer: 'adam', settings: { learningRate: 0.5 } };

/** Scripts that are kept, letter by letter: what changes them should do so on purpose. `vitest -u` writes them anew. */
const kept: Readonly<Record<string, ExperimentInput>> = {
  one: { surface: 'beale', steps: 100, runs: [adam] },
  keras: { surface: 'plateau', steps: 100, runs: [{ ...adam, form: 'keras' }] },
  several: {
    surface: 'rosenbrock',
    starts: [
      [-1.2, 1],
      [0, 0],
    ],
    steps: 50,
    runs: [adam, { optimizer: 'momentum' }, { optimizer: 'lbfgs' }, { optimizer: 'newton' }],
  },
  changing: {
    surface: 'parabola',
    steps: 50,
    runs: [
      {
        optimizer: 'nag',
        clip: { by: 'norm', at: 1 },
        schedule: { id: 'cosine', settings: { over: 50, warmup: 5 } },
      },
    ],
  },
  data: {
    surface: 'linear-regression',
    data: { set: 'lin12', loss: 'huber', delta: 0.5 },
    steps: 50,
    runs: [{ optimizer: 'radam', settings: { learningRate: 0.1 } }],
  },
};

describe.each(Object.keys(kept))('the script of “%s”', (name) => {
  test.each(codeTargets)('for %s', async (target) => {
    const { code, reasons } = await exported(kept[name], target);
    const notes = reasons.map((reason) => `# ${JSON.stringify(reason)}\n`).join('');
    await expect(notes + (code ?? '')).toMatchFileSnapshot(`kept/${name}-${target}.py`);
  });
});

describe('what cannot be written', () => {
  test('has a reason, and the other runs are written all the same', async () => {
    const runs = [adam, { optimizer: 'lion' }, { optimizer: 'adagrad', form: 'keras' as const }];
    const { code, reasons } = await exported({ runs }, 'pytorch');
    expect(code).toContain('torch.optim.Adam(');
    expect(reasons).toEqual([
      { run: 1, code: 'no-optimizer', optimizer: 'lion' },
      { run: 2, code: 'other-form', optimizer: 'adagrad', form: 'pytorch' },
    ]);
  });

  test('leaves no script where nothing can be', async () => {
    expect(await exported({ runs: [{ optimizer: 'newton' }] }, 'keras')).toEqual({
      code: null,
      reasons: [{ run: 0, code: 'no-optimizer', optimizer: 'newton' }],
    });
  });

  test.each([
    [
      { optimizer: 'momentum', settings: { dampening: 0.1 } },
      'keras',
      { code: 'setting', setting: 'dampening', value: 0 },
    ],
    [
      { optimizer: 'nadam', settings: { momentumDecay: 0 } },
      'pytorch',
      { code: 'not-setting', setting: 'momentumDecay', value: 0 },
    ],
    [{ optimizer: 'momentum', schedule: { id: 'step' } }, 'keras', { code: 'constant-rate' }],
    [{ optimizer: 'lbfgs' }, 'numpy', { code: 'too-long' }],
    [{ optimizer: 'lbfgs' }, 'optax', { code: 'otherwise' }],
    [{ optimizer: 'sgd', schedule: { id: 'plateau' } }, 'numpy', { code: 'schedule' }],
    [{ optimizer: 'sgd', schedule: { id: 'step', settings: { every: 0 } } }, 'numpy', { code: 'schedule' }],
  ] as const)('%o for %s', async (run, target, why) => {
    const { reasons } = await exported({ runs: [run] }, target);
    expect(reasons).toEqual([{ run: 0, optimizer: run.optimizer, ...why }]);
  });

  test('mini-batches, since they are drawn here; a batch of everything is none', async () => {
    const withBatch = (batch: number) => exported({ surface: 'linear-regression', data: { batch } }, 'numpy');
    expect(await withBatch(4)).toEqual({ code: null, reasons: [{ run: null, code: 'batches' }] });
    expect((await withBatch(12)).code).not.toBeNull();
  });

  test('a run through the tip of a cone', async () => {
    const { code, reasons } = await exported({ surface: 'ackley', starts: [[0, 0]], runs: [adam] }, 'optax');
    expect(code).toBeNull();
    expect(reasons).toEqual([{ run: 0, code: 'undefined-slope', optimizer: 'adam' }]);
  });
});

test('points that are standardized are written as they came, and standardized there', async () => {
  const surface = 'linear-regression';
  const written = async (points: [number, number][], target: (typeof codeTargets)[number]) =>
    (await exported({ surface, data: { set: 'own', points, standardized: 1 } }, target)).code;
  const spread: [number, number][] = [
    [1, 2],
    [3, 4],
  ];
  expect(await written(spread, 'numpy')).toContain('xs = np.array([1.0, 3.0])');
  expect(await written(spread, 'numpy')).toContain('xs = (xs - xs.mean()) / xs.std()');
  expect(await written(spread, 'pytorch')).toContain('xs.std(unbiased=False)');
  // What has no spread stays as it is.
  expect(await written([[1, 2]], 'numpy')).not.toContain('std');
});

test('a text that is no formula has no code', async () => {
  const { experiment } = completeExperiment({ surface: 'formula', formula: { text: 'x +' }, runs: [adam] });
  const result = await exportCode(experiment, await prepareAny(experiment), 'numpy');
  expect(result).toEqual({ code: null, reasons: [{ code: 'no-formula', run: null }] });
});

test('a typed formula is written like any other surface', async () => {
  const made = formulaSurface('sigmoid(x) * y^2 - max(x, y)', [
    [-2, 2],
    [-2, 2],
  ]);
  if ('fault' in made) throw new Error(made.fault.code);
  const { experiment } = completeExperiment({ runs: [adam], starts: [[0.3, 0.2]], steps: 5 });
  const { findOptimizer, beginRates, price } = await prepareAny(experiment);
  const prepared = { ...descended(made.surface), findOptimizer, beginRates, price };
  const { code } = await exportCode(experiment, prepared, 'pytorch');
  expect(code).toContain('return torch.sigmoid(x) * y**2 - torch.maximum(x, y)');
});

test('what PyTorch has no name for is defined where it is used', async () => {
  const formula = { text: 'cbrt(cbrt(x^2) + y^2)' };
  const { code } = await exported({ surface: 'formula', formula, runs: [adam] }, 'pytorch');
  expect(code).toContain('def cbrt(a):\n    return torch.sign(a) * torch.abs(a)**(1 / 3)\n\n\ndef f(p):\n');
  expect(code).toContain('return cbrt(cbrt(x**2) + y**2)\n');
  expect((await exported({ runs: [adam] }, 'pytorch')).code).not.toContain('cbrt');
});
