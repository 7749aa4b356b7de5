import { describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { createStore } from '../../src/figures/state/create-store.ts';

const on = (...optimizers: string[]) =>
  completeExperiment({
    surface: 'rosenbrock',
    starts: [[-1.2, 1]],
    runs: optimizers.map((optimizer) => ({ optimizer })),
    steps: 20,
  }).experiment;

describe('a store that opens another experiment', () => {
  test('runs optimizers that had not been loaded before, as soon as they have arrived', async () => {
    const store = await createStore(on('sgd'));
    await store.open(on('radam', 'adam'));
    expect(store.runs.value.map(({ spec }) => store.setup.value.runs[spec].optimizer)).toEqual(['radam', 'adam']);
  });

  test('shows what was asked for last, though what came before takes longer to arrive', async () => {
    const store = await createStore(on('sgd'));
    // What `sgd` needs is at hand; the others have to be fetched.
    const opened = [store.open(on('lion', 'nadam')), store.open(on('sgd', 'sgd'))];
    await Promise.all(opened);
    expect(store.setup.value.runs.map(({ optimizer }) => optimizer)).toEqual(['sgd', 'sgd']);
  });
});
