import type { Locator } from '@playwright/test';
import { findSurface } from '../../src/core/surfaces/index.ts';
import { toPixelX, toPixelY, windowOn } from '../../src/render/window.ts';
import { expect, test } from './fixtures.ts';
import { openFigure } from './gallery/open.ts';
import { drag, drawn, middleOf, swipe } from './gestures.ts';

/*
 * A point with its gradient, on contours, on a curve and in space.
 */

const handleOf = (figure: Locator) => figure.locator('[data-handle="start"]');
const factsOf = (figure: Locator) => figure.locator('.gradient-facts').textContent();
const arrowOf = (figure: Locator) => figure.locator('.slope-arrow--downhill').getAttribute('d');
const planeOf = (figure: Locator) => figure.locator('.tangent-tile').getAttribute('d');

/** The numbers in a handle's name. */
const placeOf = async (figure: Locator) =>
  [...(await handleOf(figure).getAttribute('aria-label'))!.matchAll(/[xy] (−?[\d.]+\d|−?\d)/g)].map(([, at]) =>
    Number(at.replace('−', '-')),
  );

test('on contours the arrows and the numbers follow the mouse and the keys, and a bottom is found by hand', {
  tag: '@mouse',
}, async ({ page }) => {
  const figure = await openFigure(page, 'gradient', 'gradient', 'en');
  const before = [await factsOf(figure), await arrowOf(figure)];
  await drag(page, handleOf(figure), 40, -30);
  expect(await factsOf(figure)).not.toBe(before[0]);
  expect(await arrowOf(figure)).not.toBe(before[1]);
  await expect(page).toHaveURL(/#gradient&v1/);

  const surface = findSurface('two-basins')!;
  const [low, high] = surface.domain[0];
  await handleOf(figure).focus();
  const from = await placeOf(figure);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await drawn(page);
  const to = await placeOf(figure);
  expect(to[0] - from[0]).toBeCloseTo(-(high - low) / 100, 2);
  expect(to[1] - from[1]).toBeCloseTo((high - low) / 10, 2);

  const { width } = (await figure.locator('svg.plot').boundingBox())!;
  const window = windowOn(surface.domain, width);
  const bottom = surface.criticalPoints.find(({ global }) => global)!;
  const [x, y] = [toPixelX(window, bottom.at[0]), toPixelY(window, bottom.at[1])];
  const [nowX, nowY] = [toPixelX(window, to[0]), toPixelY(window, to[1])];
  await drag(page, handleOf(figure), x - nowX + 3, y - nowY - 2);
  await expect(figure.locator('.gradient-verdict')).toContainText('minimum');
  await expect(figure.locator('.slope-arrow')).toHaveCount(0);
});

test('on a curve the words say which way is down', { tag: '@mouse' }, async ({ page }) => {
  const figure = await openFigure(page, 'gradient', 'slope', 'en');
  const verdict = figure.locator('.gradient-verdict');
  const words = new Set([await verdict.textContent()]);
  const tangent = await figure.locator('.tangent').first().getAttribute('d');
  const { width } = (await figure.locator('svg.plot').boundingBox())!;
  await drag(page, handleOf(figure), width / 4, 0);
  expect(await figure.locator('.tangent').first().getAttribute('d')).not.toBe(tangent);
  for (let i = 0; i < 10; i++) {
    words.add(await verdict.textContent());
    await handleOf(figure).press('Shift+ArrowRight');
  }
  expect(words.size).toBeGreaterThan(1);
  expect((await placeOf(figure))[0]).toBe(findSurface('tilted-double-well')!.domain[0][1]);
});

test('in space the tangent plane follows the mouse and the keys', { tag: '@mouse' }, async ({ page }) => {
  const figure = await openFigure(page, 'tangent', 'tangent', 'en');
  const from = await middleOf(handleOf(figure));
  const before = await planeOf(figure);
  await drag(page, handleOf(figure), 40, -20);
  await expect.poll(() => planeOf(figure)).not.toBe(before);
  const to = await middleOf(handleOf(figure));
  expect(to.x - from.x).toBeCloseTo(40, 0);
  expect(to.y - from.y).toBeCloseTo(-20, 0);
  const dragged = await planeOf(figure);
  await handleOf(figure).press('Shift+ArrowRight');
  await expect.poll(() => planeOf(figure)).not.toBe(dragged);
  await expect(page).toHaveURL(/#tangent&v1/);
});

test('a finger moves the point on contours and in space, and the page stays where it is', { tag: '@touch' }, async ({
  page,
}) => {
  for (const [kind, stateOf] of [
    ['gradient', factsOf],
    ['tangent', planeOf],
  ] as const) {
    const figure = await openFigure(page, kind, kind, 'ko');
    const scrolled = await page.evaluate(() => scrollY);
    const before = await stateOf(figure);
    await swipe(page, handleOf(figure), 30, -24);
    await expect.poll(() => stateOf(figure)).not.toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  }
});
