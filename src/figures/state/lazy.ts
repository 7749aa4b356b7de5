import { signal } from '@preact/signals-core';
import type { Failures } from './failures.ts';

/** How many have arrived: for what is drawn outside of effects, in frames of its own, to be brought up to date as well. */
export const arrivals = signal(0);

/**
 * A module that is loaded when it is first asked for: null until it has arrived. Asked in an effect or a computed value, it brings that
 * up to date on arrival. What does not arrive is one of the figure's `failures`, unless nobody needs to be told, and is asked for again next time.
 */
export function lazy<Module>(
  load: () => Promise<Module>,
  failures: Pick<Failures, 'add' | 'remove'> = untold,
): () => Module | null {
  const loaded = signal<Module | null>(null);
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    load().then(
      (module) => {
        loaded.value = module;
        arrivals.value++;
        failures.remove(ask);
      },
      (error) => {
        asked = false;
        failures.add(error, ask);
      },
    );
  };
  return () => {
    ask();
    return loaded.value;
  };
}

const untold = { add() {}, remove() {} };
