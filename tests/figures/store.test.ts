import { describe, expect, test } from 'vitest';
import { completeExperiment, toInput } from '../../src/core/experiment/experiment.ts';
import { createActions } from '../../src/figures/state/create-actions.ts';
import { createStore } from '../../src/figures/state/create-store.ts';

const on = (...optimizers: string[]) =>
  completeExperiment({
    surface: 'rosenbrock',
    starts: [[-1.2, 1]],
    runs: optimizers.map((optimizer) => ({ optimizer })),
    steps: 20,
  }).experiment;

test('a store prepares the ground anew for another seed only where there are mini-batches', async () => {
  const reseeded = async (surface: string, batch: number) => {
    const data = surface === 'bowl' ? {} : { data: { batch } };
    const { setup, prepared } = await createStore(completeExperiment({ surface, ...data }).experiment);
    const before = prepared.value;
    setup.value = { ...setup.value, seed: 7, steps: 3 };
    return prepared.value !== before;
  };
  expect(await reseeded('bowl', 0)).toBe(false);
  expect(await reseeded('linear-regression', 0)).toBe(false);
  expect(await reseeded('linear-regression', 4)).toBe(true);
});

describe('a store that opens another experiment', () => {
  test('runs optimizers that had not been loaded before, as soon as they have arrived', async () => {
    const store = await createStore(on('sgd'));
    await store.open(on('radam', 'adam'));
    expect(store.runs.value.map(({ spec }) => store.setup.value.runs[spec].optimizer)).toEqual(['radam', 'adam']);
  });

  test('shows what was asked for last, though what came before takes longer to arrive', async () => {
    const store = await createStore(on('sgd'));
    // What `sgd` needs has been loaded; the others have to be.
    const opened = [store.open(on('lion', 'nadam')), store.open(on('sgd', 'sgd'))];
    await Promise.all(opened);
    expect(store.setup.value.runs.map(({ optimizer }) => optimizer)).toEqual(['sgd', 'sgd']);
  });
});

test('no action leaves more work behind than a link may ask for', async () => {
  const input = { surface: 'logistic-regression', data: { set: 'groups', count: 500 }, runs: [{ optimizer: 'lbfgs' }] };
  const store = await createStore(completeExperiment({ ...input, steps: 5000 }).experiment);
  const actions = createActions(store);
  expect(store.setup.value.steps).toBe(5000);
  actions.setSetting(0, 'maxIterations', 100);
  const { steps } = store.setup.value;
  expect(steps).toBeLessThan(2500);
  expect(store.setup.value.runs[0].settings.maxIterations).toBe(100);
  actions.setSteps(5000);
  expect(store.setup.value.steps).toBe(steps);
  expect(completeExperiment(toInput(store.experiment.value)).notices).toEqual([]);
});
