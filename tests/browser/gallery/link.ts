import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { standing, wake } from './open.ts';

/** Fails unless a changed figure's link, followed afresh, leads back to where the figure is now. The figure keeps the page's address. */
export async function expectLink(page: Page, figure: Locator, id: string): Promise<void> {
  // Off the screen a figure draws nothing: what stands there may be old.
  await figure.evaluate((host) => host.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await page.waitForTimeout(200);
  const pause = figure.getByRole('button', { name: /^(Pause|멈추기)$/ });
  if (await pause.isVisible()) await pause.click();
  await expect(page).toHaveURL(new RegExp(`#${id}&v1`));
  for (let last = ''; last !== page.url(); ) {
    last = page.url();
    // An address is written when nothing has changed for a moment.
    await page.waitForTimeout(500);
  }
  const before = await standing(figure);
  await page.reload();
  await wake(figure);
  expect(await standing(figure), page.url()).toEqual(before);
}
