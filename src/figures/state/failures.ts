import { type ReadonlySignal, signal } from '@preact/signals-core';

/** What of a figure has not arrived, and how it is asked for again. */
export interface Failures {
  /** Asks again for all that has failed so far; null while nothing has. */
  readonly retry: ReadonlySignal<(() => void) | null>;
  /** Tells that something did not arrive; `again` asks for it once more. */
  readonly add: (error: unknown, again: () => void) => void;
}

/** A figure of which nothing has failed yet. */
export function createFailures(): Failures {
  const retry = signal<(() => void) | null>(null);
  return {
    retry,
    add(error, again) {
      console.error(error);
      const before = retry.peek();
      retry.value = () => {
        retry.value = null;
        before?.();
        again();
      };
    },
  };
}
