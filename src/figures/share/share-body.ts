import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { html, type TemplateResult } from 'lit-html';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import { addressOf, fitsLink } from '../live/address.ts';
import type { FigureContext, Shareable, Sharing } from '../state/context.ts';
import { lazy } from '../state/lazy.ts';
import { loadLatest } from '../state/load-latest.ts';
import { ownPage } from './own-page.ts';
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
  const links = signal({ here: '', play: '', fits: true });
  const copied = signal(false);
  let more: Sharing | undefined;
  let stopped = false;
  const loadMore = lazy(async () => {
    const makeSharing = await context.loadSharing?.();
    if (makeSharing && !stopped) more = makeSharing(host, context, what);
    return more;
  }, store.failures);
  const actions = shareActions(host, ({ copied: now = false }) => {
    copied.value = now;
  });
  const writeLinks = loadLatest(
    store.failures,
    () => {
      const experiment = store.experiment.peek();
      // Networks have a playground of their own.
      const path = isNetwork(experiment.ground) ? `${playPath}network/` : playPath;
      return Promise.all([
        addressOf(experiment, linkId, ownPage(host)),
        addressOf(experiment, null, path),
        fitsLink(experiment),
      ]);
    },
    ([here, play, fits]) => {
      links.value = { here, play, fits };
    },
  );
  const stopLinks = effect(() => {
    void store.experiment.value;
    copied.value = false;
    if (isOpen.value) void writeLinks();
  });
  return {
    body: computed(() => {
      const panels = { sharing: true, copied: copied.value };
      return html`${shareLink({ texts, links: links.value, panels, tooLong: links.value.fits ? undefined : texts.share.tooLong }, actions)} ${loadMore()?.panel.value ?? ''}`;
    }),
    stop() {
      stopped = true;
      stopLinks();
      more?.stop();
    },
  };
}
