import { expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { chosenSchedule } from '../../src/figures/kinds/schedule/choice.ts';
import { createSetSchedule } from '../../src/figures/kinds/schedule/schedule-actions.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import { moreActions } from '../../src/figures/state/more-actions.ts';

const cosine = chosenSchedule('cosine', {}, 20);
const open = () =>
  createStore(
    completeExperiment({ surface: 'booth', runs: [{ optimizer: 'sgd' }, { optimizer: 'adam' }], steps: 20 }).experiment,
  );

test('a run gets a schedule and loses it', async () => {
  const store = await open();
  const setSchedule = createSetSchedule(store);
  await setSchedule(1, cosine);
  expect(store.setup.peek().runs.map(({ schedule }) => schedule ?? null)).toEqual([null, cosine]);
  await setSchedule(1, null);
  expect(store.setup.peek().runs[1]).not.toHaveProperty('schedule');
});

test('a schedule lands on no other run, though runs are removed before it has arrived', async () => {
  const store = await open();
  const set = createSetSchedule(store)(0, cosine);
  moreActions(store).removeRun(0);
  await set;
  expect(store.setup.peek().runs.map(({ optimizer, schedule }) => [optimizer, schedule])).toEqual([
    ['adam', undefined],
  ]);
});
