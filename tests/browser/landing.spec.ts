import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const stepShown = async (page: Page) => Number.parseInt(await page.locator('.step-count').innerText(), 10);
/** Where something stands. Asked again where it was just drawn anew: a figure that comes to life takes the place of its still picture. */
const boxOf = async (page: Page, selector: string) => {
  let box: Awaited<ReturnType<Locator['boundingBox']>> = null;
  await expect(async () => {
    box = await page.locator(selector).first().boundingBox();
    expect(box, selector).not.toBeNull();
  }).toPass();
  const { x, y, width, height } = box!;
  return { x, y, width, right: x + width, bottom: y + height };
};

/** The first screen of the front page: what this is, a way in, and the picture with its player, beside them or right below. */
async function expectOneScreen(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(width > height ? 'en/' : 'ko/');
  for (const selector of ['h1', '.lead', '[data-continue]', '[data-carries]', '.plot', '.player'])
    expect((await boxOf(page, selector)).bottom, selector).toBeLessThanOrEqual(height);
  const [ways, plot] = [await boxOf(page, '.ways'), await boxOf(page, '.plot')];
  if (width > height) expect(plot.x).toBeGreaterThan(ways.right);
  else expect(plot.y - ways.bottom).toBeLessThan(160);
  expect(plot.width).toBeGreaterThan(Math.min(width, height) * 0.6);
  expect(
    await page.locator('#content :is(input, select, textarea):not(.scrubber)').filter({ visible: true }).count(),
  ).toBe(0);
}

for (const [width, height, tag] of [
  [390, 844, '@touch'],
  [1440, 900, '@mouse'],
  [1920, 1080, '@mouse'],
] as const) {
  test(`the front page says what it is, beside its picture, in one screen of ${width} × ${height}`, { tag }, async ({
    page,
  }) => {
    await expectOneScreen(page, width, height);
  });
}

/** Follows the step that is shown from the first frame on, and once it is 20 presses Pause, if it is to. Runs in the page. */
function watchSteps(pauses: boolean): void {
  const shown: number[] = [];
  Object.assign(window, { shown });
  let pressed = !pauses;
  const look = () => {
    const step = Number.parseInt(document.querySelector('[data-live] .step-count')?.textContent ?? '', 10);
    if (!Number.isNaN(step) && shown.at(-1) !== step) shown.push(step);
    if (!pressed && step >= 20 && step < 200) {
      pressed = true;
      document.querySelector<HTMLElement>('[aria-label="Pause"]')?.click();
    }
    requestAnimationFrame(look);
  };
  look();
}

test('in one screen of 1280 × 800 too, the picture plays once by itself, until it is touched; the address stays', {
  tag: '@mouse',
}, async ({ page }) => {
  await page.addInitScript(watchSteps, false);
  await expectOneScreen(page, 1280, 800);
  const { href } = new URL(page.url());
  const shown = () => page.evaluate(() => (window as unknown as { shown: number[] }).shown);
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(10);
  await expect.poll(async () => (await shown()).at(-1)).toBe(200);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(page.url()).toBe(href);

  // Paused, it stands where it was: that was the reader, and so the address says it.
  await page.addInitScript(watchSteps, true);
  await page.reload();
  await expect(page).toHaveURL(/#opening&v1&.*playhead=\d+/);
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const at = await stepShown(page);
  expect(at).toBeGreaterThanOrEqual(20);
  expect(page.url()).toContain(`playhead=${at}`);
  // The way to the playground takes along what is shown; a link is shown as it stands.
  await page.locator('[data-carries]').focus();
  await expect(page.locator('[data-carries]')).toHaveAttribute('href', new RegExp(`/play/#v1&.*playhead=${at}`));
  await page.reload();
  await expect(page.locator('downhill-figure')).toHaveAttribute('data-live', '');
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(0);
  expect(await shown()).toEqual([at]);
});
