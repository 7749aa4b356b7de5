import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFigure, wake } from './gallery/open.ts';
import { drawn, middleOf } from './gestures.ts';

/*
 * Figures of which something throws or does not arrive: the picture stays, a sentence above it says what happened, and a button tries again.
 */

test.use({ expectedComplaints: [/Failed to load resource|Failed to fetch dynamically imported module|on purpose/] });

const trouble = (page: Page) => page.locator('.figure-trouble');
const tryAgain = (page: Page, name = 'Try again') => trouble(page).getByRole('button', { name }).click();

/** Lets no script arrive from now on that the page has not loaded yet, until told otherwise. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  const scripts = /_astro\/[^/]+\.js/;
  await page.route(scripts, (route) => route.abort());
  return () => page.unroute(scripts);
}

async function openPlay(page: Page, locale: string): Promise<Locator> {
  await page.goto(`${locale}/play/`);
  return wake(page.locator('downhill-figure'));
}

for (const { kind, locale, sentence, again } of [
  { kind: 'descent', locale: 'en', sentence: 'could not be brought to life', again: 'Try again' },
  { kind: 'logits', locale: 'ko', sentence: '처음 그림 그대로입니다', again: '다시 시도하기' },
])
  test(`a ${kind} that cannot wake keeps its picture, says so, and wakes when asked`, { tag: '@mouse' }, async ({
    page,
  }) => {
    await page.route(/_astro\/[^/]+\.js/, (route) =>
      /index|preload|runtime/.test(route.request().url()) ? route.continue() : route.abort(),
    );
    await page.goto(`${locale}/gallery/${kind}/`);
    const figure = page.locator('downhill-figure').first();
    await expect(trouble(page).first()).toContainText(sentence);
    // Whether asked again once or, where modules that failed are kept in mind, a second time: it wakes in the end.
    if (locale === 'ko') await trouble(page).first().getByRole('button', { name: again }).click();
    await expect(figure).not.toHaveAttribute('data-live');
    await expect(figure.locator('svg.plot').first()).toBeVisible();
    await page.unroute(/_astro\/[^/]+\.js/);
    await trouble(page).first().getByRole('button', { name: again }).click();
    await expect(figure).toHaveAttribute('data-live', '');
    await expect(figure.locator('xpath=preceding-sibling::*[contains(@class, "figure-trouble")]')).toHaveCount(0);

    // Nor is a link lost that cannot be written.
    const reconnect = await cutOff(page);
    await figure.locator('[data-handle]').first().press('ArrowUp');
    await expect(trouble(page).first()).toBeVisible();
    await reconnect();
    await trouble(page).first().getByRole('button', { name: again }).click();
    await expect(page).toHaveURL(/#\w+&v1&/);
    await expect(trouble(page)).toHaveCount(0);
  });

test('a drag is over though its handle has gone; a panel or an optimizer that does not arrive is told of, and comes when asked', {
  tag: '@mouse',
}, async ({ page }) => {
  const figure = await openFigure(page, 'descent', 'plane', 'en');
  const plot = figure.locator('svg.plot').first();
  const handle = plot.locator('[data-handle="start"]').first();
  const lines = async () => {
    await drawn(page);
    return plot.locator('.run-line').evaluateAll((all) => all.map((line) => line.getAttribute('d')).join());
  };
  const { x, y } = await middleOf(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await handle.evaluate((one) => one.remove());
  await page.mouse.move(x + 20, y);
  await page.mouse.up();
  const dropped = await lines();
  await page.mouse.move(x + 60, y + 20);
  expect(await lines()).toBe(dropped);
  await page.mouse.click(x + 60, y + 20);
  expect(await lines()).not.toBe(dropped);

  const reconnect = await cutOff(page);
  for (const name of ['share', 'runs-table', 'overlays', 'inspector']) {
    await figure.locator(`.panel.${name} summary`).click();
    await expect(trouble(page)).toContainText('did not arrive');
  }
  await figure.locator('.add-run').selectOption('rmsprop');
  await expect(figure.locator('.run-row')).toHaveCount(3);
  await reconnect();
  await tryAgain(page);
  await expect(figure.locator('.run-row')).toHaveCount(4);
  await expect(figure.locator('.inspector-body')).toBeVisible();
  // One panel is open at a time; Escape closes it.
  const open = (name: string) => figure.locator(`.panel.${name} summary`).click();
  await open('runs-table');
  await expect(figure.locator('.runs-table tbody tr')).toHaveCount(4);
  await expect(figure.locator('.inspector-body')).toHaveCount(0);
  await open('overlays');
  await expect(figure.locator('.overlay-fields input')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(figure.locator('.panel[open]')).toHaveCount(0);
  await expect(figure.locator('.overlays summary')).toBeFocused();
  await open('share');
  await expect(figure.locator('.share input').first()).toHaveValue(/#/);
  await expect(figure.locator('.share select').last()).toBeVisible();
  await expect(trouble(page)).toHaveCount(0);
  await cutOff(page);
  await figure.locator('.share select').last().selectOption('numpy');
  await expect(trouble(page)).toContainText('did not arrive');
});

test('a link that is followed before its script has arrived is not lost @touch', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const script = /_astro\/sketch\.[^/]+\.js/;
  await page.route(script, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(script);
  await page.goto('en/gallery/logits/#logits&v1&truth=2');
  await asked;
  await page.evaluate(() => {
    location.hash = '#logits&v1&truth=3';
  });
  // What is told of a change comes later than the change.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  release();
  await expect(page.locator('downhill-figure')).toHaveAttribute('data-live', '');
  await expect(page.locator('downhill-figure select:has(option[value="3"])')).toHaveValue('3');
});

test('parts of the playground that do not arrive say so, and come when asked', { tag: '@mouse' }, async ({ page }) => {
  const play = await openPlay(page, 'en');
  const surface = play.locator('.play-setup select').first();
  const reconnect = await cutOff(page);
  await surface.selectOption('rastrigin');
  await expect(trouble(page)).toContainText('did not arrive');
  // The menu says what the picture shows.
  await expect(surface).toHaveValue('beale');
  await play.locator('.panel.tuning summary').click();
  await play.getByRole('button', { name: /Keys|Keyboard|shortcuts/i }).click();
  await page.keyboard.press('Escape');
  await reconnect();
  // On a busy machine one part may be told of only after the others have been asked for again.
  await expect(async () => {
    if ((await trouble(page).count()) > 0) await tryAgain(page);
    await expect(trouble(page)).toHaveCount(0, { timeout: 1000 });
    await expect(play.locator('.tuning-plan')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(surface).toHaveValue('rastrigin');
  await expect(play.locator('.key-groups section')).not.toHaveCount(0);
  await expect(trouble(page)).toHaveCount(0);
});

test('what cannot be drawn leaves the picture, says so, and is drawn when it can be', { tag: '@mouse' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    // What the levels of a landscape are found with.
    const { sort } = Float64Array.prototype;
    Float64Array.prototype.sort = function (...given) {
      if (document.documentElement.dataset.broken) throw new RangeError('broken on purpose');
      return sort.apply(this, given);
    };
  });
  const figure = await openFigure(page, 'descent', 'formula', 'en');
  const contours = () =>
    figure.locator('.contour').evaluateAll((all) => all.map((path) => path.getAttribute('d')).join());
  const before = await contours();
  const setBroken = (broken: boolean) =>
    page.evaluate((now) => document.documentElement.toggleAttribute('data-broken', now), broken);
  await page.evaluate(() => {
    document.documentElement.dataset.broken = 'yes';
  });
  await figure.locator('.formula-text').fill('x^4 + y^2');
  await expect(trouble(page)).toContainText('cannot be drawn');
  expect(await contours()).toBe(before);
  await setBroken(false);
  await tryAgain(page);
  await expect(trouble(page)).toHaveCount(0);
  expect(await contours()).not.toBe(before);
});

test('a formula of the smallest numbers there are is drawn, embedded too', { tag: '@mouse' }, async ({ page }) => {
  await page.goto('en/embed/#v1&surface=formula&formula=1e-310_2Ax');
  await expect(page.locator('svg.plot')).toHaveAttribute('aria-label', /1e-310\*x/);
  await expect(page.locator('.contour')).not.toHaveCount(0);
  await expect(trouble(page)).toHaveCount(0);
});
