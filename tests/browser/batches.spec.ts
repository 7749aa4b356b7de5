import type { Locator, Page } from '@playwright/test';
import { onceOn } from '../tier.ts';
import { expect, test } from './fixtures.ts';

async function openFigure(page: Page, id: string, locale = 'en'): Promise<Locator> {
  await page.goto(`${locale}/lessons/batches/`);
  const figure = page.locator(`downhill-figure[data-figure="${id}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
  return figure;
}

const markedIn = (figure: Locator) =>
  figure
    .locator('.data-points:not(.data-points--waiting)')
    .evaluate((path) => ((path.getAttribute('d') ?? '').match(/M/g) ?? []).length);
const wayOf = (figure: Locator) => figure.locator('.stage .run-ahead, .stage .run-line').first().getAttribute('d');

test('going on a step shows the next batch; size and order are chosen, said under it and kept in the address', {
  tag: onceOn('@touch'),
}, async ({ page }) => {
  const figure = await openFigure(page, 'batch');
  await expect(figure.locator('.data-batch')).toHaveText(
    'Batch of step 5: 8 of 128 examples · epoch 1, update 5 of 16',
  );
  expect(await markedIn(figure)).toBe(8);
  const marked = figure.locator('.data-points:not(.data-points--waiting)');
  const before = await marked.getAttribute('d');
  await figure.getByRole('button', { name: 'One step on' }).click();
  await expect(figure.locator('.data-batch')).toContainText('step 6');
  expect(await marked.getAttribute('d')).not.toBe(before);

  await figure.getByLabel('Batch size').selectOption('32');
  await expect.poll(() => markedIn(figure)).toBe(32);
  await expect(figure.locator('.facts')).toContainText('mini-batches of 32 out of 128 examples, shuffled with seed 1');
  await expect(page).toHaveURL(/batch:32/);
  const way = await wayOf(figure);
  await figure.getByRole('button', { name: 'Shuffle differently' }).click();
  await expect(figure.locator('.facts')).toContainText('seed 2');
  expect(await wayOf(figure)).not.toBe(way);
  await expect(page).toHaveURL(/seed=2/);
  await page.reload();
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(figure.locator('.facts')).toContainText('mini-batches of 32 out of 128 examples, shuffled with seed 2');
});

test('with all examples the noise ends and the challenge is solved, in Korean', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
  const figure = await openFigure(page, 'floor', 'ko');
  await expect(figure.locator('.facts')).toContainText('128개를 4개씩');
  await figure.getByLabel('배치 크기').selectOption('0');
  await expect(figure.locator('.facts')).toContainText('잡음은 없습니다');
  await expect(figure.locator('.data-batch')).toHaveCount(0);
  await expect(page.locator('[data-challenge-of="floor"] [data-verdict]')).toHaveText('풀었습니다');
});
