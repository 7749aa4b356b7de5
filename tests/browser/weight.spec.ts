import { gzipSize } from '../site/scripts.ts';
import { expect, expectNoSidewaysScrolling, test } from './fixtures.ts';
import { pagesIn } from './pages.ts';

const kilobyte = 1024;

/** What a page with a figure may load before anybody touches it, and what a landscape in space in its first view adds (three). */
const most = 45 * kilobyte;
/** The same of the lessons on networks, whose sketches compute with one. */
const mostOnNetworks = 55 * kilobyte;
const isOnNetworks = /\/(backprop|activations|training|generalization)\//;
const space = 140 * kilobyte;

/*
 * What counts: every script that arrives until the network is quiet, while a reader neither scrolls nor touches anything, modules and
 * workers alike, compressed file by file as a host would send it, and the scripts in the page itself.
 */
for (const path of ['ko/', 'en/', ...pagesIn('ko').filter((page) => page.includes('/lessons/'))]) {
  // A wide screen draws its landscape once more: the two pages with the most on them show what that loads.
  const where = /lessons\/(?!race)/.test(path) ? ' @touch' : '';
  test(`${path} loads little script before anybody touches it${where}`, async ({ page }) => {
    const arriving: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') arriving.push(response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((scripts) =>
        scripts
          .filter((script) => /^(|module|.*javascript)$/.test(script.getAttribute('type') ?? ''))
          .map((script) => script.textContent ?? ''),
      );
    const sizes = [...(await Promise.all(arriving)), ...inline].map(gzipSize);
    const inSpace = await page
      .locator('downhill-figure[data-kind=surface]')
      .evaluateAll((figures) => figures.some((figure) => figure.getBoundingClientRect().top < innerHeight + 400));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(
      isOnNetworks.test(path) ? mostOnNetworks : inSpace ? most + space : most,
    );
    // What any page owes a small phone, while it is open (see shell.spec.ts).
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScrolling(page);
  });
}
