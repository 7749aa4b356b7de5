import { afterAll, beforeAll, vi } from 'vitest';
import { completeExperiment, type ExperimentInput } from '../../src/core/experiment/experiment.ts';
import { networkOf } from '../../src/core/grounds/network/network-ground.ts';
import { withoutRuns } from '../../src/figures/kinds/network/without-runs.ts';
import { createStore } from '../../src/figures/state/create-store.ts';
import type { Store } from '../../src/figures/state/store.ts';

/** Gives the tests of a file a page that names no trainings, and is seen. Files share what they import, and others take it away again. */
export function onEmptyPage(): void {
  beforeAll(() => {
    vi.stubGlobal('document', {
      ...{ hidden: false, documentElement: { lang: 'en' } },
      querySelectorAll: () => [],
      getElementById: () => null,
      addEventListener() {},
      removeEventListener() {},
    });
  });
  afterAll(() => void vi.unstubAllGlobals());
}

/** A small network in training: 2-4-1 on circles, by Adam and by SGD. */
export const input = {
  surface: 'network',
  network: { data: { set: 'circles', count: 60 }, layers: [{ width: 4 }] },
  runs: [
    { optimizer: 'adam', settings: { learningRate: 0.05 } },
    { optimizer: 'sgd', settings: { learningRate: 0.5 } },
  ],
  steps: 60,
} as const satisfies ExperimentInput;

/** A store of that, with something else in it. Throws where that is not valid. */
export async function storeOf(change: ExperimentInput = {}): Promise<Store> {
  const { experiment, notices } = completeExperiment({ ...input, ...change });
  if (notices.length > 0) throw new Error(JSON.stringify(notices));
  return withoutRuns(await createStore(experiment));
}

/** What a network sees of a point. */
export const featuresIn = (store: Store) => networkOf(store.setup.peek().ground)!.inputs;
