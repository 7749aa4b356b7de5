import type { Failures } from './failures.ts';

/** Work beside the figure, such as a map that workers compute: one at a time. */
export interface Background {
  /** Begins a work and cancels the one before; runs until its first `await` at once. */
  readonly begin: (work: (cancelled: AbortSignal) => Promise<unknown>) => void;
  readonly cancel: () => void;
}

/** Work in the background of which only the latest counts. If that fails, it is one of the figure's `failures`, and is begun again. */
export function createBackground(failures: Failures): Background {
  let controller = new AbortController();
  let latest: Parameters<Background['begin']>[0];
  const again = () => begin(latest);
  const cancel = () => {
    failures.remove(again);
    controller.abort();
  };
  function begin(work: typeof latest): void {
    cancel();
    controller = new AbortController();
    latest = work;
    const { signal } = controller;
    work(signal).catch((error) => {
      if (!signal.aborted) failures.add(error, again);
    });
  }
  return { begin, cancel };
}
