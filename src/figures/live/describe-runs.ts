import { formatNumber } from '../../render/numbers.ts';
import { outcomeText } from '../parts/outcome-text.ts';
import { axisLetters } from '../parts/start-fields.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import { isStanding } from '../state/model.ts';
import type { Store } from '../state/store.ts';
import { type FigureTexts, fill, nameOf } from '../state/texts.ts';
import { liveRegion } from './live-region.ts';

/**
 * Says in words, to screen readers, what the picture shows, whenever it has come to rest; at once if it has `changed`. Returns how to stop.
 */
export function describeRuns(host: HTMLElement, store: Store, texts: FigureTexts, changed: boolean): () => void {
  const busy = () => {
    void [store.setup.value, store.runs.value];
    return store.playing.value || store.dragging.value || !store.isComplete.value;
  };
  const words = () => {
    if (isStanding(store.setup.peek())) return standingSummary(store, texts);
    const runs = store.runs.peek().map(({ spec, outcome, trajectory: { losses, lastFinite } }) => {
      const name = nameOf(texts.optimizers, store.setup.peek().runs[spec].optimizer);
      const ending = outcomeText(outcome, texts);
      // The ending of a training is its loss.
      if (outcome.kind === 'underway' && outcome.loss !== undefined) return `${name} ${ending}`;
      return fill(texts.figure.summaryRun, {
        ...{ name, outcome: ending },
        loss: formatNumber(losses[Math.max(0, lastFinite)], 3),
      });
    });
    const plane = loadedStages().network?.planeText({
      texts,
      prepared: store.prepared.peek(),
      setup: store.setup.peek(),
      runs: store.runs.peek(),
    });
    return [...runs, ...(plane ? [plane] : [])].join('. ');
  };
  return liveRegion(host, busy, words, changed);
}

/** Where the point stands, and how high. */
function standingSummary(store: Store, texts: FigureTexts): string {
  const { surface } = store.prepared.peek();
  const [start] = store.setup.peek().starts;
  const letters = axisLetters(surface);
  return fill(texts.figure.standingSummary, {
    at: start.map((value, i) => `${letters[i]} ${formatNumber(value, 3)}`).join(', '),
    value: formatNumber(surface.value(Float64Array.from(start), 0), 3),
  });
}
