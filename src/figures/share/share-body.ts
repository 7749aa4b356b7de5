import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit-html';
import { addressOf } from '../live/address.ts';
import type { FigureContext } from '../state/context.ts';
import { lazily } from '../state/lazy.ts';
import type { Sharing } from './experiment-sharing.ts';
import type { Shareable } from './live-share.ts';
import { shareActions } from './share-actions.ts';
import { shareLink } from './share-link.ts';

/** What stands in an open share panel: the address, and all else that there is to share once it has arrived. Followed until stopped. */
export function shareBody(
  host: HTMLElement,
  context: FigureContext,
  what: Shareable,
  isOpen: ReadonlySignal<boolean>,
): { readonly body: ReadonlySignal<TemplateResult>; readonly stop: () => void } {
  const { store, texts, linkId, playPath } = context;
  const links = signal({ here: '', play: '' });
  const copied = signal(false);
  let more: Sharing | undefined;
  let stopped = false;
  const loadMore = lazily(async () => {
    const sharing = await context.sharing?.();
    if (sharing && !stopped) more = sharing.experimentSharing(host, context, what);
    return more;
  });
  const actions = shareActions(host, ({ copied: now = false }) => {
    copied.value = now;
  });
  const stopLinks = effect(() => {
    const experiment = store.experiment.value;
    copied.value = false;
    if (!isOpen.value) return;
    void Promise.all([addressOf(experiment, linkId), addressOf(experiment, null, playPath)]).then(([here, play]) => {
      if (store.experiment.peek() === experiment) links.value = { here, play };
    });
  });
  return {
    body: computed(() => {
      const panels = { sharing: true, copied: copied.value };
      return html`${shareLink({ texts, links: links.value, panels }, actions)} ${loadMore()?.panel.value ?? ''}`;
    }),
    stop() {
      stopped = true;
      stopLinks();
      more?.stop();
    },
  };
}
