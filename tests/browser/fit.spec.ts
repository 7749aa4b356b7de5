import type { Page } from '@playwright/test';
import { onceOn } from '../tier.ts';
import { expect, test } from './fixtures.ts';
import { drag, middleOf, swipe } from './gestures.ts';

const figure = (page: Page) => page.locator('downhill-figure[data-figure="fit"]');
const example = (page: Page, i: number) => figure(page).locator('[data-handle="example"]').nth(i);
const start = (page: Page) => figure(page).locator('[data-handle="start"]');
const contours = (page: Page) =>
  figure(page)
    .locator('.contour')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('d')));
/** Where the lowest point is, in words. */
const lowest = (page: Page) => figure(page).locator('.standing span').textContent();
const loss = (page: Page) => figure(page).getByRole('combobox', { name: /^Loss/ });
const bestLine = (page: Page) => figure(page).locator('.best-line').getAttribute('d');

async function openFit(page: Page, locale: 'ko' | 'en', fragment = ''): Promise<void> {
  await page.goto(`${locale}/lessons/loss/${fragment}`);
  await expect(figure(page)).toHaveAttribute('data-live', '');
}

for (const locale of ['ko', 'en'] as const) {
  test(`${locale}: dragging a point of the data deforms the landscape, and the link opens the same one again`, {
    tag: '@mouse',
  }, async ({ page }) => {
    await openFit(page, locale);
    const [before, line] = [await contours(page), await bestLine(page)];
    const label = await start(page).getAttribute('aria-label');
    const from = await middleOf(example(page, 7));
    await drag(page, example(page, 7), 0, 90);
    const to = await middleOf(example(page, 7));
    expect(to.x - from.x).toBeCloseTo(0, 0);
    expect(to.y - from.y).toBeCloseTo(90, 0);
    expect(await contours(page)).not.toEqual(before);
    expect(await bestLine(page)).not.toBe(line);
    expect(await start(page).getAttribute('aria-label')).toBe(label);

    await expect(page).toHaveURL(/#fit&v1&surface=linear-regression&data=own,window:0\.5\/1\.5\/2\.25,points:/);
    const [address, after] = [page.url(), await lowest(page)];
    await page.goto('about:blank');
    await openFit(page, locale, new URL(address).hash);
    expect(await lowest(page)).toBe(after);
  });
}

test('another loss, another landscape in the same window; arrow keys move a point of the data, finely and coarsely', {
  tag: onceOn('@touch'),
}, async ({ page }) => {
  await openFit(page, 'en');
  const before = await contours(page);
  const usual = await loss(page).inputValue();
  const ticks = () => figure(page).locator('svg.plot').first().locator('.axes text').allTextContents();
  const axes = await ticks();
  await loss(page).selectOption('mae');
  await expect(page).toHaveURL(/loss:mae/);
  expect(await contours(page)).not.toEqual(before);
  expect(await ticks()).toEqual(axes);
  await loss(page).selectOption('huber');
  await figure(page).locator('.loss-choice input[type=range]').fill('0.2');
  await expect(page).toHaveURL(/loss:huber,delta:0\.13/);
  await loss(page).selectOption('msle');
  await expect(page).toHaveURL(/loss:msle/);
  const markup = await figure(page).evaluate((element) => element.outerHTML);
  expect(markup).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);

  await figure(page).getByRole('button', { name: 'Reset' }).click();
  await expect(loss(page)).toHaveValue(usual);
  const at = async () =>
    Number(/y (−?[\d.]+\d)/.exec((await example(page, 3).getAttribute('aria-label'))!)![1].replace('−', '-'));
  await example(page, 3).focus();
  const begin = await at();
  await page.keyboard.press('ArrowUp');
  const one = (await at()) - begin;
  expect(one).toBeGreaterThan(0);
  await page.keyboard.press('Shift+ArrowUp');
  expect((await at()) - begin - one).toBeCloseTo(10 * one, 2);
  await expect(example(page, 3)).toBeFocused();
});

test('dragging (w, b) moves the line; one click takes it to the lowest point; while a point is dragged the landscape is drawn coarsely', {
  tag: '@mouse',
}, async ({ page }) => {
  await openFit(page, 'en');
  const line = () => figure(page).locator('.plot--data .run-line').getAttribute('d');
  const before = await line();
  await drag(page, start(page), 60, -30);
  expect(await line()).not.toBe(before);
  await page.getByRole('button', { name: 'Go to the lowest point' }).click();
  await expect.poll(line).toBe(await bestLine(page));
  await drag(page, example(page, 0), 20, -50);
  expect(await line()).not.toBe(await bestLine(page));
  await figure(page).getByRole('button', { name: 'Reset' }).click();
  await expect.poll(line).toBe(before);
  await expect(figure(page).locator('.player, .runs, .chart')).toHaveCount(0);

  const size = async () => (await contours(page)).join('').length;
  const { x, y } = await middleOf(example(page, 0));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y - 40, { steps: 3 });
  const coarse = await size();
  await page.mouse.up();
  expect(await size()).toBeGreaterThan(1.4 * coarse);
});

test('a point is dragged by touch, and the page stays where it is', { tag: '@touch' }, async ({ page }) => {
  await openFit(page, 'ko');
  await example(page, 1).scrollIntoViewIfNeeded();
  const before = await bestLine(page);
  const scrolled = await page.evaluate(() => scrollY);
  await swipe(page, example(page, 1), 10, -50);
  expect(await bestLine(page)).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});
