import { effect } from '@preact/signals-core';
import type { Experiment } from '../core/experiment.ts';
import type { Store } from './store.ts';

/** Writes and reads links. Loaded when first needed: most readers neither follow nor make one. */
export const loadCodec = () => import('../core/experiment-url.ts');

/** Address of this page, or of `path` on this site, with an experiment in its fragment; the address alone if it does not fit. */
export async function addressOf(
  experiment: Experiment,
  figure: string | null,
  path = location.pathname,
): Promise<string> {
  const { encodeExperiment } = await loadCodec();
  // Not `location.origin`, which is "null" in a sandboxed frame.
  const url = new URL(path, location.href);
  if (path === location.pathname) url.search = location.search;
  url.hash = encodeExperiment(experiment, figure) ?? '';
  return url.href;
}

const quietMilliseconds = 300;

/**
 * Keeps the page's address in step with an experiment, once something has been changed and has come to rest: browsers limit how often
 * an address may change.
 */
export function keepAddress(store: Store, figure: string | null): () => void {
  const opened = store.experiment.peek();
  let changed = false;
  let timer = 0;
  const stop = effect(() => {
    const experiment = store.experiment.value;
    const busy = store.playing.value || store.dragging.value;
    changed ||= experiment !== opened;
    clearTimeout(timer);
    if (!changed || busy) return;
    timer = window.setTimeout(async () => {
      const address = await addressOf(experiment, figure);
      if (store.experiment.peek() === experiment) history.replaceState(history.state, '', address);
    }, quietMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
