import { expect, expectAccessible, expectNoSidewaysScrolling, scrollThrough, test } from './fixtures.ts';

for (const [locale, tag] of [
  ['ko', '@touch'],
  ['en', '@mouse'],
] as const) {
  test(`the ${locale} front page reads, fits and is accessible`, { tag }, async ({ page }) => {
    await page.goto(`${locale}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('h1')).toHaveCount(1);
    await scrollThrough(page);
    await expectNoSidewaysScrolling(page);
    await expectAccessible(page);
  });
}

for (const [locale, folder] of [
  ['ko-KR', 'ko'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a reader who prefers ${locale}`, () => {
    test.use({ locale });

    test(`comes from the root to ${folder}/ @mouse`, async ({ page, baseURL }) => {
      await page.goto('.');
      await expect(page).toHaveURL(`${baseURL}${folder}/`);
    });
  });
}

test.describe('an address that does not exist', () => {
  // Chromium logs the status of the page itself.
  test.use({ expectedComplaints: [/status of 404/] });

  test('answers 404, with a way back', async ({ page }) => {
    const response = await page.goto('ko/no/such/page/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('a[href]').first()).toBeVisible();
  });
});
