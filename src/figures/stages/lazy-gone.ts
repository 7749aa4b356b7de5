import { signal } from '@preact/signals-core';
import type { Outcome } from '../../core/runs/outcome.ts';
import { lazy } from '../state/lazy.ts';

type Gone = typeof import('./gone.ts');

let arriving: Promise<unknown> | undefined;
const loadGone = lazy(() => {
  const loaded = import('./gone.ts');
  arriving = loaded.catch(() => {});
  return loaded;
});
const given = signal<Gone | null>(null);

/** Gives still pictures, which are drawn at once, what a page loads with the first run that needs it. */
export const giveGone = (gone: Gone): void => {
  given.value = gone;
};

/** What draws runs that diverge or leave the picture, once there is one and it has arrived; null before. */
export const goneParts = (runs: readonly { readonly outcome: Outcome }[]): Gone | null =>
  runs.some(({ outcome: { kind } }) => kind === 'diverged' || kind === 'left') ? (given.value ?? loadGone()) : null;

/** What is to be waited for so that such runs are drawn as they were before there was a script; nothing where there are none. */
export function goneReady(runs: Parameters<typeof goneParts>[0]): Promise<unknown> | undefined {
  goneParts(runs);
  return arriving;
}
