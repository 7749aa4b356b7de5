import { effect } from '@preact/signals-core';
import { formatNumber } from '../render/numbers.ts';
import { outcomeText } from './parts/outcome-text.ts';
import type { Store } from './store.ts';
import { type FigureTexts, fill, nameOf } from './texts.ts';

const restMilliseconds = 600;

/** Says in words, to screen readers, what the picture shows, once it has come to rest. Returns how to stop. */
export function announce(host: HTMLElement, store: Store, texts: FigureTexts): () => void {
  const place = document.createElement('p');
  place.className = 'visually-hidden';
  place.setAttribute('role', 'status');
  host.after(place);
  let timer = 0;
  let first = true;
  const stop = effect(() => {
    const { runs: specs } = store.setup.value;
    const runs = store.runs.value;
    const busy = store.playing.value || store.dragging.value;
    clearTimeout(timer);
    // Nobody has asked for the state a page opens with.
    if (first || busy) {
      first = false;
      return;
    }
    timer = window.setTimeout(() => {
      place.textContent = runs
        .map(({ spec, outcome, trajectory: { losses, lastFinite } }) =>
          fill(texts.figure.summaryRun, {
            name: nameOf(texts.optimizers, specs[spec].optimizer),
            outcome: outcomeText(outcome, texts),
            loss: formatNumber(losses[Math.max(0, lastFinite)], 3),
          }),
        )
        .join('. ');
    }, restMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    stop();
    place.remove();
  };
}
