import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';
import { pagesIn } from './pages.ts';

const widths = [320, 390, 700, 1024, 1280, 2560] as const;
const lesson = pagesIn('ko').find((page) => page.includes('/lessons/'))!;

// It sets its own widths: once is enough.
test('no page scrolls sideways, at any width @mouse', async ({ page }) => {
  test.setTimeout(90_000);
  for (const path of [...pagesIn('ko'), ...pagesIn('en')]) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScrolling(page);
    }
  }
});

test('a chosen theme is kept, and the other ways to have it given back', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('ko/glossary/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const choose = async (value: string) => {
    await page.locator('[popovertarget="theme-menu"]').click();
    await page.locator(`input[name="theme"][value="${value}"]`).check();
    await page.keyboard.press('Escape');
  };
  await choose('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await background()).toBe(dark);
  await choose('');
  expect(await background()).toBe(light);
});

test('the language switch keeps the place and a figure’s state', async ({ page }) => {
  await page.goto('ko/glossary/#momentum');
  await page.locator('a[data-language]').click();
  await expect(page).toHaveURL(/\/en\/glossary\/#momentum$/);
  await page.goto('en/#opening&v1&start=2,2');
  await page.locator('a[data-language]').click();
  await expect(page).toHaveURL(/\/ko\/#opening&v1&start=2,2/);
});

test('the root leads back to the language chosen last', async ({ page }) => {
  await page.goto('en/');
  await page.locator('a[data-language]').click();
  await page.goto('.');
  await expect(page).toHaveURL(/\/ko\/$/);
});

test('the course menu opens by keyboard, closes on Escape and gives the focus back', async ({ page }) => {
  await page.goto('en/glossary/');
  const opener = page.locator('[popovertarget="course-menu"]');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#course-menu')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('#course-menu')).toBeHidden();
  await expect(opener).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages without figures are accessible: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['ko/glossary/', 'en/glossary/', '404.html']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test.describe('a lesson', () => {
  for (const [locale, colorScheme] of [
    ['ko', 'light'],
    ['en', 'dark'],
  ] as const) {
    test(`is accessible: ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(lesson.replace(/^ko/, locale));
      await expectAccessible(page);
    });
  }

  test('shows what a term means by keyboard, and hides it on Escape', async ({ page }) => {
    await page.goto(lesson);
    const term = page.locator('.term a').first();
    const tip = page.locator('.term [role="tooltip"]').first();
    await expect(tip).toBeHidden();
    await term.focus();
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
  });

  test('has a table of contents whose every entry leads somewhere', async ({ page }) => {
    await page.goto(lesson);
    const targets = await page
      .locator('.contents--standing a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) await expect(page.locator(target)).toHaveCount(1);
  });
});
