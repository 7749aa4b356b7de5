import type { Page } from '@playwright/test';
import { onceOn } from '../tier.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';
import { drag, drawn, middleOf, swipe } from './gestures.ts';

const handle = (page: Page) => page.locator('[data-handle="start"]').first();
const plot = (page: Page) => page.locator('svg.plot').first();
const paths = (page: Page) =>
  page
    .locator('svg.plot')
    .first()
    .locator('.run-line')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));

/** Opens a page and waits until its first figure listens. */
async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('downhill-figure').first()).toHaveAttribute('data-live', '');
}

for (const locale of ['ko', 'en'] as const) {
  test(`${locale}: dragging the start moves every path, and the link opens the same picture again`, {
    tag: '@mouse',
  }, async ({ page }) => {
    await openLive(page, `${locale}/`);
    const before = await paths(page);
    await drag(page, handle(page), -60, 40);
    const after = await paths(page);
    expect(after).toHaveLength(before.length);
    after.forEach((path, i) => {
      expect(path).not.toBe(before[i]);
    });

    await expect(page).toHaveURL(/#opening&v1&surface=beale/);
    const address = page.url();
    await page.goto('about:blank');
    await openLive(page, address);
    expect(await paths(page)).toEqual(after);
  });
}

test('nothing is painted while nothing changes; a click places the start', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, 'en/');
  await page.waitForLoadState('networkidle');
  const mutations = await page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.length;
    });
    observer.observe(document.querySelector('downhill-figure')!, { subtree: true, attributes: true, childList: true });
    await new Promise((resolve) => setTimeout(resolve, 700));
    return count;
  });
  expect(mutations).toBe(0);

  const before = await paths(page);
  const { x, y } = await middleOf(plot(page));
  await page.mouse.click(x - 70, y + 60);
  await expect.poll(() => paths(page)).not.toEqual(before);
});

test('arrow keys move the start: finely, coarsely, and never out of the picture @mouse', async ({ page }) => {
  await openLive(page, 'en/');
  await handle(page).focus();
  const at = async () => {
    await drawn(page);
    return Number(/x (−?[\d.]+)/.exec((await handle(page).getAttribute('aria-label'))!)![1].replace('−', '-'));
  };
  const start = await at();
  await page.keyboard.press('ArrowRight');
  const one = (await at()) - start;
  await page.keyboard.press('Control+Shift+ArrowRight');
  const fine = (await at()) - start - one;
  await page.keyboard.press('Shift+ArrowRight');
  const coarse = (await at()) - start - one - fine;
  expect(fine).toBeCloseTo(one / 10, 3);
  expect(coarse).toBeCloseTo(one * 10, 3);
  for (let i = 0; i < 20; i++) await page.keyboard.press('Shift+ArrowRight');
  expect(await at()).toBe(4.5);
});

test('the player plays, steps, scrubs and returns', { tag: onceOn('@touch') }, async ({ page }) => {
  await openLive(page, 'en/');
  const count = page.locator('.step-count').first();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(count).toHaveText(/^0 \//);
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect(count).toHaveText(/^1 \//);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(count).not.toHaveText(/^1 \//);
  await page.getByRole('button', { name: 'Pause' }).click();
  await plot(page).focus();
  await page.keyboard.press('Home');
  await expect(count).toHaveText(/^0 \//);
  await page.keyboard.press('ArrowRight');
  await expect(count).toHaveText(/^1 \//);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a step is taken apart with its own numbers @touch', async ({ page }) => {
  await openLive(page, 'en/play/#v1&surface=beale&start=1,1.5&run=adam,learningRate:0.05&steps=50&playhead=1');
  await page.getByText('Take a step apart').click();
  const rule = page.locator('.rule');
  await expect(rule).toContainText('0.9');
  // The first step of Adam is the learning rate, whatever the slope: 1 − 0.05 and 1.5 − 0.05.
  const last = page.locator('.rule-line').last().locator('.rule-numbers .katex-html');
  await expect(last.first()).toContainText('0.95');
  await expect(last.nth(1)).toContainText('1.45');
  await expect(page.locator('.vector--gradient')).toHaveCount(1);
  await expect(rule).not.toContainText('⟦');
  await expect(rule).not.toContainText('?');
});

test('an optimizer can be added, set and removed @touch', async ({ page }) => {
  await openLive(page, 'en/play/#v1&surface=bowl&run=sgd,learningRate:0.1');
  await page.locator('.add-run').selectOption('adam');
  await expect(page.locator('.run-row')).toHaveCount(2);
  const rate = page
    .locator('.run-row')
    .nth(1)
    .getByRole('textbox', { name: /learning rate/ });
  await rate.fill('0.3');
  await rate.press('Enter');
  await expect(page).toHaveURL(/run=adam,learningRate:0.3/);
  await page.locator('.run-row').first().getByRole('button', { name: 'Remove SGD' }).click();
  await expect(page.locator('.run-row')).toHaveCount(1);
  await expect(plot(page).locator('.run-label')).toHaveText('Adam');
});

test('a divergent run says so and breaks nothing @mouse', async ({ page }) => {
  await openLive(
    page,
    'en/play/#v1&surface=rosenbrock&run=sgd,learningRate:1e308&run=momentum,learningRate:-3&run=adam,learningRate:0',
  );
  await expect(page.locator('.run-outcome').first()).toContainText('diverges');
  const markup = await plot(page).evaluate((svg) => svg.outerHTML);
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  await expect(page.locator('.notices')).toBeVisible();
});

for (const fragment of [
  'v1&surface=%00&run=<script>',
  'v9&%%%&start=NaN,1e999&steps=1000000',
  `v1&${'x'.repeat(9000)}`,
]) {
  test(`a mangled link still shows a figure: ${fragment.slice(0, 24)} @mouse`, async ({ page }) => {
    await openLive(page, `ko/play/#${fragment}`);
    await expect(page.locator('.notices li').first()).toBeVisible();
    await expect(plot(page).locator('.contour').first()).toBeAttached();
  });
}

test('the number of nodes does not grow with the steps @mouse', async ({ page }) => {
  const nodes = () =>
    plot(page)
      .locator('.run')
      .first()
      .evaluate((run) => run.querySelectorAll('*').length);
  await openLive(page, 'en/play/#v1&surface=beale&run=adam&steps=3');
  const few = await nodes();
  await openLive(page, 'en/play/#v1&surface=beale&run=adam&steps=4000');
  await page.reload();
  expect(await nodes()).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
});

test('hovering an optimizer fades the others @mouse', async ({ page }) => {
  await openLive(page, 'en/gallery/descent/');
  const figure = page.locator('downhill-figure').first();
  await figure.locator('.run-row').nth(2).hover();
  await expect(plot(page).locator('.run--faded')).toHaveCount(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['ko/', 'en/play/']) {
    test(`${path} shows the picture and nothing that cannot work`, async ({ page }) => {
      await page.goto(path);
      await expect(plot(page).locator('.run-line').first()).toBeVisible();
      await expect(page.locator('.run-rate').first()).toBeVisible();
      await expect(page.locator('.player').first()).toBeHidden();
      await expectNoSidewaysScrolling(page);
    });
  }
});

test.describe('on a touch screen', () => {
  test('the start is dragged, the page scrolls elsewhere on the picture', { tag: '@touch' }, async ({ page }) => {
    await openLive(page, 'ko/');
    const before = await paths(page);
    await swipe(page, handle(page), -40, 40);
    expect(await paths(page)).not.toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const free = { x: 60, y: (await middleOf(plot(page))).y + 60 };
    await swipe(page, free, 0, -160);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
  });
});

for (const [locale, theme, tag] of [
  ['en', 'light', '@mouse'],
  ['ko', 'dark', '@touch'],
] as const) {
  test(`a live figure is accessible: ${locale}, ${theme}`, { tag }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openLive(page, `${locale}/play/`);
    // The surface, where there is room for it, comes last and brings a summary of its own.
    for (const space of await page.locator('.play-space-place').filter({ visible: true }).all())
      await expect(space).toHaveAttribute('data-live', '');
    await page.waitForLoadState('networkidle');
    for (const summary of await page.locator('downhill-figure details > summary').all())
      if (await summary.isVisible()) await summary.click();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });
}
