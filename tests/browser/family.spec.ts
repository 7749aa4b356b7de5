import { expect, expectNoSidewaysScrolling, test } from './fixtures.ts';

test.describe('the tree of optimizers', () => {
  for (const locale of ['ko', 'en']) {
    test(`leads by keyboard to where an optimizer is taught (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/lessons/adam/`);
      const links = page.locator('#tree a.family-node');
      expect(await links.count()).toBeGreaterThan(8);
      const lion = links.filter({ hasText: 'Lion' });
      await lion.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#lion$/);
      await expect(page.locator('#lion')).toBeInViewport();
    });

    test(`has room on the screen, and for a finger (${locale})`, async ({ page }) => {
      await page.goto(`${locale}/lessons/adam/`);
      const nodes = page.locator('#tree .family-node');
      await nodes.first().scrollIntoViewIfNeeded();
      const width = page.viewportSize()!.width;
      for (const node of await nodes.all()) {
        const box = (await node.boundingBox())!;
        expect(box.height).toBeGreaterThanOrEqual(44);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(await node.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
      }
      await expectNoSidewaysScrolling(page);
    });
  }

  test('is there without script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('en/lessons/adam/');
    await page.locator('#tree a.family-node', { hasText: 'RMSprop' }).click();
    await expect(page).toHaveURL(/lessons\/adaptive\/#rmsprop$/);
    await context.close();
  });
});
