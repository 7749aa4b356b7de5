import { onceOn, tier } from '../tier.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, scrollThrough, test } from './fixtures.ts';
import { pagesIn } from './pages.ts';

const lesson = pagesIn('ko').find((page) => page.includes('/lessons/'))!;

/*
 * The narrowest is the hardest; the long tier tries every width. Lessons are tried where they are opened anyway, in Korean by weight.spec.ts and in
 * English by one-view.spec.ts, and the gallery where its figures are. Of the many pages of one make, in the reference and of one figure, `npm test`
 * tries some.
 */
test('no page scrolls sideways on the narrowest screen @touch', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const elsewhere = /^..\/(lessons|gallery)\//;
  const some = 'adam|lbfgs|beale|goldstein-price-log|relu|rrelu|softmax';
  const figures = 'adam/tree|momentum/ravine-path|network/race|loss/relief';
  const alike = new RegExp(`/reference/(optimizers|surfaces|activations)/(?!(${some})/)|^../figures/(?!(${figures})/)`);
  for (const path of [...pagesIn('ko'), ...pagesIn('en')]) {
    if (elsewhere.test(path) || (tier === 'short' && alike.test(path))) continue;
    await page.goto(path);
    await expectNoSidewaysScrolling(page);
  }
});

test('a chosen theme is kept, and the other ways to have it given back', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
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

test('the language switch keeps the place and a figure’s state', { tag: onceOn('@touch') }, async ({ page }) => {
  await page.goto('ko/glossary/#momentum');
  await page.locator('a[data-language]').click();
  await expect(page).toHaveURL(/\/en\/glossary\/#momentum$/);
  await page.goto('en/#opening&v1&start=2,2');
  await page.locator('a[data-language]').click();
  await expect(page).toHaveURL(/\/ko\/#opening&v1&start=2,2/);
});

test('a link to a figure’s state leads to the figure, percent-encoded or not', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
  for (const separator of ['&', '%26']) {
    await page.goto(`en/lessons/race/#race-beale${separator}v1${separator}surface=booth`);
    const figure = page.locator('#race-beale');
    await expect(figure).toBeInViewport();
    await expect(figure.locator('.draws a')).toHaveText('Booth function');
    await expect(figure.locator('.draws a')).toHaveAttribute('href', /\/en\/reference\/surfaces\/booth\/$/);
    // What has no page there is named without a link.
    await page.evaluate(() => location.assign('#race-beale&v1&surface=formula&formula=x_5E2_20_2B_20y_5E2'));
    await expect(figure.locator('.draws a')).toContainText('f(x, y) = x^2');
    await expect(figure.locator('.draws a')).not.toHaveAttribute('href');
    await page.goto('en/glossary/');
  }
});

test('the root leads back to the language chosen last', { tag: onceOn('@mouse') }, async ({ page }) => {
  await page.goto('en/');
  await page.locator('a[data-language]').click();
  await page.goto('.');
  await expect(page).toHaveURL(/\/ko\/$/);
});

test('the course menu opens by keyboard, closes on Escape and gives the focus back', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
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

for (const [colorScheme, tag] of [
  ['light', '@mouse'],
  ['dark', '@touch'],
] as const) {
  test(`pages without figures are accessible: ${colorScheme}`, { tag }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['ko/glossary/', 'en/glossary/', '404.html']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test.describe('a lesson', () => {
  for (const [locale, colorScheme, tag] of [
    ['ko', 'light', '@touch'],
    ['en', 'dark', '@mouse'],
  ] as const) {
    test(`is accessible: ${locale}, ${colorScheme}`, { tag }, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(lesson.replace(/^ko/, locale));
      await expectAccessible(page);
    });
  }

  test('shows what a term means by keyboard and hides it on Escape, and every entry of its contents leads somewhere', async ({
    page,
  }) => {
    await page.goto(lesson);
    const term = page.locator('.term a').first();
    const tip = page.locator('.term [role="tooltip"]').first();
    await expect(tip).toBeHidden();
    if (await page.evaluate(() => matchMedia('(hover: hover)').matches)) {
      await term.focus();
      await expect(tip).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(tip).toBeHidden();
    } else {
      const sheet = page.locator('.term-sheet');
      const address = page.url();
      await term.scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 10);
      // What opens the sheet comes with the first scrolling.
      await page.waitForLoadState('networkidle');
      await term.tap();
      await expect(sheet).toBeInViewport();
      expect(await sheet.locator('[data-said]').textContent()).toBe(await tip.textContent());
      await expect(sheet.getByRole('link')).toHaveAttribute(
        'href',
        await term.evaluate((link) => (link as HTMLAnchorElement).href),
      );
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expect(term).toBeFocused();
      await term.tap();
      await sheet.getByRole('button').tap();
      await expect(sheet).toBeHidden();
      expect(page.url()).toBe(address);
    }

    const targets = await page
      .locator('.contents--standing a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) await expect(page.locator(target)).toHaveCount(1);
  });

  test('is laid out on a phone as it is scrolled to, and a link to a place in it leads there, as a reload does', {
    tag: '@touch',
  }, async ({ page }) => {
    await page.goto(lesson);
    const last = page.locator('.part').last();
    const isLaidOut = () =>
      last.evaluate((part) => part.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(false);
    await page.locator('.contents--folded summary').click();
    const link = page.locator('.contents--folded a').last();
    const heading = page.locator((await link.getAttribute('href'))!);
    const top = () => heading.evaluate((element) => element.getBoundingClientRect().top);
    await link.click();
    expect(await isLaidOut()).toBe(true);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await expect.poll(top).toBeLessThan(60);

    await page.goto(lesson);
    await scrollThrough(page);
    await last.evaluate((part) => part.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect.poll(isLaidOut).toBe(true);
    const before = await top();
    await page.reload();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(80);
  });
});
