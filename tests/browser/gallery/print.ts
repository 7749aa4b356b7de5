import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** Fails unless a live figure is printed as a drawing, without a canvas and without what only a screen can use. */
export async function expectPrinted(page: Page, figure: Locator): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const tell = (name: 'beforeprint' | 'afterprint') => page.evaluate((type) => dispatchEvent(new Event(type)), name);
  await tell('beforeprint');
  const plot = figure.locator('svg.plot').first();
  await expect(plot).toBeVisible();
  expect(await plot.locator(':is(path, rect, line, circle)').count()).toBeGreaterThan(0);
  await expect(figure.locator('canvas:visible')).toHaveCount(0);
  await expect(figure.locator('.player:visible, .setup:visible, .panel:visible, .relief-tools:visible')).toHaveCount(0);
  await tell('afterprint');
  await page.emulateMedia({ media: 'screen' });
}
