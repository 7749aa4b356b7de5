import { computed } from '@preact/signals-core';
import { scalesOf, workAtOnce, workOf } from '../../core/runs/work.ts';
import { lazy } from './lazy.ts';
import { finishedRuns } from './run-at-once.ts';
import type { RunOptions } from './run-in-job.ts';
import type { Runner } from './store.ts';

/**
 * Computes at once what is little work. What computes more than that beside the page is loaded with the first experiment that asks for it;
 * until it has arrived no run is there. `options` are for tests.
 */
export const runByWork =
  (options: RunOptions = {}): Runner =>
  (source) => {
    const { setup, prepared, failures } = source;
    const isMuch = computed(() => workOf(setup.value, scalesOf(prepared.value)) > workAtOnce);
    const load = lazy(async () => {
      const { runMuch } = await import('./run-much.ts');
      return runMuch(source, isMuch, options);
    }, failures);
    const much = computed(() => (isMuch.value ? load() : null));
    const isComplete = computed(() => !isMuch.value || (much.value?.isComplete.value ?? false));
    return {
      runs: computed(() => (isMuch.value ? (much.value?.runs.value ?? []) : finishedRuns(prepared.value, setup.value))),
      isComplete,
      computing: computed(() => (isComplete.value ? null : (much.value?.computing ?? null))),
    };
  };
