import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { drag, middleOf, swipe } from './gestures.ts';

const lesson = 'en/lessons/cross-entropy/';

interface Sketch {
  readonly figure: Locator;
  readonly handles: Locator;
  readonly mean: Locator;
}

/** Opens a lesson at a sketch and waits until it listens. */
async function openSketch(page: Page, address = lesson, id = 'predictions'): Promise<Sketch> {
  await page.goto(address);
  const figure = page.locator(`downhill-figure[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.locator('svg.plot').evaluate((plot) => plot.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return { figure, handles: figure.locator('[data-handle="value"]'), mean: figure.locator('.sketch-main').first() };
}

const numberAt = (handle: Locator) => handle.getAttribute('aria-valuenow').then(Number);

test('a handle moves by keys in steps, finely, and to its ends; a click puts the prediction of its column there; it is dragged under the pointer, and the address keeps the state', {
  tag: '@mouse',
}, async ({ page }) => {
  const { figure, handles, mean } = await openSketch(page);
  const handle = handles.first();
  for (const [key, value] of [
    ['ArrowUp', 0.81],
    ['ArrowLeft', 0.8],
    ['Shift+ArrowDown', 0.7],
    ['Control+Shift+ArrowUp', 0.701],
    ['End', 1],
    ['Home', 0],
  ] as const) {
    await handle.press(key);
    await expect.poll(() => numberAt(handle)).toBe(value);
  }

  const one = await middleOf(handles.nth(1));
  const { y } = (await figure.locator('svg.plot').boundingBox())!;
  await page.mouse.click(one.x, y + 60);
  await expect.poll(() => numberAt(handles.nth(1))).toBeGreaterThan(0.6);
  expect(await numberAt(handles.nth(2))).toBe(0.05);
  await figure.getByRole('button', { name: 'Reset' }).click();

  const from = await middleOf(handle);
  await drag(page, { x: from.x + 5, y: from.y - 3 }, 0, 50);
  expect((await middleOf(handle)).y - from.y).toBeCloseTo(50, -0.5);
  expect(await numberAt(handle)).toBeLessThan(0.6);
  await expect(mean).not.toHaveText('0.10729');
  // The address is written a moment later: until then it has what Reset left, 0.8.
  await expect(page).toHaveURL(
    /#predictions&v1&prediction=0\.[0-5]\d*,0\.1,0\.05,0\.9,0\.05&label=1,0,0,1,0&epsilon=1e-7$/,
  );
  await page.reload();
  await expect(page.locator('downhill-figure[data-figure="predictions"]')).toHaveAttribute('data-live', '');
  expect(await numberAt(handle)).toBeLessThan(0.6);
});

test('a link that cannot be taken as it stands is told of @touch', async ({ page }) => {
  const { figure, mean } = await openSketch(page, `${lesson}#predictions&v1&prediction=2,0,0,0,0&epsilon=<b>&x=1`);
  await expect(figure.locator('.notices li')).toHaveCount(3);
  await expect(mean).toHaveText('0.10729');
  await figure.getByRole('button', { name: 'Close' }).click();
  await expect(figure.locator('.notices')).toHaveCount(0);
});

test('shares stay normalized while one is dragged to the top and back', { tag: '@mouse' }, async ({ page }) => {
  const { handles } = await openSketch(page, lesson, 'distribution');
  const handle = handles.first();
  const from = await middleOf(handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 200, { steps: 3 });
  expect(await numberAt(handle)).toBe(1);
  await page.mouse.move(from.x, from.y, { steps: 3 });
  await page.mouse.up();
  const shares = await Promise.all([0, 2, 4, 6].map((i) => numberAt(handles.nth(i))));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  // The others have the proportions back that they had when the drag began.
  expect(shares[1]).toBeCloseTo(2 * shares[2], 2);
});

test('what breaks is said in words @touch', async ({ page }) => {
  const { figure } = await openSketch(page, 'ko/lessons/classification/', 'breaking');
  await figure.locator('[data-handle="value"]').first().press('End');
  await expect(figure.locator('.sketch-main').first()).toHaveText('NaN');
  await expect(figure.locator('.facts')).toContainText('709');
  await expect(figure.locator('+ [role="status"]')).toContainText('NaN');
});

test('its link and its picture can be taken away, and it says when its challenge is met', { tag: '@mouse' }, async ({
  page,
}) => {
  const { figure, handles } = await openSketch(page);
  await figure.locator('.share summary').click();
  await expect(figure.locator('.share input')).toHaveValue(/#predictions&v1&prediction=0\.8,/);
  await expect(figure.locator('.share textarea')).toHaveValue(/embed\/\?kind=predictions#v1&amp;prediction=0\.8,/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'SVG' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('downhill-predictions.svg');

  const box = page.locator('[data-challenge-of="predictions"]');
  await expect(box).not.toHaveAttribute('data-solved', '');
  // A link that sets what is asked for does not count: a hand has to come from what does not meet it.
  await page.evaluate(() => {
    location.hash = '#predictions&v1&prediction=0.95,0.05,0.05,0.48,0.05&label=1,0,0,1,0&epsilon=1e-7';
  });
  const line = page.locator('[data-goal-of="predictions"]');
  await expect(line.locator('[data-now]')).toContainText('0.1878');
  await expect(box).not.toHaveAttribute('data-solved', '');
  await handles.nth(3).press('Shift+ArrowDown');
  await expect(line.locator('[data-now]')).toContainText('0.2346');
  await handles.nth(3).press('Shift+ArrowUp');
  await expect(box).toHaveAttribute('data-solved', '');
  await expect(line.locator('[data-verdict]')).not.toBeEmpty();
  await expect(box.locator('[data-verdict]')).not.toBeEmpty();
});

test('a finger drags a handle and scrolls the page beside it; words in the text set it, and Reset sets it back', {
  tag: '@touch',
}, async ({ page }) => {
  const { figure, handles, mean } = await openSketch(page);
  const scroll = () => page.evaluate(() => scrollY);
  const still = await scroll();
  await swipe(page, handles.first(), 0, 50);
  expect(await numberAt(handles.first())).toBeLessThan(0.6);
  expect(await scroll()).toBe(still);
  const plot = (await figure.locator('svg.plot').boundingBox())!;
  await swipe(page, { x: plot.x + 10, y: plot.y + plot.height - 10 }, 0, -150);
  await expect.poll(scroll).toBeGreaterThan(still + 40);

  const link = page.getByRole('link', { name: 'clumsy' });
  await link.click();
  await expect(mean).toHaveText('0.518374');
  // The figure comes to the top of the window, and leads back to the link.
  const back = page.locator('#predictions').getByRole('button', { name: 'Back to the text' });
  await expect(back).toBeFocused();
  const top = () => page.locator('#predictions').evaluate((one) => one.getBoundingClientRect().top);
  expect(await top()).toBeGreaterThanOrEqual(0);
  expect(await top()).toBeLessThan(40);
  await back.press('Enter');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(back).toBeHidden();
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(mean).toHaveText('0.10729');
});
