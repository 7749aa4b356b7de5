import { effect } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { gallery } from '../../content/gallery.ts';
import en from '../../content/ui/en.json' with { type: 'json' };
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { decodeFragment, encodeExperiment } from '../../src/core/experiment/url.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { planeActionsOf } from '../../src/figures/network/network-state.ts';
import { isShadow } from '../../src/figures/network/on-plane.ts';
import { planeText } from '../../src/figures/network/plane-text.ts';
import { knowTrained } from '../../src/figures/network/trained.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import type { Store } from '../../src/figures/state/store.ts';
import { stillTraining } from '../../src/figures/still/model.ts';
import { onEmptyPage } from './network-figure.ts';

onEmptyPage();

/** So much work that it is not done at once. */
const much = (plane: object, more: ExperimentInput = {}) =>
  completeExperiment({
    surface: 'network',
    network: { data: { set: 'circles', count: 40 }, layers: [{ width: 4 }], plane },
    runs: [
      { optimizer: 'sgd', settings: { learningRate: 0.3 } },
      { optimizer: 'adam', settings: { learningRate: 0.03 } },
    ],
    steps: 1000,
    ...more,
  }).experiment;

let store: Store;
const complete = () => vi.waitFor(() => expect(store.isComplete.value).toBe(true), { timeout: 20_000, interval: 20 });
const shadows = () => store.runs.value.map(({ trajectory }) => (isShadow(trajectory) ? trajectory : null)!);
const moved = (at: readonly number[]) => {
  store.setup.value = { ...store.setup.peek(), starts: [at] };
};

afterEach(() => store.computing.value?.end());

/** Expects the runs shown to be those of the setup as it stands, to the last bit, as shadows on its plane. */
async function expectExact(): Promise<void> {
  const { view: _, ...setup } = { ...store.experiment.peek() };
  const prepared = await prepareAny(setup);
  for (const [i, { trajectory }] of computeRuns(prepared, setup).entries()) {
    const { places, shown } = prepared.shadowOf!(trajectory.path);
    const own = shadows()[i];
    expect(own.path).toEqual(places);
    expect([...own.losses]).toEqual([...trajectory.losses]);
    expect(own.shown).toBe(shown);
  }
  expect(store.prepared.value.plane!.u).toEqual(prepared.plane!.u);
}

describe('a store of a network', () => {
  test('shows what was trained when the page was built, and trains nothing', async () => {
    const { experiment } = completeExperiment(gallery.descent.network.experiment);
    knowTrained(JSON.parse(JSON.stringify(stillTraining(experiment))));
    store = await createStore(experiment);
    let times = 0;
    const stop = effect(() => {
      void [store.runs.value, store.prepared.value, store.computing.value];
      times++;
    });
    await new Promise((done) => setTimeout(done, 400));
    stop();
    expect(times).toBe(1);
    expect([store.isComplete.value, store.computing.value]).toEqual([true, null]);
    expect(shadows().map(({ shown }) => shown > 0.95)).toEqual(Array(6).fill(true));
    expect(store.prepared.value.plane!.explained!.whole).toBeCloseTo(0.959, 2);
    expect(planeText({ texts: en as never, ...snapshot() })).toMatch(
      /explains 96% .* over all 72 training examples\.$/,
    );
  });

  test('trains quickly while the start is dragged, and exactly when it is let go; what came before does not come back', async () => {
    store = await createStore(much({ kind: 'filter' }));
    const stop = effect(() => void store.runs.value);
    store.dragging.value = true;
    moved([0.5, 0.25]);
    const quick = shadows();
    expect(quick).toHaveLength(2);
    expect([quick[0].path[0], quick[0].path[1]].map((one) => Number(one.toFixed(9)))).toEqual([0.5, 0.25]);
    expect(quick[0].lastFinite).toBeLessThan(1000);
    expect(store.isComplete.value).toBe(false);
    store.dragging.value = false;
    // A newer setting, before the older one has been computed.
    await new Promise((done) => setTimeout(done, 200));
    moved([-1, 0.75]);
    expect(Number(shadows()[0].path[0].toFixed(9))).toBe(-1);
    await complete();
    await expectExact();
    stop();
  });

  test('is spanned by its runs, and anew from where the start is; a link leads to the same', async () => {
    store = await createStore(much({ kind: 'paths', size: 6 }));
    const stop = effect(() => void [store.runs.value, store.prepared.value]);
    expect(planeText({ texts: en as never, ...snapshot() })).toContain(en.network.pending);
    await complete();
    await expectExact();
    moved([2, -1]);
    await complete();
    await expectExact();
    const before = store.prepared.value.lift!([2, -1]);
    planeActionsOf(store.prepared.value)!.spanAnew();
    await complete();
    await expectExact();
    expect(store.prepared.value.lift!([0, 0])).toEqual(before);
    const link = encodeExperiment(store.experiment.peek(), null)!;
    expect(link).toContain('from:2/-1');
    expect(decodeFragment(link.replace(/^v1&/, 'v1&')).experiment).toEqual(store.experiment.peek());
    stop();
  });

  test('goes over to other planes, with the start in the middle', async () => {
    store = await createStore(much({ kind: 'filter' }, { starts: [[1, 1]] }));
    const stop = effect(() => void [store.runs.value, store.prepared.value]);
    const act = () => planeActionsOf(store.prepared.value)!;
    const plane = () => {
      const { ground, starts } = store.setup.peek();
      return [ground.kind === 'network' && ground.network.plane, starts];
    };
    act().nextDirections();
    expect(plane()).toEqual([{ kind: 'filter', seed: 2, size: 2 }, [[0, 0]]]);
    act().choose('weights');
    act().setWeights(3, 3);
    act().setWeights(3, 0);
    expect(plane()).toEqual([{ kind: 'weights', first: 3, second: 0, size: 5 }, [[0, 0]]]);
    moved([4, 4]);
    act().reach(1 / 2);
    expect(plane()).toEqual([{ kind: 'weights', first: 3, second: 0, size: 2.5 }, [[2.5, 2.5]]]);
    act().choose('paths');
    await complete();
    // As far as the paths go.
    const { size } = plane()[0] as { size: number };
    const farthest = Math.max(...shadows().flatMap(({ path }) => [...path].map(Math.abs)));
    expect(size / farthest).toBeGreaterThan(1);
    expect(size / farthest).toBeLessThan(1.6);
    stop();
  });
});

function snapshot() {
  const [prepared, runs, setup] = [store.prepared.value, store.runs.value, store.setup.value];
  return { prepared, runs, setup };
}
