import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { FigureContext } from '../context.ts';
import type { Sharing } from './experiment-sharing.ts';

/** What there is to share of an experiment beside its link, loaded when a reader first opens the panel; null until then. */
export function lazySharing(
  host: HTMLElement,
  context: FigureContext,
  isOpen: () => boolean,
): { readonly panel: ReadonlySignal<TemplateResult | null>; readonly stop: () => void } {
  const sharing = signal<Sharing | null>(null);
  let asked = false;
  let stopped = false;
  const panel = computed(() => {
    if (!isOpen()) return null;
    if (!asked) {
      asked = true;
      void import('./experiment-sharing.ts').then(({ experimentSharing }) => {
        if (!stopped) sharing.value = experimentSharing(host, context);
      });
    }
    return sharing.value?.panel.value ?? null;
  });
  return {
    panel,
    stop() {
      stopped = true;
      sharing.peek()?.stop();
    },
  };
}
