import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { onLinkFollowed } from '../live/address.ts';
import type { Setup, Store } from '../state/store.ts';

/**
 * Marks which of the page's preset links is shown, and says what it shows (empty if none is), for as long as its surface and its optimizers
 * stand there. The links (`[data-preset]`, with their description as `data-line`) work without this.
 */
export function followPresets(store: Store): { readonly line: ReadonlySignal<string>; readonly stop: () => void } {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-preset]')];
  const line = signal('');
  const linked = (address: string) => links.find(({ href }) => href === address) ?? null;
  let opening = linked(location.href);
  let shown: Setup | null = null;

  const mark = (link: HTMLAnchorElement | null) => {
    for (const one of links) {
      if (one === link) one.setAttribute('aria-current', 'true');
      else one.removeAttribute('aria-current');
    }
    line.value = link?.dataset.line ?? '';
  };
  const stopFollowing = onLinkFollowed((_, address) => {
    opening = linked(address);
  });
  const stop = effect(() => {
    const setup = store.setup.value;
    if (opening) {
      mark(opening);
      shown = setup;
      opening = null;
    } else if (shown && !isAkin(shown, setup)) {
      mark(null);
      shown = null;
    }
  });
  return {
    line,
    stop() {
      stopFollowing();
      stop();
      mark(null);
    },
  };
}

const isAkin = (one: Setup, other: Setup): boolean =>
  one.ground.surface === other.ground.surface && optimizersOf(one) === optimizersOf(other);

const optimizersOf = ({ runs }: Setup) => runs.map(({ optimizer }) => optimizer).join();
