import { batch, effect, type Signal, signal } from '@preact/signals-core';
import type { Notice } from '../../core/reading/notice.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { createHand } from '../gestures/hand.ts';
import { addressWith, fragmentOf, keepAddress, onLinkFollowed } from '../live/address.ts';
import { liveDrawing } from '../live/live-drawing.ts';
import { liveRegion } from '../live/live-region.ts';
import { ownPage } from '../share/own-page.ts';
import { shareActions } from '../share/share-actions.ts';
import { createFailures, type Failures } from '../state/failures.ts';
import { lazy } from '../state/lazy.ts';
import { loadLatest } from '../state/load-latest.ts';
import { loadWords, pageTexts } from '../state/texts.ts';
import { sketchFrame } from './frame.ts';
import { type SketchId, sketchKinds } from './index.ts';
import { type Sketch, type SketchHands, widthAtRest } from './sketch.ts';
import { watchGoal } from './watch-goal.ts';

/** Writes and reads links. Loaded when first needed. */
const loadCodec = () => import('../../core/sketch/url.ts');

/**
 * Mounts the sketch that an element's attributes describe: `data-kind`, `data-figure` (its id on the page; none where the page is the
 * figure, whose address is then left alone), `data-sketch` (its state as JSON, complete), `data-words` (JSON: the words of its kind),
 * `data-challenge` (JSON), `data-play` (path of the playground). The result takes it out again.
 */
export async function mountSketch(host: HTMLElement, told: readonly Notice[] = []): Promise<() => void> {
  const { kind: id, figure = null, sketch: written = '{}' } = host.dataset;
  const loading = sketchKinds[id as SketchId].load();
  const opening = JSON.parse(written) as SketchState;
  const state = signal<SketchState>(opening);
  const opened = signal<SketchState>(opening);
  const notices = signal<readonly Notice[]>([]);
  const failures = createFailures();

  const open = loadLatest(
    failures,
    async (fragment: string) => {
      const [{ fields }, { parsePageFragment }, { decodeSketch }] = await Promise.all([
        loading,
        import('../../core/reading/url-syntax.ts'),
        loadCodec(),
      ]);
      const { figure: named, experiment } = parsePageFragment(fragment);
      return named === figure && experiment !== null ? decodeSketch(fields, experiment) : null;
    },
    (linked) =>
      batch(() => {
        if (!linked) return;
        state.value = opened.value = linked.state;
        notices.value = linked.notices;
      }),
  );
  // From now on, or a link followed before the parts have arrived would be lost.
  const stopFollowing = onLinkFollowed((fragment) => void open(fragment));
  try {
    const fragment = fragmentOf(location.href);
    const [sketch] = await Promise.all([loading, fragment === null ? null : open(fragment)]);
    notices.value = [...told, ...notices.peek()];
    const stopDrawing = await draw(host, sketch, { opening, state, opened, notices, failures });
    return () => {
      stopFollowing();
      stopDrawing();
    };
  } catch (error) {
    stopFollowing();
    throw error;
  }
}

/** What a sketch shows, and what became of it. */
interface Shown {
  /** What its author wrote. */
  readonly opening: SketchState;
  readonly state: Signal<SketchState>;
  /** The state as it was last opened, not as a hand has made it since. */
  readonly opened: Signal<SketchState>;
  readonly notices: Signal<readonly Notice[]>;
  readonly failures: Failures;
}

/** Draws a sketch that has been loaded, and lets hands on it, until stopped. */
function draw(host: HTMLElement, sketch: Sketch, shown: Shown): Promise<() => void> {
  const { opening, state, opened, notices, failures } = shown;
  const { kind: id, figure = null, words: wordsJson = '{}', challenge } = host.dataset;
  const texts = pageTexts();
  const words = JSON.parse(wordsJson) as Readonly<Record<string, string>>;
  const dragging = signal(false);
  const panels = signal({ sharing: false, copied: false });
  const width = signal(widthAtRest);
  const here = signal('');

  const address = async (now: SketchState, path?: string) =>
    addressWith((await loadCodec()).encodeSketch(sketch.fields, now, figure), path);
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
      state.value = opened.value = opening;
    },
    dismissNotices() {
      notices.value = [];
    },
    share: shareActions(host, setPanels, { name: `downhill-${figure ?? id}`, failures }),
  };
  const loadMore = lazy(async () => {
    const [{ sketchSharing }] = await Promise.all([import('../share/sketch-sharing.ts'), loadWords()]);
    return sketchSharing(host, texts, id as SketchId, sketch, state);
  }, failures);

  const busy = () => {
    void state.value;
    return dragging.value;
  };
  const writeLink = loadLatest(
    failures,
    () => address(state.peek(), ownPage(host)),
    (link) => {
      here.value = link;
    },
  );
  return liveDrawing(host, failures, () => ({
    renew() {
      state.value = { ...state.peek() };
    },
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
      () =>
        effect(() => {
          void state.value;
          if (panels.value.sharing) void writeLink();
        }),
      () => liveRegion(host, busy, () => sketch.summary(state.peek(), words)),
      ...(figure === null
        ? []
        : [
            () =>
              keepAddress(
                state,
                () => dragging.value,
                (now) => address(now),
                failures,
              ),
          ]),
      ...(figure === null || challenge === undefined
        ? []
        : [() => watchGoal(figure, sketch, { state, opened, dragging, texts, failures }, challenge)]),
    ],
  }));
}
