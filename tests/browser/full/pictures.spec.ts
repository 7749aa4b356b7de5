import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { liveFigures, openFigure } from '../gallery/open.ts';

/*
 * What figures look like, against pictures kept in `kept/`: in English on a light page, in Korean on a dark one. Pixels are the same only for
 * the same browser with the same fonts, so `made-with.json` says what the pictures were made with; with anything else nothing is compared, and
 * a line that begins with NOTE says so in the summary. To renew them after a change that is meant, look at what has changed and run
 *
 *     TIER=full npm run test:browser -- full/pictures --update-snapshots=all
 */

const themes = [
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ko', colorScheme: 'dark' },
] as const;

/** What decides on pixels beside the site itself. */
interface Maker {
  readonly browser: string;
  /** A hash of how the machine draws letters in each of its families. */
  readonly fonts: string;
}

const makerFile = new URL('kept/made-with.json', import.meta.url);
const letters =
  '<body style="font: 20px/1.5 FAMILY; margin: 20px; width: 400px">Downhill · 내리막 0123456789 ∇f(x, y) = −η';

/** What would make the pictures here and now. */
async function makerHere(page: Page): Promise<Maker> {
  const hash = createHash('sha256');
  for (const family of ['sans-serif', 'serif', 'monospace', 'system-ui']) {
    await page.setContent(letters.replace('FAMILY', family));
    hash.update(await page.screenshot());
  }
  return { browser: page.context().browser()!.version(), fonts: hash.digest('hex').slice(0, 16) };
}

const makerKept = (): Maker | null =>
  existsSync(makerFile) ? (JSON.parse(readFileSync(makerFile, 'utf8')) as Maker) : null;

test.describe('figures look as they did', { tag: '@mouse' }, () => {
  // Fewer pixels than a screen has: enough to see that something has changed, and small enough to keep.
  test.use({ viewport: { width: 1000, height: 900 }, deviceScaleFactor: 0.6 });

  for (const { locale, colorScheme } of themes) {
    test(`${locale}, ${colorScheme}`, async ({ page }, { config }) => {
      test.setTimeout(300_000);
      const here = await makerHere(page);
      if (config.updateSnapshots === 'all') writeFileSync(makerFile, `${JSON.stringify(here, null, 2)}\n`);
      const kept = makerKept();
      if (JSON.stringify(kept) !== JSON.stringify(here)) {
        console.log(
          `NOTE: no picture of a figure was compared (${locale}): they were made with ${JSON.stringify(kept)}, and here is ${JSON.stringify(here)}.`,
        );
        return;
      }
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const { kind, id } of liveFigures) {
        await test.step(`${kind} ${id}`, async () => {
          const figure = await openFigure(page, kind, id, locale);
          await page.waitForLoadState('networkidle');
          // A map comes from workers, finer and finer; a landscape is drawn anew when there is time.
          await page.waitForTimeout(kind === 'basin' ? 4000 : 1200);
          await expect
            .soft(figure)
            .toHaveScreenshot(`${id}-${locale}.png`, { maxDiffPixelRatio: 0.001, scale: 'device' });
        });
      }
    });
  }
});
