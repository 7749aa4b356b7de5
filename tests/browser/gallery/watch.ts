import type { Locator } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** What went on in a figure while it was watched. */
interface Watched {
  /** Geometry that was written and is none, as `attribute="value"`. */
  readonly broken: Set<string>;
  /** Its summaries for screen readers, and when they were spoken, in milliseconds. */
  readonly spoken: { readonly at: number; readonly words: string }[];
}

/** Milliseconds between two summaries: none may be cut short by the next within half a second. */
const breath = 500;

/** Watches a live figure from now on: every attribute that is written, and every summary. */
export const watch = (figure: Locator): Promise<void> =>
  figure.evaluate((host) => {
    const watched: Watched = { broken: new Set(), spoken: [] };
    Object.assign(globalThis, { __watched: watched });
    const isGeometry = /^(d|transform|points|viewBox|[cr]?[xyr]|[xy][12]|d[xy]|width|height|style|stroke-dasharray)$/;
    const check = (one: Element, name: string) => {
      const value = one.getAttribute(name) ?? '';
      if (isGeometry.test(name) && /NaN|Infinity|undefined/.test(value)) watched.broken.add(`${name}="${value}"`);
    };
    const checkAll = (root: Node) => {
      if (!(root instanceof Element)) return;
      for (const one of [root, ...root.querySelectorAll('*')])
        for (const name of one.getAttributeNames()) check(one, name);
    };
    checkAll(host);
    new MutationObserver((records) => {
      for (const { target, attributeName, addedNodes } of records) {
        if (attributeName) check(target as Element, attributeName);
        else addedNodes.forEach(checkAll);
      }
    }).observe(host, { subtree: true, attributes: true, childList: true });
    // The place for words stands beside the figure, once there is something to say.
    new MutationObserver((records) => {
      for (const { target } of records) {
        if ((target as Element).matches('.visually-hidden[role=status]'))
          watched.spoken.push({ at: performance.now(), words: target.textContent ?? '' });
      }
    }).observe(host.parentElement!, { childList: true, subtree: true });
  });

/** Fails if a watched page's figure wrote a number that is none, or spoke more than twice a second. */
export async function expectSound(figure: Locator): Promise<void> {
  const { broken, spoken } = await figure.evaluate(() => {
    const { broken, spoken } = (globalThis as unknown as { __watched: Watched }).__watched;
    return { broken: [...broken], spoken };
  });
  expect(broken).toEqual([]);
  const hasty = spoken.flatMap((one, i) => (i > 0 && one.at - spoken[i - 1].at < breath ? [[spoken[i - 1], one]] : []));
  expect(hasty).toEqual([]);
}
