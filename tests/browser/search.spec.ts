import { expect, expectAccessible, test } from './fixtures.ts';

test('search finds as one types Korean, by keys alone, and leads to the section @mouse', async ({ page }) => {
  const complaints: string[] = [];
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await page.goto('ko/glossary/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const field = page.getByRole('searchbox');
  await field.fill('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(page.locator('main img')).toHaveCount(0);
  await field.fill('편향보정은 왜');
  const results = page.locator('[data-results] a');
  await expect(results.first()).toContainText('보정');
  await expect(page).toHaveURL(/\?q=/);
  await expectAccessible(page);
  await field.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ko\/lessons\/adam\/#bias-correction$/);
  await page.goBack();
  await expect(field).toHaveValue('편향보정은 왜');
  await expect(results.first()).toBeVisible();
  // The other language takes the query along, and knows it.
  await page.locator('a[data-language]').click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=/);
  await expect(results.first()).toHaveAttribute('href', /\/en\/.*#bias-correction$/);
  expect(complaints).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page is one tap away and lists everything @touch', async ({ page }) => {
    await page.goto('ko/glossary/');
    await page.locator('a[data-search]').tap();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.locator('[data-contents] a[href$="/lessons/adam/#bias-correction"]').click();
    await expect(page).toHaveURL(/\/ko\/lessons\/adam\/#bias-correction$/);
  });
});
