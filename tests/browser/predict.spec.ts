import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

// Nothing moves unasked, so that the figure answers at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a guess is judged by the run that follows, a mark put there by keys, too @mouse', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('en/lessons/gradient-descent/', { waitUntil: 'networkidle' });
  const asking = () => fetched.filter((url) => /\/(near|box|ask-\w+)\./.test(url));
  expect(asking()).toEqual([]);

  // One of a few choices.
  const choice = page.locator('#predict-flat-ground');
  await choice.scrollIntoViewIfNeeded();
  await choice.getByRole('radio', { name: 'later, but within 200 steps' }).check();
  await choice.getByRole('button', { name: 'Ask the figure' }).click();
  await expect(choice.locator('[data-verdict]')).toHaveText('It turned out otherwise: not even in 200 steps.');
  await expect(page.locator('#parabola .guess-bar')).toContainText('not even in 200 steps');
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await expect(choice.getByRole('link', { name: 'Show it in the figure' })).toBeFocused();

  // A place, put there by keys.
  const place = page.locator('#predict-ten-steps');
  await place.scrollIntoViewIfNeeded();
  await place.getByRole('button', { name: 'Put a mark on the picture' }).click();
  const mark = page.locator('#plane .guess-mark');
  await expect(mark).toBeFocused();
  const [x, y] = (await mark.getAttribute('aria-label'))!
    .match(/[−\d.]+(?=[,)])/g)!
    .map((one) => Number(one.replace('−', '-')));
  // A step is a hundredth of the picture, which is 20 wide.
  for (let i = 0; i < Math.round((x - 2.5) / 0.2); i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < Math.round((y - 1.5) / 0.2); i++) await page.keyboard.press('ArrowDown');
  await page.locator('#plane .guess-bar').getByRole('button', { name: 'Ask the figure' }).click();
  await expect(place.locator('[data-verdict]')).toHaveText(
    /^You guessed right: it stands at \(2\.57, 1\.43\), 0\.\d+ from your mark/,
  );
  await expect(page.locator('#plane .guess-truth')).toBeVisible();
  // Verdicts, marks, an answer that is open and, further down, a section that may be skipped.
  await place.getByText('Show the answer').click();
  await expect(page.locator('.deeper').first()).toBeVisible();
  await expectAccessible(page);
  // Whoever goes on with the figure has it to themselves.
  await page.locator('#plane [data-handle=start]').press('ArrowUp');
  await expect(page.locator('.guess-layer, #plane .guess-bar')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(JSON.parse(localStorage['downhill-guesses-gradient-descent'])))).toEqual(
    ['flat-ground', 'ten-steps'],
  );
});

/** Opens the lesson in a browser that keeps a guess of its first prediction. */
async function openWithGuess(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage['downhill-guesses-gradient-descent'] ??= '{"flat-ground":["late","never"],"ten-steps":"hostile"}';
  });
  await page.goto('en/lessons/gradient-descent/');
}

test('a guess is given back, and can be taken back; a mark is put there by a tap @touch', async ({ page }) => {
  await openWithGuess(page);
  const choice = page.locator('#predict-flat-ground');
  await choice.scrollIntoViewIfNeeded();
  await expect(choice.locator('[data-verdict]')).toHaveText('It turned out otherwise: not even in 200 steps.');
  await expect(choice.getByRole('radio').nth(1)).toBeChecked();
  await choice.getByRole('button', { name: 'Guess again' }).click();
  await expect(choice.locator('[data-verdict]')).toBeEmpty();
  await expect(choice.getByRole('radio').nth(1)).toBeFocused();
  expect(await page.evaluate(() => localStorage['downhill-guesses-gradient-descent'])).toBe('{}');

  const place = page.locator('#predict-ten-steps');
  await place.scrollIntoViewIfNeeded();
  await place.getByRole('button', { name: 'Put a mark on the picture' }).click();
  const mark = page.locator('#plane .guess-mark');
  await expect(mark).toBeFocused();
  const before = await mark.getAttribute('transform');
  const start = await page.locator('#plane [data-handle=start]').getAttribute('transform');
  await page.locator('#plane .stage .plot').click({ position: { x: 60, y: 60 } });
  await expect(mark).not.toHaveAttribute('transform', before!);
  await expect(page.locator('#plane [data-handle=start]')).toHaveAttribute('transform', start!);
  await page.locator('#plane .guess-bar').getByRole('button', { name: 'Cancel' }).click();
  await expect(mark).toHaveCount(0);
  await expect(place.getByRole('button', { name: 'Put a mark on the picture' })).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the question stands with its choices, and the answer opens @mouse', async ({ page }) => {
    await page.goto('en/lessons/gradient-descent/');
    const box = page.locator('#predict-flat-ground');
    await expect(box.getByText('not even in 200 steps')).toBeVisible();
    await expect(box.getByRole('button')).toHaveCount(0);
    await box.getByText('Show the answer').click();
    await expect(box.getByText('It is nowhere near after 200 steps')).toBeVisible();
  });
});
