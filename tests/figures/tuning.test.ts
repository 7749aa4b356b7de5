import { beforeEach, describe, expect, test } from 'vitest';
import { opening } from '../../content/landing.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { ratesOf } from '../../src/core/grids/tune.ts';
import { computeSweep } from '../../src/figures/play/compute-sweep.ts';
import { type FairTuning, fairTuning, isRange } from '../../src/figures/play/tuning.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import type { Store } from '../../src/figures/state/store.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ratesIn = (store: Store) => store.setup.peek().runs.map(({ settings }) => settings.learningRate);

describe('tuning every learning rate', () => {
  let store: Store;
  let fair: FairTuning;
  beforeEach(async () => {
    store = await createStore(completeExperiment({ ...opening, steps: 60 }).experiment);
    fair = fairTuning(store);
    fair.setPlan({ count: 13 });
  });

  test('sets the rates that were found, and nothing else', async () => {
    const before = store.setup.peek();
    await fair.start();
    const { result, share } = fair.tuning.peek();
    expect(share).toBeNull();
    expect(result?.before).toBe(before);
    expect(store.setup.peek()).toBe(result?.after);
    expect(ratesIn(store)).toEqual(result?.found.map(({ best }) => best?.rate));
    const tried = ratesOf(result!.plan);
    expect(ratesIn(store).every((rate) => tried.includes(rate))).toBe(true);
    const rest = (setup: typeof before) =>
      setup.runs.map((run) => ({ ...run, settings: { ...run.settings, learningRate: 0 } }));
    expect(rest(store.setup.peek())).toEqual(rest(before));
    // What is promised is what the figure then shows.
    const shown = store.runs.peek().map(({ trajectory }) => trajectory.losses[60]);
    expect(shown).toEqual(result?.found.map(({ best }) => best?.loss));
  });

  test('can be cancelled, and then changes nothing', async () => {
    const before = store.setup.peek();
    const work = fair.start();
    fair.cancel();
    await work;
    expect(store.setup.peek()).toBe(before);
    expect(fair.tuning.peek()).toMatchObject({ share: null, result: null });
  });

  test('can be paused and gone on with at any sweep, and finds the same', async () => {
    const before = store.setup.peek();
    let [begun, sweeps] = [0, 0];
    const halting = fairTuning(store, async (...asked) => {
      if (++sweeps % 2 === 0) halting.pause();
      begun = sweeps;
      return computeSweep(...asked);
    });
    halting.setPlan({ count: 13 });
    const work = halting.start();
    for (let n = 2; n <= 6; n += 2) {
      await wait(40);
      expect(begun).toBe(n);
      expect(halting.tuning.peek()).toMatchObject({ paused: true, result: null });
      expect(store.setup.peek()).toBe(before);
      halting.goOn();
    }
    await work;
    expect(halting.tuning.peek()).toMatchObject({ share: null, paused: false });
    const found = halting.tuning.peek().result?.found;
    store.setup.value = before;
    await fair.start();
    expect(found).toEqual(fair.tuning.peek().result?.found);
  });

  test('can be cancelled while it is paused', async () => {
    const before = store.setup.peek();
    const work = fair.start();
    fair.pause();
    fair.cancel();
    await work;
    expect(store.setup.peek()).toBe(before);
    expect(fair.tuning.peek()).toMatchObject({ share: null, paused: false, result: null });
  });

  test('gives way where the experiment is changed meanwhile', async () => {
    const work = fair.start();
    const changed = { ...store.setup.peek(), starts: [[2, 2]] };
    store.setup.value = changed;
    await work;
    expect(store.setup.peek()).toBe(changed);
    expect(fair.tuning.peek()).toMatchObject({ share: null, result: null });
  });

  test('does not begin on a range that is none', async () => {
    const before = store.setup.peek();
    fair.setPlan({ low: 1, high: 0.1 });
    expect(isRange(fair.tuning.peek().plan)).toBe(false);
    await fair.start();
    expect(store.setup.peek()).toBe(before);
  });
});
