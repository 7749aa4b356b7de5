import { inProject } from '../../../src/tooling/project.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, scrollThrough, test } from '../fixtures.ts';
import { pagesIn } from '../pages.ts';
import { partedParticles } from '../parted.ts';

// A lesson with all its figures awake takes axe its time.
test.describe.configure({ timeout: 90_000 });

const widths = [320, 390, 700, 768, 1024, 1280, 2560];

for (const path of [...pagesIn('ko'), ...pagesIn('en')]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} in ${colorScheme}`, async ({ page }, { project }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await scrollThrough(page);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const name = path.replaceAll('/', '-').replace(/-$/, '');
      const file = inProject('.cache/screenshots', project.name, colorScheme, `${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
    });
  }

  test(`${path} at every width`, async ({ page }) => {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScrolling(page);
      if (width === 390 || width === 1280) expect(await page.evaluate(partedParticles)).toEqual([]);
    }
  });
}
