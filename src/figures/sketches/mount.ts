import { batch, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import type { Notice } from '../../core/reading/notice.ts';
import type { SketchChallenge } from '../../core/sketch/goal.ts';
import type { SketchState } from '../../core/sketch/sketch.ts';
import { addressWith, keepAddress } from '../live/address.ts';
import { sayAtRest } from '../live/live-region.ts';
import { takeStillOut } from '../live/take-still-out.ts';
import { shareActions } from '../share/share-actions.ts';
import { lazily } from '../state/lazy.ts';
import { bringWords, pageTexts } from '../state/texts.ts';
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
  const { kind: id, figure = null, sketch = '{}', words: wordsJson = '{}', challenge } = host.dataset;
  const kind = await sketchKinds[id as SketchId]();
  const texts = pageTexts();
  const words = JSON.parse(wordsJson) as Readonly<Record<string, string>>;
  const written = JSON.parse(sketch) as SketchState;
  const linked = await linkedState();

  const state = signal<SketchState>(linked?.state ?? written);
  const notices = signal<readonly Notice[]>([...told, ...(linked?.notices ?? [])]);
  const dragging = signal(false);
  const panels = signal({ sharing: false, copied: false });
  const width = signal(widthAtRest);
  const here = signal('');

  async function linkedState() {
    if (location.hash.length < 2) return null;
    const [{ parsePageFragment }, { decodeSketch }] = await Promise.all([
      import('../../core/reading/url-syntax.ts'),
      loadCodec(),
    ]);
    const { figure: named, experiment: fragment } = parsePageFragment(location.hash.slice(1));
    return named === figure && fragment !== null ? decodeSketch(kind.fields, fragment) : null;
  }
  const followLink = async () => {
    const next = await linkedState();
    if (!next) return;
    batch(() => {
      state.value = next.state;
      notices.value = next.notices;
    });
  };
  const address = async (now: SketchState) => addressWith((await loadCodec()).encodeSketch(kind.fields, now, figure));

  const hands: SketchHands<SketchState> = {
    set(change) {
      state.value = { ...state.value, ...change } as SketchState;
    },
    dragging(now) {
      if (now) dragging.value = true;
      // After the click that ends a drag by mouse; a drag by touch ends without one.
      else setTimeout(() => (dragging.value = false));
    },
    busy: () => dragging.peek(),
  };
  const setPanels = (change: { readonly sharing?: boolean; readonly copied?: boolean }) => {
    panels.value = { ...panels.value, ...change };
  };
  const events = {
    reset() {
      state.value = written;
    },
    dismissNotices() {
      notices.value = [];
    },
    share: shareActions(host, setPanels, () => `downhill-${figure ?? id}`),
  };
  const loadMore = lazily(async () => {
    const [{ sketchSharing }] = await Promise.all([import('../share/sketch-sharing.ts'), bringWords()]);
    return sketchSharing(host, texts, id as SketchId, kind, state);
  });

  const measure = () => {
    width.value = Math.round(host.querySelector('.plot')?.clientWidth || width.value);
  };
  measure();
  takeStillOut(host);
  const stops = [
    effect(() => {
      const context = { texts, words, width: width.value, hands };
      const more = figure !== null && panels.value.sharing ? loadMore()?.value : undefined;
      const model = { notices: notices.value, panels: panels.value, links: { here: here.value }, more };
      render(sketchFrame(kind, state.value, context, model, events), host);
    }),
    effect(() => {
      const now = state.value;
      if (!panels.value.sharing) return;
      void address(now).then((link) => {
        if (state.peek() === now) here.value = link;
      });
    }),
    figure === null ? () => {} : keepAddress(state, () => dragging.value, address),
    sayAtRest(
      host,
      () => {
        void state.value;
        return dragging.value;
      },
      () => kind.summary(state.peek(), words),
    ),
    ...(figure === null || challenge === undefined
      ? []
      : [watchGoal(figure, kind, state, JSON.parse(challenge) as SketchChallenge)]),
  ];

  const sizes = new ResizeObserver(measure);
  sizes.observe(host);
  addEventListener('hashchange', followLink);
  return () => {
    removeEventListener('hashchange', followLink);
    sizes.disconnect();
    for (const stop of stops) stop();
    render(null, host);
  };
}
