import { formatNumber } from '../../render/numbers.ts';
import { outcomeText } from '../parts/outcome-text.ts';
import { standingValue } from '../parts/standing-value.ts';
import { axisLetters } from '../parts/start-fields.ts';
import { goneParts } from '../stages/lazy-gone.ts';
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
    const [prepared, setup, runs] = [store.prepared.peek(), store.setup.peek(), store.runs.peek()];
    const gone = goneParts(runs);
    const said = runs.map(({ spec, outcome, trajectory: { losses, lastFinite } }) => {
      const name = nameOf(texts.optimizers, setup.runs[spec].optimizer);
      const ending = outcomeText(outcome, texts);
      // The ending of a training is its loss.
      if (outcome.kind === 'underway' && outcome.loss !== undefined) return `${name} ${ending}`;
      const stable = outcome.kind === 'diverged' && gone?.stableText({ prepared, setup, texts }, spec);
      return fill(texts.figure.summaryRun, {
        ...{ name, outcome: [ending, stable].filter(Boolean).join(', ') },
        loss: formatNumber(losses[Math.max(0, lastFinite)], 3),
      });
    });
    const plane = loadedStages().network?.planeText({ texts, prepared, setup, runs });
    return [...said, ...(plane ? [plane] : [])].join('. ');
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
    value: formatNumber(standingValue(surface, start), 3),
  });
}
