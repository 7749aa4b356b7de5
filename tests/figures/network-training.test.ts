import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { optimizers } from '../../src/core/optimizers/index.ts';
import { parametersAt, planOf } from '../../src/core/training/plan-of.ts';
import { train } from '../../src/core/training/training-job.ts';
import { keep, readKept } from '../../src/figures/kinds/network/kept.ts';
import { type LiveTraining, liveTraining } from '../../src/figures/kinds/network/live-training.ts';
import type { Store } from '../../src/figures/state/store.ts';
import { refuse, startWith } from '../workers/stand-in.ts';
import { onEmptyPage, storeOf } from './network-figure.ts';

onEmptyPage();

const findOptimizer = (id: string) => optimizers.find((one) => one.id === id);
const trainedOf = (store: Store, changes = {}) =>
  train(
    { findOptimizer },
    planOf(store.setup.peek(), store.prepared.peek(), 'length' in changes ? (changes as []) : []),
  ).runs;

let live: LiveTraining | undefined;
afterEach(() => live?.stop());

const begin = (store: Store, options = {}, kept: Parameters<typeof liveTraining>[0]['kept'] = null) => {
  const onScreen = signal(true);
  live = liveTraining({ store, onScreen, kept, options: { startWorker: refuse, ...options }, rest: 1 });
  return { live, onScreen };
};
const finished = ({ trained, computing }: LiveTraining) =>
  vi.waitFor(() => {
    expect(computing.value).toBeNull();
    const { runs, stale } = trained.value;
    expect(stale).toBe(false);
    expect(runs.length > 0 && runs.every((run) => run.finished || run.stopped)).toBe(true);
  }, 10_000);

describe('the training of a figure', () => {
  test.each([
    ['with a worker', startWith('works')],
    ['where workers are refused', refuse],
  ])('comes to what the core comes to, %s', async (_, startWorker) => {
    const store = await storeOf();
    begin(store, { startWorker });
    await finished(live!);
    expect(live!.trained.value.runs).toEqual(trainedOf(store));
  });

  test('does not begin before a touch where the page brought its end, and shows that', async () => {
    const store = await storeOf();
    const whole = trainedOf(store);
    const startWorker = vi.fn(refuse);
    begin(store, { startWorker }, readKept(keep(whole)));
    await new Promise((done) => setTimeout(done, 60));
    expect(startWorker).not.toHaveBeenCalled();
    expect(live!.computing.value).toBeNull();
    const { plan, runs, stale } = live!.trained.value;
    expect(stale).toBe(false);
    for (const [i, { records, finished: done, test: tested }] of runs.entries()) {
      const last = whole[i].records.at(-1)!;
      expect(done).toBe(true);
      expect(records.at(-1)!.step).toBe(last.step);
      expect(records.at(-1)!.training.loss).toBeCloseTo(last.training.loss, 4);
      expect(tested!.accuracy).toBeCloseTo(whole[i].test!.accuracy!, 3);
      const { x } = parametersAt(plan, runs[i], store.setup.peek().steps);
      for (const [at, value] of x.entries()) expect(value).toBeCloseTo(whole[i].point!.x[at], 5);
    }
    live!.touch();
    await finished(live!);
    expect(live!.trained.value.runs).toEqual(whole);
  });

  test('of a setting that is no more never stands for the present one', async () => {
    const store = await storeOf({ steps: 4000 });
    begin(store);
    await vi.waitFor(() => expect(live!.trained.value.runs.length).toBe(2), 5000);
    const { setup } = store;
    const set = (learningRate: number) => {
      setup.value = {
        ...setup.value,
        runs: setup.value.runs.map((run) => ({ ...run, settings: { ...run.settings, learningRate } })),
      };
    };
    set(0.3);
    // What was there is still to be seen, and said to be old.
    expect(live!.trained.value.stale).toBe(true);
    set(0.01);
    setup.value = { ...setup.value, steps: 50 };
    expect(live!.trained.value).toMatchObject({ runs: [], stale: false });
    await finished(live!);
    expect(live!.trained.value.runs).toEqual(trainedOf(store));
    expect(live!.trained.value.runs[0].test).not.toBeNull();
  });

  test('shows a setting that is changed under way as a mark, and nothing before it is other', async () => {
    const store = await storeOf();
    begin(store);
    await finished(live!);
    const before = live!.trained.value.runs;
    live!.changes.value = [{ step: 30, run: 0, settings: { learningRate: 0.001 } }];
    expect(live!.trained.value.stale).toBe(true);
    await finished(live!);
    const after = live!.trained.value.runs;
    expect(after[0].marks).toEqual([{ step: 30, what: 'learningRate', before: 0.05, after: 0.001 }]);
    expect(after[1]).toEqual(before[1]);
    const upTo = (step: number, run: (typeof before)[number]) => run.records.filter((one) => one.step <= step);
    expect(upTo(30, after[0])).toEqual(upTo(30, before[0]));
    expect(after[0].records.at(-1)).not.toEqual(before[0].records.at(-1));
  });

  test('stops and goes on, waits off the screen, and says at which step it broke', async () => {
    const store = await storeOf({ steps: 3000 });
    const { onScreen } = begin(store);
    const step = () => live!.trained.value.runs[0]?.step ?? 0;
    await vi.waitFor(() => expect(step()).toBeGreaterThan(0), 5000);
    live!.computing.value!.stop();
    await new Promise((done) => setTimeout(done, 40));
    const stopped = step();
    await new Promise((done) => setTimeout(done, 60));
    expect(step()).toBe(stopped);
    expect(stopped).toBeLessThan(3000);
    onScreen.value = false;
    live!.computing.value!.goOn();
    await new Promise((done) => setTimeout(done, 60));
    expect(step()).toBe(stopped);
    onScreen.value = true;
    await finished(live!);
    expect(live!.trained.value.runs).toEqual(trainedOf(store));

    live!.stop();
    const broken = await storeOf({
      network: { data: { set: 'plane' }, layers: [{ width: 4, activation: 'relu' }] },
      runs: [{ optimizer: 'sgd', settings: { learningRate: 1e6 } }],
    });
    begin(broken);
    await finished(live!);
    const [run] = live!.trained.value.runs;
    expect(run.stopped!.step).toBeLessThan(60);
    expect(run.test).toBeNull();
  });
});
