import { expect, test } from './fixtures.ts';

test('the page for teachers embeds a figure as it says: the chosen controls, the height that the figure asks for @mouse', async ({
  page,
}) => {
  await page.goto('en/teachers/#embedded');
  const frame = page.frameLocator('.embedded iframe');
  await expect(frame.locator('svg.plot .run-line')).toHaveCount(2);
  await expect(frame.locator('.player')).toBeVisible();
  await expect(frame.locator('.side')).toBeHidden();
  const asked = await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().bottom));
  await expect(page.locator('.embedded iframe')).toHaveCSS('height', `${asked}px`);
  await page.setViewportSize({ width: 500, height: 800 });
  await expect(page.locator('.embedded iframe')).not.toHaveCSS('height', `${asked}px`);
  // How to get a figure is said before anything has to be scrolled.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  for (const place of ['#link', '#embed', '#slides'])
    await expect(
      page.locator(`.prose > :not(figure) a[href$="${place}"], .prose li a[href$="${place}"]`).first(),
    ).toBeInViewport();
  await expect(page.locator('.copy-snippet').first()).toBeVisible();
});
