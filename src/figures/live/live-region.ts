import { effect } from '@preact/signals-core';

const restMilliseconds = 600;

/** When something was said last, by whichever figure: what two have to say at once is said one after the other. */
let lastSaid = Number.NEGATIVE_INFINITY;

/**
 * Says in words, to screen readers, what a picture shows, once it has come to rest. `busy` reads the signals whose changes are to be told,
 * and says whether something is still under way. `changed`: something has been changed before. Returns how to stop.
 */
export function liveRegion(host: HTMLElement, busy: () => boolean, words: () => string, changed = false): () => void {
  const place = document.createElement('p');
  place.className = 'visually-hidden';
  place.setAttribute('role', 'status');
  host.after(place);
  let timer = 0;
  let first = !changed;
  const say = () => {
    const early = lastSaid + restMilliseconds - performance.now();
    if (early > 0) {
      timer = window.setTimeout(say, early);
      return;
    }
    lastSaid = performance.now();
    place.textContent = words();
  };
  const stop = effect(() => {
    const waits = busy();
    clearTimeout(timer);
    // Nobody has asked for the state a page opens with.
    if (first || waits) {
      first = false;
      return;
    }
    timer = window.setTimeout(say, restMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    stop();
    place.remove();
  };
}
