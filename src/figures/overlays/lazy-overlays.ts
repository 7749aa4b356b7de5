import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { FigureContext } from '../state/context.ts';
import { lazy } from '../state/lazy.ts';
import type { Overlays } from '../state/model.ts';
import { loadWords } from '../state/texts.ts';
import type { LiveOverlays } from './live-overlays.ts';

/** What draws overlays, loaded when a view first has one or a reader opens their panel; null until then. */
export function lazyOverlays(
  host: HTMLElement,
  { store, texts }: Pick<FigureContext, 'store' | 'texts'>,
  isOpen: () => boolean,
): { readonly overlays: ReadonlySignal<Overlays | null>; readonly stop: () => void } {
  let live: LiveOverlays | undefined;
  let stopped = false;
  const load = lazy(async () => {
    const [{ liveOverlays }] = await Promise.all([import('./live-overlays.ts'), loadWords()]);
    if (!stopped) live = liveOverlays(host, store, texts);
    return live;
  }, store.failures);
  return {
    overlays: computed(() => (isOpen() || store.view.value.overlays ? (load()?.overlays.value ?? null) : null)),
    stop() {
      stopped = true;
      live?.stop();
    },
  };
}
