import { signal } from '@preact/signals-core';

/**
 * A module that is loaded when it is first asked for: null until it has arrived. Asked in an effect or a computed value, it brings that
 * up to date on arrival. What does not arrive is asked for again next time.
 */
export function lazily<Module>(load: () => Promise<Module>): () => Module | null {
  const arrived = signal<Module | null>(null);
  let asked = false;
  return () => {
    if (!asked) {
      asked = true;
      load().then(
        (module) => {
          arrived.value = module;
        },
        (error) => {
          asked = false;
          console.error(error);
        },
      );
    }
    return arrived.value;
  };
}
