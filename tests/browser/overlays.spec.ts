import { onceOn } from '../tier.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';

const state = 'v1&surface=two-basins&run=sgd,learningRate:0.2&run=adam,learningRate:0.1&steps=80&playhead=6';

test('overlays are chosen, drawn, told of, linked and follow a drag', { tag: onceOn('@touch') }, async ({ page }) => {
  await page.goto(`en/play/#${state}&overlays=field`);
  const figure = page.locator('downhill-figure[data-kind="play"]');
  const stage = figure.locator('.workbench--play > .stage');
  const field = stage.locator('.field-arrows');
  await expect(field).toBeAttached();
  await expect(stage.locator('.overlay-key')).toContainText('−∇f');
  await figure.locator('.overlays summary').click();
  await figure.getByRole('checkbox', { name: 'Curvature' }).check();
  await figure.getByRole('checkbox', { name: 'Convergence map' }).check();
  await expect(stage.locator('.curvature-mark path').first()).toBeAttached();
  const cells = stage.locator('.basin-paths path');
  await expect(cells.first()).toBeAttached();
  await expect(stage.locator('.overlay-key')).toContainText(/SGD ends within 80 steps.*\d+%/s);
  await expect(page).toHaveURL(/overlays=field,curvature,basins/);

  // What the ellipse shows follows the start; the field and the map do not move.
  const before = await stage.locator('.curvature-mark').innerHTML();
  const arrows = await field.getAttribute('d');
  await stage.locator('[data-handle="start"]').first().press('Shift+ArrowLeft');
  await expect.poll(() => stage.locator('.curvature-mark').innerHTML()).not.toBe(before);
  expect(await field.getAttribute('d')).toBe(arrows);
  await expect(page.getByRole('status').filter({ hasText: 'Arrows: −∇f' })).toHaveCount(1);
  await figure.getByRole('checkbox', { name: 'Vector field' }).uncheck();
  await expect(field).toHaveCount(0);
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
});

test('every kind of figure lives in a sandboxed embed page, and says what it does not know', { tag: '@mouse' }, async ({
  page,
  baseURL,
}) => {
  for (const [kind, sign] of [
    ['sweep', '.plot--sweep'],
    ['phase', '.plot--phase'],
    ['basin', '.basin-plot'],
    ['surface', '.relief-plot'],
    ['nonsense', '.notices'],
  ]) {
    await page.goto('en/glossary/');
    await page.evaluate((source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      frame.title = 'embedded figure';
      frame.width = '320';
      frame.height = '700';
      frame.setAttribute('sandbox', 'allow-scripts');
      document.body.replaceChildren(frame);
    }, `${baseURL}ko/embed/?kind=${kind}#v1&surface=bowl&run=momentum,learningRate:0.05&steps=40`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator(sign)).toBeVisible();
    const overflow = await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
