import { effect } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import { gallery } from '../../content/gallery.ts';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { prepareAny } from '../../src/core/runs/all-parts.ts';
import { computeRuns } from '../../src/core/runs/run.ts';
import { isShadow } from '../../src/figures/network/on-plane.ts';
import { knowTrained } from '../../src/figures/network/trained.ts';
import { stillTraining } from '../../src/figures/still/model.ts';
import { createStore } from '../../src/figures/state/create-store.ts';

vi.stubGlobal('document', { querySelectorAll: () => [], documentElement: { lang: 'en' }, getElementById: () => null });

const { experiment } = completeExperiment(gallery.descent.network.experiment);

const small = (plane: object, more: ExperimentInput = {}) =>
  completeExperiment({ surface: 'network', network: { data: { count: 40 }, layers: [], plane }, steps: 20, ...more })
    .experiment;

describe('a store of a network', () => {
  test('shows what was trained when the page was built, and trains nothing', async () => {
    knowTrained(stillTraining(experiment)!);
    const store = await createStore(experiment);
    let times = 0;
    const stop = effect(() => {
      void [store.runs.value, store.prepared.value, store.computing.value];
      times++;
    });
    await new Promise((done) => setTimeout(done, 400));
    stop();
    expect(times).toBeLessThan(4);
    expect(store.runs.value.length).toBe(6);
    expect(store.isComplete.value).toBe(true);
  });
});
