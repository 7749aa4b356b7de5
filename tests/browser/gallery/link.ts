import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { standing, wake } from './open.ts';
import type { Standing } from './standing.ts';

/** Fails unless a changed figure's link, followed afresh, leads back to where the figure is now. The figure keeps the page's address. */
export async function expectLink(page: Page, figure: Locator, id: string): Promise<void> {
  // Off the screen a figure draws nothing: what stands there may be old.
  await figure.evaluate((host) => host.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const before = await atRest(page, figure);
  await expect(page).toHaveURL(new RegExp(`#${id}&v1`));
  await page.reload();
  await wake(figure);
  expect(await standing(figure), page.url()).toEqual(before);
}

/** What a figure stands at once it plays no more, has nothing left to draw, and its address has been written. */
async function atRest(page: Page, figure: Locator): Promise<Standing> {
  const pause = figure.getByRole('button', { name: /^(Pause|멈추기)$/ });
  for (;;) {
    const before = { url: page.url(), now: await standing(figure) };
    // An address is written when nothing has changed for a moment; a busy machine may need longer for a frame.
    await page.waitForTimeout(500);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    if (await pause.isVisible()) await pause.click();
    else if (JSON.stringify(before) === JSON.stringify({ url: page.url(), now: await standing(figure) }))
      return before.now;
  }
}
