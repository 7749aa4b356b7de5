import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { FigureContext } from '../context.ts';
import { bringWords } from '../texts.ts';
import type { LiveOverlays, Overlays } from './live-overlays.ts';

/** What draws overlays, loaded when a view first has one or a reader opens their panel; null until then. */
export function lazyOverlays(
  host: HTMLElement,
  { store, texts }: Pick<FigureContext, 'store' | 'texts'>,
  isOpen: () => boolean,
): { readonly overlays: ReadonlySignal<Overlays | null>; readonly stop: () => void } {
  const live = signal<LiveOverlays | null>(null);
  let asked = false;
  let stopped = false;
  const stopAsking = effect(() => {
    if (asked || !(isOpen() || store.view.value.overlays)) return;
    asked = true;
    void Promise.all([import('./live-overlays.ts'), bringWords()]).then(([{ liveOverlays }]) => {
      if (!stopped) live.value = liveOverlays(host, store, texts);
    });
  });
  return {
    overlays: computed(() => live.value?.overlays.value ?? null),
    stop() {
      stopped = true;
      stopAsking();
      live.peek()?.stop();
    },
  };
}
