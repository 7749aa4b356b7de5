import type { Locator, Page } from '@playwright/test';
import { onceOn } from '../tier.ts';
import { expect, test } from './fixtures.ts';
import { drag, drawn, middleOf, swipe } from './gestures.ts';

const lesson = (locale: string) => `${locale}/lessons/hard-landscapes/`;

interface Map {
  readonly figure: Locator;
  readonly handle: Locator;
  /** The start in the contour figure whose state the map shows. */
  readonly twin: Locator;
  readonly canvas: Locator;
}

/** Opens the lesson at its map and waits until that and the figure it follows listen. */
async function openMap(page: Page, locale = 'en'): Promise<Map> {
  await page.goto(lesson(locale));
  const twin = page.locator('downhill-figure[data-figure="minima"]');
  await twin.scrollIntoViewIfNeeded();
  await expect(twin).toHaveAttribute('data-live', '');
  const figure = page.locator('downhill-figure[data-kind="basin"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.locator('.basin').evaluate((basin) => basin.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return {
    figure,
    handle: figure.locator('[data-handle="start"]'),
    twin: twin.locator('[data-handle="start"]'),
    canvas: figure.locator('canvas'),
  };
}

const labelOf = (handle: Locator) => handle.getAttribute('aria-label');
const cellsOf = (canvas: Locator) => canvas.evaluate((one: HTMLCanvasElement) => one.width);
const pictureOf = (canvas: Locator) => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL());

/** Waits until the map is fine and complete: its canvas does not change any more. */
async function whenFine(page: Page, canvas: Locator): Promise<string> {
  await expect.poll(() => cellsOf(canvas)).toBeGreaterThan(40);
  for (let last = ''; ; ) {
    const now = await pictureOf(canvas);
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(600);
  }
}

test('the map becomes fine, and dragging the start over it changes the run and not the map', {
  tag: '@mouse',
}, async ({ page }) => {
  const { handle, twin, canvas, figure } = await openMap(page);
  const before = await whenFine(page, canvas);
  const from = await middleOf(handle);
  await drag(page, handle, -120, 40);
  const to = await middleOf(handle);
  expect(to.x - from.x).toBeCloseTo(-120, 0);
  expect(await labelOf(twin)).toBe(await labelOf(handle));
  await expect(page).toHaveURL(/#minima&v1/);
  await expect(figure.locator('.run-outcome')).toContainText(/arrives|local minimum/);
  expect(await pictureOf(canvas)).toBe(before);
});

test('another learning rate draws another map, coarse first, with the shares in its legend, and so does another optimizer', {
  tag: onceOn('@touch'),
}, async ({ page }) => {
  const { figure, canvas } = await openMap(page);
  const before = await whenFine(page, canvas);
  const rate = figure.locator('.run-row input.number').first();
  await rate.fill('0.06');
  await rate.press('Enter');
  await expect.poll(() => pictureOf(canvas)).not.toBe(before);
  await expect(figure.locator('.basin-legend')).toContainText('Not there within 100 steps');
  const slow = await whenFine(page, canvas);
  await expect(figure.locator('.basin-legend li').first()).toContainText('0%');

  // The menu chooses the optimizer that the map is of.
  await figure.locator('.add-run').selectOption('momentum');
  await figure.getByLabel('Optimizer on the map').selectOption('1');
  await expect(figure.locator('.basin-plot')).toHaveAttribute('aria-label', /Momentum/);
  expect(await whenFine(page, canvas)).not.toBe(slow);
});

test('keys and taps move the start, in Korean as well', { tag: onceOn('@touch') }, async ({ page }) => {
  const { handle, figure, twin } = await openMap(page, 'ko');
  const before = await labelOf(handle);
  await handle.press('ArrowLeft');
  await drawn(page);
  const nudged = await labelOf(handle);
  expect(nudged).not.toBe(before);
  expect(nudged).toContain('시작점');
  await figure.locator('.basin-plot').click({ position: { x: 60, y: 80 } });
  await expect.poll(() => labelOf(handle)).not.toBe(nudged);
  expect(await labelOf(twin)).toBe(await labelOf(handle));
  await expect(figure.locator('.basin-legend')).toContainText('전역 최소점');
});

test('a finger drags the start', { tag: '@touch' }, async ({ page }) => {
  const { handle } = await openMap(page);
  const before = await labelOf(handle);
  await swipe(page, handle, -60, -60);
  await expect.poll(() => labelOf(handle)).not.toBe(before);
});
