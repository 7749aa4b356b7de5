import type { Locator, Page } from '@playwright/test';
import { expect, expectNoSidewaysScrolling, test } from './fixtures.ts';

async function openPlay(page: Page): Promise<void> {
  await page.goto('ko/play/');
  await expect(page.locator('downhill-figure')).toHaveAttribute('data-live', '');
}

const boxOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (!box) throw new Error('There is nothing to measure.');
  return { ...box, bottom: box.y + box.height };
};

test('both pictures, every setting and what answers it share one screen', { tag: '@mouse' }, async ({ page }) => {
  const sizes = [
    { width: 1280, height: 800 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ];
  const stage = page.locator('.workbench--play > .stage .plot');
  const relief = page.locator('.play-space .relief');
  const rates = page.locator('.run-row > .setting input[type=range]');
  // The still picture stands as the live one will.
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('ko/play/');
  const stills = [await boxOf(stage), await boxOf(relief)];
  await page.unroute('**/*.js');
  await openPlay(page);
  await expect(page.locator('.play-space-place')).toHaveAttribute('data-live', '');
  expect([await boxOf(stage), await boxOf(relief)]).toEqual(stills);

  for (const size of sizes) {
    await page.setViewportSize(size);
    const [map, space] = [await boxOf(stage), await boxOf(relief)];
    expect(space.x).toBeGreaterThan(map.x + map.width);
    expect(Math.min(map.height, space.height)).toBeGreaterThan(0.45 * size.height);
    await expect(page.locator('.run-row')).toHaveCount(6);
    for (const rate of await rates.all()) expect((await boxOf(rate)).bottom).toBeLessThanOrEqual(size.height);
    await page.getByText('공정하게 비교하기', { exact: true }).click();
    expect((await boxOf(page.locator('.tuning p').first())).bottom).toBeLessThan(size.height);
    await page.getByText('겹쳐 보기', { exact: true }).click();
    const mapped = page.locator('.overlay-fields input').last();
    expect((await boxOf(mapped)).bottom).toBeLessThan(size.height);
    await page.keyboard.press('Escape');
    await expectNoSidewaysScrolling(page);
  }
  await page.setViewportSize(sizes[0]);
  await page.getByText('겹쳐 보기', { exact: true }).click();
  await page.locator('.overlay-fields input').last().check();
  expect((await boxOf(page.locator('.workbench--play > .stage .overlay-key'))).y).toBeLessThan(sizes[0].height);
  await page.locator('.play-setup select').first().selectOption('formula');
  const field = page.locator('.formula-text');
  await expect(field).toBeFocused();
  expect((await boxOf(field)).bottom).toBeLessThan((await boxOf(stage)).y);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('on a phone the picture stays in view while settings are changed', { tag: '@touch' }, async ({ page }) => {
  await openPlay(page);
  const stage = page.locator('.workbench--play > .stage');
  await page.locator('.add-run').evaluate((last) => last.scrollIntoView({ block: 'end' }));
  await expect.poll(async () => (await boxOf(stage)).y).toBeGreaterThanOrEqual(0);
  const { bottom } = await boxOf(stage);
  expect(bottom).toBeLessThan(0.55 * page.viewportSize()!.height);
  expect((await boxOf(page.locator('.add-run'))).y).toBeGreaterThan(bottom);
  // Surfaces are chosen by their pictures.
  await page.getByRole('button', { name: '그림으로 고르기' }).tap();
  const choice = page.getByRole('dialog', { name: '곡면 고르기' });
  const booth = choice.getByRole('button', { name: '부스 함수' });
  await expect(booth.locator('.small-picture')).toBeVisible();
  expect((await boxOf(booth)).height).toBeGreaterThanOrEqual(44);
  await booth.focus();
  await page.keyboard.press('Enter');
  await expect(choice).toBeHidden();
  await expect(page.locator('.play-setup select').first()).toHaveValue('booth');
  await expectNoSidewaysScrolling(page);
});
