import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

test('a picture to take along stands by itself, with what its reader wants on it, and that is remembered', {
  tag: '@mouse',
}, async ({ page }) => {
  await page.goto('en/gallery/descent/');
  const figure = page.locator('downhill-figure').first();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.getByText('Share', { exact: true }).click();
  const downloading = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'SVG', exact: true }).click();
  const stream = await (await downloading).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  // A font in base64 may spell anything.
  const svg = Buffer.concat(chunks)
    .toString()
    .replaceAll(/(?<=;base64,)[^)]*/g, '');
  expect(svg).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toMatch(/var\(--|NaN/);
  expect(svg).toContain('Adam');
  expect(svg).toContain('@font-face');
  // What was run, and where it is from.
  expect(svg).toMatch(/>Adam<\/text>.*>η [\d.]+ · β₁/);
  expect(svg).toMatch(/>Downhill · localhost:\d+\/\S*en\/gallery\/descent\/#plane<\/text>/);
  expect(svg).not.toContain('>loss<');

  await figure.getByLabel('with loss chart').check();
  await figure.getByLabel('with source').uncheck();
  await figure.getByLabel('16:9').check();
  await figure.getByLabel('Colours').selectOption('dark');
  const again = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'SVG', exact: true }).click();
  const slide = await readFile(await (await again).path(), 'utf8');
  expect(slide).toMatch(/^<svg[^>]* width="800" height="450"/);
  expect(slide).toContain('fill="rgb(18, 20, 23)"');
  expect(slide).toContain('>loss<');
  expect(slide).not.toContain('Downhill ·');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  await page.reload();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.getByText('Share', { exact: true }).click();
  await expect(figure.getByLabel('16:9')).toBeChecked();
});
