import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Experiment } from '../../core/experiment/experiment.ts';
import type { Failures } from '../state/failures.ts';
import { loadLatest } from '../state/load-latest.ts';

/** Writes and reads links, and completes experiments. Loaded when first needed: most readers neither follow nor make a link. */
export const loadCodec = () => import('virtual:codec');

/** The fragment of an address, without '#'; null where it has none. */
export function fragmentOf(address: string): string | null {
  const { hash } = new URL(address);
  return hash.length < 2 ? null : hash.slice(1);
}

/**
 * Calls `followed` with the fragment of every link within the page that a reader follows from now on: that of the address that was followed,
 * since by then the page's own may say again what was shown before. Returns how to stop.
 */
export function onLinkFollowed(followed: (fragment: string, address: string) => void): () => void {
  const follow = ({ newURL }: HashChangeEvent) => {
    const fragment = fragmentOf(newURL);
    if (fragment !== null) followed(fragment, newURL);
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** Address of this page, or of `path` on this site, with an experiment in its fragment; the address alone if it does not fit. */
export async function addressOf(experiment: Experiment, figure: string | null, path?: string): Promise<string> {
  const { encodeExperiment } = await loadCodec();
  return addressWith(encodeExperiment(experiment, figure) ?? '', path);
}

/** Whether all of an experiment fits into a link. */
export const fitsLink = async (experiment: Experiment): Promise<boolean> =>
  (await loadCodec()).encodeExperiment(experiment) !== null;

/** Address of this page, or of `path` on this site, with that fragment (without '#'). */
export function addressWith(fragment: string, path = location.pathname): string {
  // Not `location.origin`, which is "null" in a sandboxed frame.
  const url = new URL(path, location.href);
  if (path === location.pathname) url.search = location.search;
  url.hash = fragment;
  return url.href;
}

const quietMilliseconds = 300;

/**
 * Keeps the page's address in step with a state, once something has been changed and has come to rest: browsers limit how often an address
 * may change. `busy` reads the signals that say whether something is still under way; `changed` that something has been changed before. An
 * address that cannot be written is one of the `failures`.
 */
export function keepAddress<State>(
  state: ReadonlySignal<State>,
  busy: () => boolean,
  address: (state: State) => Promise<string>,
  failures: Failures,
  changed = false,
): () => void {
  const opened = state.peek();
  let timer = 0;
  let stopped = false;
  const write = loadLatest(
    failures,
    async () => {
      const now = state.peek();
      return { now, written: await address(now) };
    },
    ({ now, written }) => {
      if (state.peek() === now && !stopped) history.replaceState(history.state, '', written);
    },
  );
  const stop = effect(() => {
    const now = state.value;
    const waits = busy();
    changed ||= now !== opened;
    clearTimeout(timer);
    if (!changed || waits) return;
    timer = window.setTimeout(write, quietMilliseconds);
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}
