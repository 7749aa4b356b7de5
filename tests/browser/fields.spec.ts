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
  const note = page.locator('.field-note');
  await expect(note).toHaveText(/^[\d.]+ is the most here\.$/);
  // Beside its field, within the window, and nothing moves for it.
  const [box, told] = [(await field.boundingBox())!, (await note.boundingBox())!];
  expect(Math.abs(told.y - box.y - box.height)).toBeLessThan(12);
  expect(told.x >= 0 && told.x + told.width <= page.viewportSize()!.width).toBe(true);
  await field.fill('-5/2');
  await expect(note).toHaveCount(0);
  await field.press('Enter');
  await expect(field).toHaveValue('-2.5');
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
  await expect(note).toHaveText(`Left empty, so it stays ${usual}.`);
  const rate = page.getByLabel('SGD, learning rate', { exact: true }).last();
  await rate.fill('-0.1');
  await rate.press('Enter');
  await expect(note).toContainText('uphill');
  await rate.fill('1000');
  await rate.press('Enter');
  await expect(rate).toHaveValue('1000');
  await expect(note).toHaveCount(0);
  await expect(page.locator('.plot .run-label').first()).toHaveText(/^SGD diverges \(step \d+\)$/);
  await steps.fill('1e9');
  await steps.press('Enter');
  await expect(steps).toHaveValue(/^\d{2,5}$/);
  const most = await steps.inputValue();
  await steps.fill('1e9');
  await steps.press('Enter');
  await expect(steps).toHaveValue(most);
});
