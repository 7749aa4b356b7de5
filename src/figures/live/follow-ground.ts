import { effect } from '@preact/signals-core';
import { groundPage } from '../parts/ground-page.ts';
import { surfaceName } from '../parts/surface-name.ts';
import type { FigureContext } from '../state/context.ts';

/** Whether a kind of figure draws what is descended: not where it shows learning rates over steps, or trainings. */
export const drawsGround = (kind: string): boolean => kind !== 'schedule' && kind !== 'network';

/**
 * Keeps the names on top of the figures that show a store, and their links into the reference, in step with the function that is drawn
 * (components/Headline.astro). Returns how to stop.
 */
export function followGround({ store, texts, linkId, playPath }: FigureContext): () => void {
  const names = document.querySelectorAll<HTMLAnchorElement>(`[data-draws="${CSS.escape(linkId ?? '')}"] a`);
  return effect(() => {
    const setup = store.setup.value;
    const page = groundPage(setup.ground);
    for (const name of names) {
      name.textContent = surfaceName({ setup, prepared: store.prepared.value, texts });
      if (page) name.href = playPath.replace(/play\/$/, page);
      else name.removeAttribute('href');
    }
  });
}
