import { type ReadonlySignal, signal } from '@preact/signals-core';

/** What a link to the playground can leave out, so that a class sees no more than it needs. */
export const hideableParts = ['data', 'training', 'network', 'numbers', 'curves', 'optimizers'] as const;
export type HideablePart = (typeof hideableParts)[number];

const field = 'hide';

/** The parts that an address hides, from its query; what is no part is passed over. */
export const hiddenIn = (search: string): readonly HideablePart[] => {
  const asked = (new URLSearchParams(search).get(field) ?? '').split(',');
  return hideableParts.filter((part) => asked.includes(part));
};

/** The same query with these parts hidden. */
export function hiding(search: string, hidden: readonly HideablePart[]): string {
  const fields = new URLSearchParams(search);
  if (hidden.length > 0) fields.set(field, hidden.join());
  else fields.delete(field);
  const written = fields.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

/** The parts that the page's address hides, and what hides or shows one: the address says so then, and every link that is taken from here. */
export function hiddenParts(): {
  readonly hidden: ReadonlySignal<readonly HideablePart[]>;
  readonly toggle: (part: HideablePart) => void;
} {
  const hidden = signal(hiddenIn(location.search));
  return {
    hidden,
    toggle(part) {
      const now = hidden.peek();
      hidden.value = hideableParts.filter((one) => now.includes(one) !== (one === part));
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', `${pathname}${hiding(search, hidden.value)}${hash}`);
    },
  };
}
