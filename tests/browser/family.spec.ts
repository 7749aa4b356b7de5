import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';

test.describe('the tree of optimizers', () => {
  for (const [locale, tag] of [
    ['ko', '@touch'],
    ['en', '@mouse'],
  ] as const) {
    test(`has room on the screen, and for a finger, and leads by keyboard to where an optimizer is taught (${locale})`, {
      tag,
    }, async ({ page }) => {
      await page.goto(`${locale}/gallery/family/`);
      const width = page.viewportSize()!.width;
      for (const node of await page.locator('.family-node').all()) {
        const box = (await node.boundingBox())!;
        expect(box.height).toBeGreaterThanOrEqual(44);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(await node.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
      }
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);

      const links = page.locator('a.family-node');
      expect(await links.count()).toBeGreaterThan(8);
      await links.filter({ hasText: 'Lion' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/lessons\/adam\/#lion$/);
      await expect(page.locator('#lion')).toBeInViewport();
    });
  }
});
