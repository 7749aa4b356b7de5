import { gzipSize } from '../site/scripts.ts';
import { expect, scrollThrough, test } from './fixtures.ts';

const kilobyte = 1024;

/*
 * What counts: every script that arrives while a reader scrolls once from the top of a page to its end and touches nothing,
 * modules and workers alike, compressed file by file as a host would send it, and the scripts in the page itself.
 */
for (const { path, most } of [
  { path: 'ko/', most: 45 },
  { path: 'en/', most: 45 },
]) {
  test(`${path} loads at most ${most} KB of script before anybody touches it`, async ({ page }) => {
    const arriving: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') arriving.push(response.body());
    });
    await page.goto(path);
    await scrollThrough(page);
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) =>
        scripts
          .filter((script) => /^(|module|.*javascript)$/.test(script.getAttribute('type') ?? ''))
          .map((script) => script.textContent ?? ''),
      );
    const sizes = [...(await Promise.all(arriving)), ...inline].map(gzipSize);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most * kilobyte);
  });
}
