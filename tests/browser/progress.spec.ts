import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Opens the lesson on cross-entropy with Q near P, and brings it there by a key. */
async function solve(page: Page): Promise<void> {
  await page.goto('en/lessons/cross-entropy/#distribution&v1&q=0.6,0.2,0.1,0.1');
  const figure = page.locator('[data-figure="distribution"]');
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(page.locator('[data-challenge-of="distribution"] [data-verdict]')).toBeEmpty();
  await figure.getByRole('slider', { name: 'Q of case A' }).press('Shift+ArrowDown');
  await expect(page.locator('[data-challenge-of="distribution"] [data-verdict]')).toHaveText('Solved');
}

// What a browser keeps of the reading; nothing in it depends on the pointer or the width.
test('what was solved and read shows again after a reload, on the course map too, until it is forgotten @mouse', async ({
  page,
}) => {
  await solve(page);
  const kept = () => page.evaluate(() => localStorage.getItem('downhill-progress'));
  // Seconds pass as the test says.
  await page.clock.install();
  await page.reload();
  await page.locator('.lesson-foot').scrollIntoViewIfNeeded();
  await page.clock.runFor(3000);
  expect(await kept()).toBe('["cross-entropy#distribution"]');
  for (const section of await page.locator('.part').all()) {
    await section.evaluate((part) => part.scrollIntoView());
    // What is observed of the scrolling comes with the next frames.
    await expect(section).toBeInViewport();
    await page.clock.runFor(21_000);
  }
  await page.locator('.lesson-foot').scrollIntoViewIfNeeded();
  await expect
    .poll(async () => {
      await page.clock.runFor(1000);
      return kept();
    })
    .toBe('["cross-entropy#distribution","cross-entropy"]');
  // The buttons beside it print with the answers closed, or open for as long as that takes.
  const answersIn = (print: string) =>
    page.evaluate((selector) => {
      let open = -1;
      const count = () => document.querySelectorAll('.exercise details[open]').length;
      window.print = () => {
        open = count();
        dispatchEvent(new Event('afterprint'));
      };
      document.querySelector<HTMLElement>(selector)?.click();
      return [open, count()];
    }, print);
  expect(await answersIn('[data-print=""]')).toEqual([0, 0]);
  const [answers, left] = await answersIn('[data-print="answers"]');
  expect(answers).toBeGreaterThan(1);
  expect(left).toBe(0);

  await page.goto('ko/lessons/cross-entropy/');
  await expect(page.locator('[data-challenge-of="distribution"] [data-verdict]')).toHaveText('풀었습니다');

  await page.goto('en/');
  const row = page.locator('li[data-lesson="cross-entropy"]');
  await expect(row.locator('[data-mark]').first()).toBeVisible();
  await expect(row.locator('[data-mark]').last()).toHaveText(/^challenges 1\/\d$/);
  await expect(page.locator('li[data-lesson="loss"] [data-mark]').first()).toBeHidden();
  await expect(page.locator('[data-words]')).toHaveText(
    /^You have read 1 of \d+ lessons and solved 1 of \d+ challenges/,
  );
  await expect(page.locator('[data-continue]')).toHaveText('Continue with lesson 3');
  await expect(page.locator('[data-continue]')).toHaveAttribute('href', /lessons\/classification\/$/);
  await page.locator('[data-progress] button').click();
  await expect(page.locator('[data-continue]')).toHaveText('Start the course');
  await expect(page.locator('[data-progress]')).toBeHidden();
  await expect(row.locator('[data-mark]').first()).toBeHidden();
  expect(await kept()).toBeNull();
});

test('a browser that refuses to keep anything shows everything else @mouse', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await solve(page);
  await page.locator('.lesson-foot').scrollIntoViewIfNeeded();
  await page.goto('en/');
  await expect(page.locator('[data-progress]')).toBeHidden();
});
