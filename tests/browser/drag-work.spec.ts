import { expect, test } from './fixtures.ts';
import { wake } from './gallery/open.ts';
import { middleOf } from './gestures.ts';

/** What the browser did, as far as it is read here. */
interface Traced {
  readonly name: string;
  readonly args: { readonly elementCount?: number };
}

test('while a start is dragged in a long lesson, styles are computed for its figure and not for the whole page', {
  tag: '@mouse',
}, async ({ browser, page }) => {
  await page.goto('en/lessons/momentum/');
  const figure = await wake(page.locator('#valley downhill-figure'));
  await page.evaluate(() => document.fonts.ready);
  const { x, y } = await middleOf(figure.locator('[data-handle]').first());
  await page.mouse.move(x, y);
  await page.mouse.down();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + 3 * step, y - step);
  const trace = await browser.stopTracing();
  await page.mouse.up();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] };
  const counts = traceEvents.flatMap(({ name, args }) => (name === 'UpdateLayoutTree' ? (args.elementCount ?? 0) : []));
  expect(counts.length).toBeGreaterThan(5);
  expect(await page.locator('*').count()).toBeGreaterThan(5000);
  expect(Math.max(...counts)).toBeLessThan(600);
});
