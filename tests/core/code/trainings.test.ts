import { describe, expect, test } from 'vitest';
import { type CodeTarget, codeTargets, exportCode, isNote } from '../../../src/core/code/export-code.ts';
import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { pictureSets } from '../../../src/core/pictures/index.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { loadAndPrepare } from '../../../src/core/runs/parts-over.ts';
import { findTrainer } from '../../../src/core/training/trainers.ts';
import { runOf } from '../training-plans.ts';

const pixels = Uint8Array.from({ length: 100 * 64 }, (_, i) => (i * 7) % 17);
const pictures = { count: 100, side: 8, pixels, largest: 16, labels: pixels.subarray(0, 100).map((one) => one % 10) };

async function exported(input: ExperimentInput, target: CodeTarget, trainer?: string) {
  const { experiment, notices } = completeExperiment({ surface: 'network', steps: 20, ...input });
  expect(notices).toEqual([]);
  const prepared = await loadAndPrepare(experiment, { ...allParts, findPictures: () => pictures });
  const own = trainer ? { ...experiment, runs: [runOf(trainer)] } : experiment;
  return exportCode(own, { ...prepared, findOptimizer: findTrainer }, target);
}

const adam = { optimizer: 'adam', settings: { learningRate: 0.02 } };
const small = { data: { set: 'moons', count: 20 }, layers: [{ width: 2 }] } as const;

/** Everything that is drawn and added, and a form that every library has. */
const drawn: ExperimentInput = {
  network: {
    data: { set: 'spirals', count: 20, scaling: 'standard' },
    inputs: ['x', 'y', 'sin-x'],
    layers: [
      { width: 8, activation: 'leaky-relu', dropout: 0.2 },
      { width: 4, activation: 'rrelu' },
    ],
    loss: 'sparse-cce',
    batch: 5,
    l1: 0.001,
    l2: 0.01,
  },
  runs: [{ optimizer: 'sgd', clip: { by: 'norm', at: 1 }, schedule: { id: 'exponential', settings: { factor: 0.9 } } }],
};

/** Scripts that are kept, letter by letter: what changes them should do so on purpose. `vitest -u` writes them anew. */
describe.each(codeTargets)('the script for %s', (target) => {
  test.each([
    ['small', { network: small, runs: [target === 'keras' ? { ...adam, form: 'keras' as const } : adam] }],
    ['drawn', drawn],
  ])('of a training that is %s', async (name, input) => {
    const { code, reasons } = await exported(input, target);
    expect(reasons.map((one) => one.code)).toEqual(target === 'keras' ? ['single-precision'] : []);
    await expect(code).toMatchFileSnapshot(`kept/training-${name}-${target}.py`);
  });

  test('has lines that the column of a lesson has room for', async () => {
    const { code } = await exported(drawn, target);
    expect(code!.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('has a run, or a reason why not, for every optimizer', async () => {
    for (const id of ['sgd', 'lion', 'armijo', 'newton', 'lbfgs', 'muon']) {
      const { code, reasons } = await exported({ network: small }, target, id);
      expect(code === null).toBe(reasons.some((reason) => !isNote(reason)));
    }
  });
});

describe('initial weights', () => {
  const large = { ...small, layers: [{ width: 128 }, { width: 128 }] };

  test('are numbers where they are few, and else drawn by the same generator', async () => {
    expect((await exported({ network: small, runs: [adam] }, 'numpy')).code).toContain('start = np.array([');
    const { code } = await exported({ network: large, runs: [adam] }, 'numpy');
    expect(code).toContain('    draw(0, 256, 0.214');
    expect(code!.length).toBeLessThan(4000);
  });

  test('beside what the seed draws are numbers, and refused where they are too many', async () => {
    const starts: [number, number][] = [[0.5, 0]];
    expect((await exported({ network: small, starts, runs: [adam] }, 'numpy')).code).not.toContain('draw(');
    expect(await exported({ network: large, starts, runs: [adam] }, 'numpy')).toEqual({
      code: null,
      reasons: [{ code: 'long-weights', run: null }],
    });
  });
});

describe('what is said beside a script', () => {
  test('that pictures are read from a file', async () => {
    const network = { data: { set: 'digits', count: 100 }, layers: [{ width: 4 }], batch: 10 } as const;
    const { code, reasons } = await exported({ network, runs: [adam] }, 'pytorch');
    expect(code).toContain('records = gzip.open("digits.u8.gz").read()');
    const { text, url, licence } = pictureSets.digits.source;
    const words = code!.replace(/\n# /g, ' ');
    for (const part of [text, licence, url]) expect(words).toContain(part);
    expect(reasons).toEqual([{ code: 'picture-file', run: null, file: 'digits.u8.gz' }]);
  });

  test('that rounding grows where the figure and a program go apart', async () => {
    // At a kink in every step: which side a sum falls on is up to its last bit.
    const network = { ...small, layers: [{ width: 6, activation: 'relu' as const }], batch: 1 };
    const runs = [{ optimizer: 'lbfgs', settings: { learningRate: 1 } }, adam];
    const { code, reasons } = await exported({ network, runs, steps: 100 }, 'pytorch');
    expect(code).not.toBeNull();
    expect(reasons).toEqual([{ code: 'amplifies', run: 0, optimizer: 'lbfgs' }]);
  });
});

test('what a schedule watches, and what no library has, is refused for its run alone', async () => {
  const runs = [adam, { ...adam, schedule: { id: 'plateau' } }, { optimizer: 'lion' }];
  const { code, reasons } = await exported({ network: small, runs }, 'pytorch');
  expect(code).toContain('torch.optim.Adam(');
  expect(reasons).toEqual([
    { code: 'schedule', run: 1, optimizer: 'adam' },
    { code: 'no-optimizer', run: 2, optimizer: 'lion' },
  ]);
});

test('Muon is written out where it can be, with AdamW for biases', async () => {
  expect((await exported({ network: small }, 'numpy', 'muon')).code).toContain('def orthogonal(X, steps,');
  expect((await exported({ network: small }, 'pytorch', 'muon')).code).toContain('class Muon(torch.optim.Optimizer):');
  expect((await exported({ network: small }, 'keras', 'muon')).reasons).toEqual([
    { code: 'otherwise', run: 0, optimizer: 'muon' },
  ]);
});
