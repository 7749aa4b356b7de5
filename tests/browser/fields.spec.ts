import { expect, test } from './fixtures.ts';
import { wake } from './gallery/open.ts';

test('what is typed into a field is kept within limits, and nothing stays there that is no number @touch', async ({
  page,
}) => {
  await page.goto('en/play/');
  await wake(page.locator('downhill-figure').first());
  const field = page.getByLabel('Start x');
  const shown = await field.inputValue();
  await field.fill('1e9');
  await field.press('Enter');
  await expect(field).not.toHaveValue(/1e9|1000000000/);
  expect(Math.abs(Number(await field.inputValue()))).toBeLessThan(100);
  await field.fill('-2.5');
  await field.press('Enter');
  await expect(page.locator('[data-handle="start"]').first()).toHaveAttribute('aria-label', /x −2\.5,/);
  await field.fill(shown);
  await field.press('Enter');
  await expect(field).toHaveValue(shown);
  const steps = page.getByLabel('Steps', { exact: true });
  const usual = await steps.inputValue();
  await steps.fill('');
  await steps.press('Enter');
  await expect(steps).toHaveValue(usual);
  await steps.fill('1e9');
  await steps.press('Enter');
  await expect(steps).toHaveValue(/^\d{2,5}$/);
  const most = await steps.inputValue();
  await steps.fill('1e9');
  await steps.press('Enter');
  await expect(steps).toHaveValue(most);
});
