import { computed, type ReadonlySignal, signal } from '@preact/signals-core';

/** What of a figure has not arrived, and how it is asked for again. */
export interface Failures {
  /** Asks again for all that has failed so far; null while nothing has. */
  readonly retry: ReadonlySignal<(() => void) | null>;
  /** Tells that something did not arrive; `again` asks for it once more, and stands for it: told twice, it is one. */
  readonly add: (error: unknown, again: () => void) => void;
  /** Takes back what `again` stands for: it has arrived, or nobody wants it any more. */
  readonly remove: (again: () => void) => void;
}

/** A figure of which nothing has failed yet. */
export function createFailures(): Failures {
  const missing = signal<ReadonlySet<() => void>>(new Set());
  const retry = computed(() =>
    missing.value.size === 0
      ? null
      : () => {
          const all = missing.peek();
          missing.value = new Set();
          for (const again of all) again();
        },
  );
  return {
    retry,
    add(error, again) {
      console.error(error);
      if (!missing.peek().has(again)) missing.value = new Set(missing.peek()).add(again);
    },
    remove(again) {
      if (!missing.peek().has(again)) return;
      const left = new Set(missing.peek());
      left.delete(again);
      missing.value = left;
    },
  };
}
