import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';

async function openPlay(page: Page, locale: string, fragment = ''): Promise<void> {
  await page.goto(`${locale}/play/${fragment && `#${fragment}`}`);
  await expect(page.locator('downhill-figure')).toHaveAttribute('data-live', '');
}

const startX = (page: Page) => page.getByLabel('Start x');
const lines = (page: Page) =>
  page
    .locator('.play-chart .run-line')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? '').filter((d) => /^M.*L/.test(d)).length);

test('a drag, a preset and a tuning are undone and redone, each at once', { tag: '@mouse' }, async ({ page }) => {
  await openPlay(page, 'en');
  const rates = () =>
    page.locator('.run-row').evaluateAll((rows) => rows.map((row) => row.querySelector('input')!.value));
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }));
  await expect(undo).toBeDisabled();
  const space = page.locator('.play-space-place');
  await expect(space).toHaveAttribute('data-live', '');
  // One panel shares everything, the map or the surface.
  await page.locator('.share summary').filter({ visible: true }).click();
  await page.getByRole('radio', { name: 'Surface' }).check();
  const snippet = page.locator('.share textarea');
  await expect(snippet).toHaveValue(/embed\/\?kind=surface&amp;controls=player#v1/);
  await page.getByRole('radio', { name: 'Contours' }).check();
  await expect(snippet).toHaveValue(/embed\/\?controls=player#v1/);
  await page.keyboard.press('Escape');
  await expect(snippet).toBeHidden();
  expect(await lines(page)).toBe(4 * 6);
  await page.locator('[data-handle=start]').first().hover();
  await page.mouse.down();
  await page.mouse.move(200, 400, { steps: 4 });
  await page.mouse.up();
  const dragged = await startX(page).inputValue();
  expect(dragged).not.toBe('1');

  await page.getByRole('link', { name: 'Ravine' }).click();
  await expect(page.locator('.play-line')).toContainText('changes sides');
  await expect(startX(page)).toHaveValue('3');
  const untuned = await rates();
  await page.getByText('Fair comparison', { exact: true }).click();
  await page.getByRole('button', { name: 'Tune every η' }).click();
  await expect(page.locator('.tuning-found tbody tr')).toHaveCount(3);
  await expect(page.locator('.tuning-verdict')).toContainText(/A tie|ends lowest/);
  await expect(page.locator('.tuning-found')).toContainText('powers of ten');
  await expect(page.locator('.tuning-chart .run-head')).toHaveCount(3);
  await expect(page.locator('.tuning')).toContainText('49 learning rates');
  const tuned = await rates();
  expect(tuned).not.toEqual(untuned);

  await page.keyboard.press('Control+z');
  await expect.poll(rates).toEqual(untuned);
  await undo.click();
  await expect(startX(page)).toHaveValue(dragged);
  await page.keyboard.press('Control+z');
  await expect(startX(page)).toHaveValue('1');
  await expect(undo).toBeDisabled();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+Z');
  await expect.poll(rates).toEqual(tuned);
  await expect(redo).toBeDisabled();

  // In a field, keys and undoing are the field's own.
  await startX(page).fill('2?');
  await page.keyboard.press('Control+z');
  expect(await rates()).toEqual(tuned);
  await expect(page.locator('.key-dialog')).toBeHidden();
});

test('on a phone one picture and one chart at a time, of every run, diverged ones too', { tag: '@touch' }, async ({
  page,
}) => {
  await openPlay(page, 'en', 'v1&surface=rosenbrock&run=sgd,learningRate:0.01&run=adam,learningRate:0.05&steps=60');
  await expect(page.locator('.run-outcome').first()).toContainText('diverges');
  for (const id of ['gradient', 'length', 'effective']) {
    await page.locator('.play-charts select').selectOption(id);
    await expect.poll(() => lines(page)).toBe(2);
  }
  await expect(page.locator('.play-space')).toBeHidden();
  await page.getByRole('radio', { name: 'Surface' }).check();
  await expect(page.locator('.play-space-place')).toHaveAttribute('data-live', '');
  await expect(page.locator('.workbench > .stage').first()).toBeHidden();
  await expectNoSidewaysScrolling(page);
});

test('own data, clipping and a schedule are set in the page, and the keys are listed', { tag: '@mouse' }, async ({
  page,
}) => {
  await openPlay(page, 'ko', 'v1&surface=linear-regression&run=sgd,learningRate:0.05&steps=40');
  await page.getByText('직접 넣은 데이터', { exact: true }).click();
  const text = page.locator('.own-data textarea');
  await expect(text).toHaveValue(/^x,y\n/);
  await text.fill('x,y\n0,1\n1,셋\n2,5\n');
  await page.getByRole('button', { name: '이 점들로 바꾸기' }).click();
  await expect(page.locator('.own-data-notices li')).toContainText('3번째 줄');
  await page.locator('.run-row summary').click();
  // Whatever else is opened, it stays.
  await expect(page.locator('.own-data-notices li')).toContainText('3번째 줄');
  await page.getByLabel('SGD, 그래디언트 클리핑').selectOption('norm');
  const limit = page.locator('.run-further .setting .number').last();
  await limit.fill('-1');
  await limit.press('Enter');
  await expect(limit).toHaveValue('1');
  await page.getByLabel('SGD 스케줄').selectOption('cosine');
  await expect(page).toHaveURL(/data=own.*clip:norm\/1,schedule:cosine/);
  // A key without Control is the playground's only while something in it has the focus.
  await page.locator('header a').first().focus();
  await page.keyboard.press('?');
  await expect(page.locator('.key-dialog')).toBeHidden();
  await page.locator('.run-row summary').focus();
  await page.keyboard.press('?');
  await expect(page.locator('.key-dialog kbd').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.key-dialog')).toBeHidden();
});
