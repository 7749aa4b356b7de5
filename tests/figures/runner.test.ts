import { effect } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { FinishedRun } from '../../src/core/runs/outcome.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import { runAtOnce } from '../../src/figures/state/run-at-once.ts';
import { runByWork } from '../../src/figures/state/run-by-work.ts';
import { runInJob } from '../../src/figures/state/run-in-job.ts';
import type { Store } from '../../src/figures/state/store.ts';
import { count, refuse, startWith, wait } from '../workers/stand-in.ts';

/** More steps than a reader can ask for, so that a run takes more than a slice. */
const long = 100_000;

const on = (steps: number, ...optimizers: string[]) => ({
  ...completeExperiment({ surface: 'rosenbrock', runs: optimizers.map((optimizer) => ({ optimizer })) }).experiment,
  steps,
});

const isSame = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/** Expects the runs to be those that are computed at once, bit for bit. */
async function expectSame(store: Store): Promise<void> {
  const plain = await createStore({ ...store.setup.peek(), view: store.view.peek() }, [], runAtOnce);
  const [got, wanted] = [store.runs.value, plain.runs.value];
  const facts = ({ spec, start, method, trajectory, outcome }: FinishedRun) => ({
    ...{ spec, start, method, outcome },
    ...{ steps: trajectory.steps, dimension: trajectory.dimension, lastFinite: trajectory.lastFinite },
  });
  expect(got.map(facts)).toEqual(wanted.map(facts));
  for (const [i, { rates, trajectory }] of wanted.entries()) {
    expect(isSame(got[i].rates, rates)).toBe(true);
    expect(isSame(got[i].trajectory.path, trajectory.path)).toBe(true);
    expect(isSame(got[i].trajectory.losses, trajectory.losses)).toBe(true);
  }
}

const complete = (store: Store) => vi.waitFor(() => expect(store.isComplete.value).toBe(true), 10_000);

/** What goes on in a store whose runs are missing, as soon as it does. */
const computingIn = ({ computing }: Store) =>
  new Promise<NonNullable<Store['computing']['value']>>((resolve) => {
    const unfollow = effect(() => {
      const { value: now } = computing;
      if (!now) return;
      resolve(now);
      queueMicrotask(() => unfollow());
    });
  });

let store: Store | undefined;
afterEach(async () => {
  store?.computing.value?.end();
  await vi.waitFor(() => expect(count.working).toBe(0));
});

test('a store computes little work at once, and asks for no worker', async () => {
  const startWorker = vi.fn(startWith('works'));
  store = await createStore(on(5000, 'sgd', 'adam'), [], runByWork({ startWorker }));
  expect(store.runs.value).toHaveLength(2);
  expect(store.isComplete.value).toBe(true);
  expect(store.runs.value).toEqual((await createStore(on(5000, 'sgd', 'adam'), [], runAtOnce)).runs.value);
  await wait(20);
  expect(startWorker).not.toHaveBeenCalled();
});

describe.each([
  ['in workers', startWith('works')],
  ['in slices', refuse],
] as const)('much work, %s', (_, startWorker) => {
  /** Searches over many points, and beside them an optimizer that is little work. */
  const searches = (steps: number) =>
    completeExperiment({
      surface: 'logistic-regression',
      data: { set: 'groups', count: 200 },
      runs: [{ optimizer: 'lbfgs' }, { optimizer: 'adam' }, { optimizer: 'armijo' }],
      steps,
    }).experiment;
  const specs = ({ runs }: Store) => runs.value.map(({ spec }) => spec);

  test('is there as soon as it is computed, what is little of it at once', async () => {
    store = await createStore(searches(400), [], runByWork({ startWorker, workers: 2 }));
    expect(store.isComplete.value).toBe(false);
    await computingIn(store);
    expect(specs(store)).toEqual([1]);
    expect(store.isComplete.value).toBe(false);
    await complete(store);
    expect(store.computing.value).toBeNull();
    expect(specs(store)).toEqual([0, 1, 2]);
    await expectSame(store);
  });

  test('waits for the end of a gesture', async () => {
    store = await createStore(searches(400), [], runByWork({ startWorker, workers: 2 }));
    const { setup, dragging } = store;
    const { progress } = await computingIn(store);
    dragging.value = true;
    for (const x of [0.1, 0.2, 0.3]) {
      setup.value = { ...setup.peek(), starts: [[x, 0.5]] };
      await wait(30);
      expect(specs(store)).toEqual([1]);
      expect(store.runs.value[0].trajectory.path[0]).toBe(x);
      expect(progress.value).toBe(0);
    }
    dragging.value = false;
    await complete(store);
    await expectSame(store);
    // Less work is there at once, and what was under way is no more.
    setup.value = { ...setup.peek(), steps: 20 };
    expect(specs(store)).toEqual([0, 1, 2]);
    expect(store.isComplete.value).toBe(true);
    await expectSame(store);
  });

  test('says how far it is, and stops', async () => {
    store = await createStore(searches(4000), [], runByWork({ startWorker, workers: 2 }));
    const computing = await computingIn(store);
    await vi.waitFor(() => expect(computing.percent.value).toBeGreaterThan(2), 10_000);
    computing.stop();
    await wait(40);
    const before = computing.progress.value;
    await wait(60);
    expect(computing.progress.value).toBe(before);
    expect(before).toBeLessThan(1);
  });
});

describe.each([
  ['in workers', startWith('works')],
  ['in slices', refuse],
] as const)('runs from a job, %s', (_, startWorker) => {
  const begin = async (steps: number, ...optimizers: string[]) => {
    store = await createStore(on(steps, ...optimizers), [], runInJob({ startWorker, workers: 2 }));
    return { store, computing: await computingIn(store) };
  };

  test('are those that are computed at once, bit for bit, and come one after the other', async () => {
    const { store, computing } = await begin(long, 'sgd', 'adam', 'momentum');
    const seen: [share: number, runs: number][] = [];
    const unfollow = effect(() => void seen.push([computing.progress.value, store.runs.value.length]));
    await complete(store);
    unfollow();
    await expectSame(store);
    expect(seen).toEqual([...seen].sort(([a, m], [b, n]) => a - b || m - n));
    expect(seen.some(([share, runs]) => share < 1 && runs > 0 && runs < 3)).toBe(true);
  });

  test('stop and go on at any point', async () => {
    const { store, computing } = await begin(long, 'sgd', 'adam', 'momentum', 'nadam');
    let stops = 0;
    let next = 0.1;
    const unfollow = effect(() => {
      const { value: share } = computing.progress;
      if (share < next || share === 1) return;
      next = share + 0.1;
      stops++;
      computing.stop();
    });
    let before = -1;
    while (computing.progress.peek() < 1) {
      await wait(20);
      const { value: share } = computing.progress;
      const runs = store.runs.value;
      const wasStopped = computing.stopped.value;
      await wait(10);
      if (wasStopped) expect([computing.progress.value, store.runs.value]).toEqual([share, runs]);
      expect(share).toBeGreaterThanOrEqual(before);
      before = share;
      computing.goOn();
    }
    unfollow();
    expect(stops).toBeGreaterThan(2);
    await expectSame(store);
  });

  test('stay stopped when the setup changes', async () => {
    const { store, computing } = await begin(2000, 'sgd');
    computing.stop();
    store.setup.value = { ...store.setup.peek(), steps: 3000 };
    await wait(80);
    expect(computing.progress.value).toBe(0);
    computing.goOn();
    await complete(store);
    expect(store.runs.value[0].trajectory.steps).toBe(3000);
  });

  test('of a setup that is no more are never there', async () => {
    const { store, computing } = await begin(long, 'sgd', 'adam');
    const wrong: number[] = [];
    const unfollow = effect(() => {
      const { steps } = store.setup.value;
      wrong.push(...store.runs.value.map(({ trajectory }) => trajectory.steps).filter((one) => one !== steps));
    });
    for (const steps of [40_000, 20_000, 50_000]) {
      // Now and then one is complete before the next change.
      await vi.waitFor(() => expect(computing.progress.value).toBeGreaterThan(steps === 40_000 ? 0.99 : 0.3), 10_000);
      store.setup.value = { ...store.setup.peek(), steps };
      expect(store.runs.value).toEqual([]);
    }
    await complete(store);
    await wait(50);
    unfollow();
    expect(wrong).toEqual([]);
    await expectSame(store);
  });

  test('that fail are one of the failures of the store, and are asked for again', async () => {
    const { store } = await begin(200, 'sgd');
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    await complete(store);
    const good = store.setup.peek();
    store.setup.value = { ...good, runs: [{ ...good.runs[0], optimizer: 'skis' }] };
    await vi.waitFor(() => expect(store.failures.retry.value).not.toBeNull(), 10_000);
    expect(store.runs.value).toEqual([]);
    store.failures.retry.value?.();
    await vi.waitFor(() => expect(store.failures.retry.value).not.toBeNull(), 10_000);
    expect(silent).toHaveBeenCalledTimes(2);
    // What failed for a setup before is not asked for again for this one.
    const { value: retry } = store.failures.retry;
    store.setup.value = good;
    await complete(store);
    retry?.();
    expect(store.runs.value).toHaveLength(1);
    silent.mockRestore();
  });
});
