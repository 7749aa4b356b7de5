import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { drawn } from './gestures.ts';

interface Options {
  /** Complaints of a page that a test provokes on purpose. */
  expectedComplaints: RegExp[];
}

interface Fixtures {
  /** Fails a test whose pages log an error, throw one that nobody catches, or ask another origin for anything. In force by itself. */
  quiet: undefined;
}

/** Playwright's `test`, watching over every page of the test. */
export const test = base.extend<Options & Fixtures>({
  expectedComplaints: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expectedComplaints }, use) => {
      const complaints: string[] = [];
      const own = new URL(baseURL!).origin;
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== own) complaints.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(complaints.filter((text) => !expectedComplaints.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Has all of a page laid out: on a phone, what is far away is not, and nobody can tell what is wrong with it. */
const layOutWhole = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.whole = '';
  });

/**
 * Fails if axe finds fault with the page. Formulas are left out: they are KaTeX's own markup, and slow to check. A page without frames is
 * judged where it is, by the same rules: elsewhere all that axe has seen would be carried into another page first, which takes longer.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await layOutWhole(page);
  await drawn(page);
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex')
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  const faults = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
  expect(faults).toEqual([]);
}

/** Fails if the page can be scrolled sideways. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await layOutWhole(page);
  const { width, inner } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    inner: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(inner);
}

/** Scrolls once from the top to the bottom, so that everything that loads near the viewport has loaded. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
}
