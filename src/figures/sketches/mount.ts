import { batch, effect, signal } from '@preact/signals-core';
import type { Notice } from '../../core/reading/notice.ts';
import type { SketchChallenge } from '../../core/sketch/goal.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { createHand } from '../gestures/handle.ts';
import { addressWith, fragmentOf, keepAddress, onLinkFollowed } from '../live/address.ts';
import { liveDrawing } from '../live/live-drawing.ts';
import { liveRegion } from '../live/live-region.ts';
import { shareActions } from '../share/share-actions.ts';
import { createFailures } from '../state/failures.ts';
import { lazy } from '../state/lazy.ts';
import { loadWords, pageTexts } from '../state/texts.ts';
import { sketchFrame } from './frame.ts';
import { type SketchId, sketchKinds } from './index.ts';
import { type SketchHands, widthAtRest } from './sketch.ts';
import { watchGoal } from './watch-goal.ts';

/** Writes and reads links. Loaded when first needed. */
const loadCodec = () => import('../../core/sketch/url.ts');

/**
 * Mounts the sketch that an element's attributes describe: `data-kind`, `data-figure` (its id on the page; none where the page is the
 * figure, whose address is then left alone), `data-sketch` (its state as JSON, complete), `data-words` (JSON: the words of its kind),
 * `data-challenge` (JSON), `data-play` (path of the playground). The result takes it out again.
 */
export async function mountSketch(host: HTMLElement, told: readonly Notice[] = []): Promise<() => void> {
  const { kind: id, figure = null, sketch: written = '{}', words: wordsJson = '{}', challenge } = host.dataset;
  const sketch = await sketchKinds[id as SketchId].load();
  const texts = pageTexts();
  const words = JSON.parse(wordsJson) as Readonly<Record<string, string>>;
  const opening = JSON.parse(written) as SketchState;

  async function stateIn(fragment: string | null) {
    if (fragment === null) return null;
    const [{ parsePageFragment }, { decodeSketch }] = await Promise.all([
      import('../../core/reading/url-syntax.ts'),
      loadCodec(),
    ]);
    const { figure: named, experiment: fields } = parsePageFragment(fragment);
    return named === figure && fields !== null ? decodeSketch(sketch.fields, fields) : null;
  }
  const linked = await stateIn(fragmentOf(location.href));
  const state = signal<SketchState>(linked?.state ?? opening);
  const notices = signal<readonly Notice[]>([...told, ...(linked?.notices ?? [])]);
  const dragging = signal(false);
  const panels = signal({ sharing: false, copied: false });
  const width = signal(widthAtRest);
  const here = signal('');
  const failures = createFailures();

  const follow = async (fragment: string) => {
    try {
      const next = await stateIn(fragment);
      if (!next) return;
      batch(() => {
        state.value = next.state;
        notices.value = next.notices;
      });
    } catch (error) {
      failures.add(error, () => void follow(fragment));
    }
  };
  const address = async (now: SketchState) => addressWith((await loadCodec()).encodeSketch(sketch.fields, now, figure));
  const hands: SketchHands<SketchState> = {
    ...createHand((now) => {
      dragging.value = now;
    }),
    set(change) {
      state.value = { ...state.value, ...change } as SketchState;
    },
  };
  const setPanels = (change: { readonly sharing?: boolean; readonly copied?: boolean }) => {
    panels.value = { ...panels.value, ...change };
  };
  const events = {
    reset() {
      state.value = opening;
    },
    dismissNotices() {
      notices.value = [];
    },
    share: shareActions(host, setPanels, () => `downhill-${figure ?? id}`),
  };
  const loadMore = lazy(async () => {
    const [{ sketchSharing }] = await Promise.all([import('../share/sketch-sharing.ts'), loadWords()]);
    return sketchSharing(host, texts, id as SketchId, sketch, state);
  }, failures);

  const busy = () => {
    void state.value;
    return dragging.value;
  };
  const writeLink = async (now: SketchState) => {
    try {
      const link = await address(now);
      if (state.peek() === now) here.value = link;
    } catch (error) {
      failures.add(error, () => void writeLink(state.peek()));
    }
  };
  return liveDrawing(host, failures, () => ({
    measure() {
      width.value = Math.round(host.querySelector('.plot')?.clientWidth || width.peek());
    },
    template() {
      const context = { texts, words, width: width.value, hands };
      const more = figure !== null && panels.value.sharing ? loadMore()?.value : undefined;
      const model = { notices: notices.value, panels: panels.value, links: { here: here.value }, more };
      return sketchFrame(sketch, state.value, context, model, events);
    },
    services: [
      () => effect(() => void (panels.value.sharing && writeLink(state.value))),
      () => onLinkFollowed((fragment) => void follow(fragment)),
      () => liveRegion(host, busy, () => sketch.summary(state.peek(), words)),
      ...(figure === null ? [] : [() => keepAddress(state, () => dragging.value, address)]),
      ...(figure === null || challenge === undefined
        ? []
        : [() => watchGoal(figure, sketch, state, JSON.parse(challenge) as SketchChallenge)]),
    ],
  }));
}
