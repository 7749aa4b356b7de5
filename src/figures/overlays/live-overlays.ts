import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ShownMap } from '../../render/shown-map.ts';
import { sayAtRest } from '../live/live-region.ts';
import { oncePerStore } from '../state/once-per-store.ts';
import type { Store } from '../state/store.ts';
import type { FigureTexts } from '../state/texts.ts';
import { inWords } from './in-words.ts';
import * as drawing from './marks.ts';

/** What draws overlays, and, once the view asks for basins, what draws these and the map that they are drawn from. */
export interface Overlays {
  readonly drawing: typeof drawing;
  readonly underlay: { readonly drawing: typeof import('./underlay.ts'); readonly map: ShownMap } | null;
}

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
  const underlay = signal<typeof import('./underlay.ts') | null>(null);
  const map = signal<ReadonlySignal<ShownMap | null> | null>(null);
  const wanted = computed(() => store.view.value.overlays?.includes('basins') ?? false);
  let stopMap = () => {};
  let stopped = false;
  const stopAsking = effect(() => {
    if (!wanted.value || underlay.peek()) return;
    void import('./underlay.ts').then((module) => {
      if (stopped || underlay.peek()) return;
      const live = module.liveUnderlay(store, wanted);
      stopMap = live.stop;
      map.value = live.map;
      underlay.value = module;
    });
  });
  const overlays = computed<Overlays>(() => {
    const shown = map.value?.value;
    return { drawing, underlay: shown && underlay.value ? { drawing: underlay.value, map: shown } : null };
  });
  known.set(store, overlays);
  const busy = () => {
    void [store.view.value.overlays, store.setup.value];
    return store.playing.value || store.dragging.value;
  };
  const stopSaying = sayAtRest(host, busy, () =>
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
    stopAsking();
    stopMap();
    stopSaying();
    known.delete(store);
  };
}
