import { describe, expect, it } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import { moreActions } from '../../src/figures/state/more-actions.ts';

const open = async () => {
  const runs = [{ optimizer: 'sgd' }, { optimizer: 'adam', settings: { learningRate: 0.3 } }];
  const { experiment } = completeExperiment({ surface: 'himmelblau', runs });
  return createStore(experiment);
};
const ratesOf = (store: Awaited<ReturnType<typeof open>>) =>
  store.setup.value.runs.map(({ optimizer, settings }) => [optimizer, settings.learningRate]);

describe('an optimizer that is added', () => {
  it('comes back as the author had set it where it was taken away', async () => {
    const store = await open();
    moreActions(store).removeRun(1);
    expect(ratesOf(store)).toHaveLength(1);
    await moreActions(store).addRun('adam');
    expect(ratesOf(store)[1]).toEqual(['adam', 0.3]);
  });

  it('is as frameworks have it where it is new, or there already', async () => {
    const store = await open();
    await moreActions(store).addRun('adam');
    await moreActions(store).addRun('momentum');
    expect(ratesOf(store).slice(2)).toEqual([
      ['adam', 0.001],
      ['momentum', expect.any(Number)],
    ]);
  });
});
