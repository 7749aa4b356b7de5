import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { standing, wake } from './gallery/open.ts';

/** Opens the share panel of a figure and says which address it offers. */
async function sharedBy(page: Page, id: string): Promise<string> {
  const figure = page.locator(`#${id} downhill-figure`);
  await figure.locator('.share summary').click();
  const link = figure.locator('.share input').first();
  await expect(link).toHaveValue(/#/);
  return link.inputValue();
}

test('what a lesson’s figure shares is the address of its own page, which shows the same', { tag: '@mouse' }, async ({
  page,
}) => {
  await page.goto('en/lessons/momentum/');
  const figure = await wake(page.locator('#ravine downhill-figure'));
  await figure.locator('[data-handle]').first().press('ArrowUp');
  const shown = await standing(figure);
  const address = await sharedBy(page, 'ravine');
  expect(new URL(address).pathname).toMatch(/\/en\/figures\/momentum\/ravine\/$/);
  await page.goto(address);
  const own = await wake(page.locator('#ravine downhill-figure'));
  await expect.poll(() => standing(own)).toEqual(shown);
  // The figure that shows the same state in another way is there too, and follows.
  const other = await wake(page.locator('#ravine-path downhill-figure'));
  const before = await standing(other);
  await own.locator('[data-handle]').first().press('Shift+ArrowUp');
  await expect.poll(() => standing(other)).not.toEqual(before);
  // What it shares now is this page.
  expect(new URL(await sharedBy(page, 'ravine')).pathname).toBe(new URL(address).pathname);
  await expectAccessible(page);
});

test('so it is with a sketch, in Korean and on a phone', { tag: '@touch' }, async ({ page }) => {
  await page.goto('ko/lessons/cross-entropy/');
  const figure = await wake(page.locator('#predictions downhill-figure'));
  const address = await sharedBy(page, 'predictions');
  expect(new URL(address).pathname).toMatch(/\/ko\/figures\/cross-entropy\/predictions\/$/);
  const shown = await standing(figure);
  await page.goto(address);
  expect(await standing(await wake(page.locator('#predictions downhill-figure')))).toEqual(shown);
  // Its lesson is one tap away.
  await page.locator('.source a').tap();
  await expect(page).toHaveURL(/\/ko\/lessons\/cross-entropy\/#/);
});
