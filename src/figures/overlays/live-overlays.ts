import { computed, type ReadonlySignal } from '@preact/signals-core';
import { liveRegion } from '../live/live-region.ts';
import { lazy } from '../state/lazy.ts';
import type { Overlays } from '../state/model.ts';
import { oncePerStore } from '../state/once-per-store.ts';
import type { Store } from '../state/store.ts';
import type { FigureTexts } from '../state/texts.ts';
import { drawing } from './drawing.ts';
import { inWords } from './in-words.ts';

/** The overlays of a store's pictures, following it until stopped. */
export interface LiveOverlays {
  readonly overlays: ReadonlySignal<Overlays>;
  readonly stop: () => void;
}

const known = new WeakMap<Store, ReadonlySignal<Overlays>>();

/** Begins to follow a store; figures that show the same one share its map, and the first says in words, by `host`, what they show. */
export function liveOverlays(host: HTMLElement, store: Store, texts: FigureTexts): LiveOverlays {
  const stop = oncePerStore(store, 'overlays', () => follow(host, store, texts));
  return { overlays: known.get(store)!, stop };
}

function follow(host: HTMLElement, store: Store, texts: FigureTexts): () => void {
  const wanted = computed(() => Boolean(store.view.value.overlays?.includes('basins') && !store.prepared.value.plane));
  let stopMap = () => {};
  let stopped = false;
  const loadUnderlay = lazy(async () => {
    const drawing = await import('./underlay.ts');
    const live = drawing.liveUnderlay(store, wanted);
    if (stopped) live.stop();
    else stopMap = live.stop;
    return { drawing, map: live.map };
  }, store.failures);
  const overlays = computed<Overlays>(() => {
    const loaded = wanted.value ? loadUnderlay() : null;
    const map = loaded?.map.value;
    return { drawing, underlay: loaded && map ? { drawing: loaded.drawing, map } : null };
  });
  known.set(store, overlays);
  const busy = () => {
    void [store.view.value.overlays, store.setup.value];
    return store.playing.value || store.dragging.value;
  };
  const stopSaying = liveRegion(host, busy, () =>
    inWords(
      {
        texts,
        view: store.view.peek(),
        setup: store.setup.peek(),
        runs: store.runs.peek(),
        playhead: store.playhead.peek(),
        prepared: store.prepared.peek(),
      },
      overlays.peek().underlay?.map ?? null,
    ).join(' '),
  );
  return () => {
    stopped = true;
    stopMap();
    stopSaying();
    known.delete(store);
  };
}
