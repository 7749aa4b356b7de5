import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, drag, middleOf, swipe } from './gestures.ts';

/** A plane by itself. */
const gallery = 'en/gallery/phase/';
/** A lesson with a plane whose run another figure shows. */
const lesson = (locale: string) => `${locale}/lessons/momentum/`;

interface Plane {
  readonly figure: Locator;
  readonly plot: Locator;
  readonly handle: Locator;
  readonly trace: () => Promise<string | null>;
}

async function openPlane(page: Page, id = 'phase', locale = 'en'): Promise<Plane> {
  await page.goto(id === 'phase' ? gallery : lesson(locale));
  const figure = page.locator(`downhill-figure[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.locator('svg.plot').evaluate((plot) => plot.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await atRest(figure.locator('svg.plot'));
  return {
    figure,
    plot: figure.locator('svg.plot'),
    handle: figure.locator('[data-handle="start"]'),
    trace: () => figure.locator('.phase-trace .run-line').last().getAttribute('d'),
  };
}

const labelOf = (handle: Locator) => handle.getAttribute('aria-label');

test('the handle is dragged under the pointer, and its trace follows', { tag: '@mouse' }, async ({ page }) => {
  const { handle, trace } = await openPlane(page);
  const before = await trace();
  const from = await middleOf(handle);
  await drag(page, { x: from.x + 5, y: from.y - 4 }, 80, -30);
  await atRest(handle, 3);
  const to = await middleOf(handle);
  expect(to.x - from.x).toBeCloseTo(80, 0);
  expect(to.y - from.y).toBeCloseTo(-30, 0);
  expect(await trace()).not.toBe(before);
  await expect(page).toHaveURL(/#phase&v1/);
});

test('at 200 % on a laptop the handle says what it stands for, clear of itself, and leaves it after', {
  tag: '@mouse',
}, async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const { figure, handle } = await openPlane(page);
  const tag = figure.locator('[data-handle-tag]');
  await expect(tag).toHaveCount(0);
  await handle.press('ArrowRight');
  await expect(tag).toHaveText('ηλ 0.44 · β 0.6 · ripples');
  const [said, held] = [(await tag.boundingBox())!, (await figure.locator('.handle-ring').boundingBox())!];
  expect(said.y + said.height <= held.y || said.y >= held.y + held.height).toBe(true);
  expect(Math.min(said.x, said.y)).toBeGreaterThanOrEqual(0);
  expect(Math.max(said.x + said.width - 640, said.y + said.height - 400)).toBeLessThanOrEqual(0);
  await expect(tag).toHaveCount(0);
  const { x, y } = await middleOf(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 20, { steps: 3 });
  await expect(tag).toContainText('ηλ');
  await page.mouse.up();
  await expect(tag).toHaveCount(0);
  // On a probe it does not cover that one's name.
  await figure.locator('.phase-probe').nth(1).click();
  const name = figure.locator('.phase-name').nth(1);
  await expect(name).toHaveAttribute('dy', '1.9em');
});

test('a figure is skipped with one key', { tag: '@mouse' }, async ({ page }) => {
  await page.goto(lesson('en'));
  const figure = page.locator('#phase');
  const skip = figure.locator('.skip-figure');
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(figure.locator('figcaption')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('downhill-figure') === null)).toBe(true);
});

test('arrow keys, clicks, probes and fields set the handle, which stays on the plane; NAG has a plane of its own @mouse', async ({
  page,
}) => {
  const { figure, plot, handle } = await openPlane(page);
  const numbers = async () =>
    [...(await labelOf(handle))!.matchAll(/(?:ηλ|β) ([\d.]+)/g)].map(([, at]) => Number(at.replace(/\.$/, '')));
  expect(await numbers()).toEqual([0.4, 0.6]);
  await handle.press('ArrowRight');
  await expect.poll(numbers).toEqual([0.44, 0.6]);
  await handle.press('Shift+ArrowUp');
  await expect.poll(numbers).toEqual([0.44, 0.7]);
  await handle.press('Control+Shift+ArrowDown');
  await expect.poll(numbers).toEqual([0.44, 0.699]);
  for (let i = 0; i < 12; i++) await handle.press('Shift+ArrowRight');
  for (let i = 0; i < 12; i++) await handle.press('Shift+ArrowDown');
  await expect.poll(numbers).toEqual([4, 0]);

  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.click(x + width * 0.85, y + height * 0.75);
  await expect.poll(() => labelOf(handle)).toContain('divergence');
  const probes = ['steady decrease', 'ripples', 'one step', 'overshoot, side to side', 'divergence'];
  for (const method of ['momentum', 'nag']) {
    const limit = await figure.locator('.phase-limit').getAttribute('d');
    if (method === 'nag') {
      await figure.getByRole('combobox').selectOption('nag');
      await expect(figure.locator('.phase-limit')).not.toHaveAttribute('d', limit!);
    }
    for (const name of probes) {
      await figure.getByRole('button', { name: new RegExp(`^\\d ${name}$`) }).click();
      await expect.poll(() => labelOf(handle)).toContain(name);
    }
  }
  const field = figure.getByRole('textbox', { name: 'Learning rate times curvature, ηλ' });
  await field.fill('1.5');
  await field.press('Enter');
  const share = figure.getByRole('textbox', { name: 'momentum' });
  await share.fill('0,9');
  await share.press('Enter');
  await expect.poll(() => labelOf(handle)).toContain('divergence');
  await figure.getByRole('combobox').selectOption('momentum');
  await expect(handle).toHaveAttribute('aria-label', /ripples/);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(handle).toHaveAttribute('aria-label', /ηλ 0\.4, β 0\.6/);
});

for (const [locale, tag] of [
  ['en', '@mouse'],
  ['ko', '@touch'],
]) {
  test(`${locale}: the run of the handle is shown by the figure that follows, and solves the challenge`, {
    tag,
  }, async ({ page }) => {
    const { figure, handle } = await openPlane(page, 'ravine', locale);
    const path = page.locator('downhill-figure[data-figure="ravine-path"]');
    await path.scrollIntoViewIfNeeded();
    await expect(path).toHaveAttribute('data-live', '');
    const line = path.locator('.run-line').first();
    const before = await line.getAttribute('d');
    const [rate, share] = [figure.locator('input.number').nth(0), figure.locator('input.number').nth(1)];
    await rate.fill('3');
    await rate.press('Enter');
    await share.fill('0.72');
    await share.press('Enter');
    await expect(line).not.toHaveAttribute('d', before!);
    expect(await path.locator('.setting input.number').first().inputValue()).toBe('0.03');
    await expect(page.locator('[data-challenge-of="ravine"]')).toHaveAttribute('data-solved', '');
    await path.getByRole('slider').nth(2).press('ArrowLeft');
    await expect(handle).not.toHaveAttribute('aria-label', /β 0[.,]72/);
  });
}

test('a finger on the handle drags it, one beside it scrolls the page', { tag: '@touch' }, async ({ page }) => {
  const { plot, handle } = await openPlane(page);
  const scroll = () => page.evaluate(() => scrollY);
  const still = await scroll();
  const from = await middleOf(handle);
  await swipe(page, from, 60, 24);
  await atRest(handle, 3);
  expect(await scroll()).toBe(still);
  const to = await middleOf(handle);
  expect(to.x - from.x).toBeCloseTo(60, 0);
  expect(to.y - from.y).toBeCloseTo(24, 0);
  const { x, y, width } = (await plot.boundingBox())!;
  await swipe(page, { x: x + width * 0.8, y: y + 120 }, 4, -110);
  await expect.poll(scroll).toBeGreaterThan(still + 40);
});

test('a figure opens with one step taken apart where its author says so @mouse', async ({ page }) => {
  await page.goto(lesson('en'));
  const figure = page.locator('downhill-figure[data-figure="step"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.rule-line')).toHaveCount(3);
  await expect(figure.locator('.vector')).toHaveCount(3);
  await expect(page.locator('downhill-figure[data-figure="valley"] .vector')).toHaveCount(0);
});
