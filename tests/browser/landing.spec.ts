import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const stepShown = async (page: Page) => Number.parseInt(await page.locator('.step-count').innerText(), 10);
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
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

test('in one screen of 1280 × 800 too, the picture plays by itself, until it is touched, and the address stays', {
  tag: '@mouse',
}, async ({ page }) => {
  await expectOneScreen(page, 1280, 800);
  const { href } = new URL(page.url());
  const pause = page.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeVisible();
  const early = await stepShown(page);
  await expect.poll(() => stepShown(page)).toBeGreaterThan(early);
  expect(page.url()).toBe(href);
  // Paused, it stands where it was; that was the reader, and so the address says it.
  await pause.click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  const at = await stepShown(page);
  expect(at).toBeLessThan(200);
  await expect(page).toHaveURL(new RegExp(`#opening&.*playhead=${at}\\b`));
  // The way to the playground takes along what is shown, and a link is shown as it stands.
  await page.locator('[data-carries]').hover();
  await page.mouse.down();
  await expect(page.locator('[data-carries]')).toHaveAttribute('href', new RegExp(`/play/#v1&.*playhead=${at}\\b`));
  await page.mouse.move(0, 0);
  await page.mouse.up();
  await page.reload();
  await expect(page.locator('downhill-figure')).toHaveAttribute('data-live', '');
  await page.waitForTimeout(300);
  expect(await stepShown(page)).toBe(at);
});
