import { gzipSize } from '../site/scripts.ts';
import { expect, test } from './fixtures.ts';
import { comeNear } from './gallery/open.ts';

const most = 55 * 1024;

test('a network waits for its reader, is trained when it is touched, and says how its numbers come about', {
  tag: '@mouse',
}, async ({ page }) => {
  const arriving: Promise<Buffer>[] = [];
  let workers = 0;
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') arriving.push(response.body());
  });
  page.on('worker', () => workers++);
  await page.goto('en/gallery/network/', { waitUntil: 'networkidle' });
  const figure = page.locator('downhill-figure[data-figure="spirals"]');
  const result = figure.locator('.run-outcome-text').first();
  const before = await result.textContent();
  await test.step('nothing is trained or loaded before', async () => {
    const sizes = (await Promise.all(arriving)).map(gzipSize);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
    expect(before).toMatch(/^validation \d+(\.\d)?%, loss /);
    await expect(figure).not.toHaveAttribute('data-live');
  });
  await test.step('who comes by keyboard stays where they are', async () => {
    await figure.locator('.scrubber').focus();
    await expect(figure).toHaveAttribute('data-live', '');
    await expect(figure.locator('.scrubber')).toBeFocused();
    // It shows what the page showed.
    await expect(result).toHaveText(before!);
    expect(workers).toBe(0);
  });
  const lines = figure.locator('.net-lines');
  await test.step('a neuron, a weight and a point are pressed', async () => {
    const plot = figure.locator('svg.plot--network');
    // Its map lies over the box that is aimed at.
    await figure.locator('.net-node .net-box').nth(4).click({ force: true });
    await expect(lines).toContainText('a¹₃ = tanh(z) =');
    await figure.locator('.net-terms button').first().click();
    await expect(lines).toContainText('∂ℓ/∂w = δ · x =');
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await expect(lines).toContainText('a¹₃ = tanh(z) =');
    const box = (await plot.boundingBox())!;
    await plot.click({ position: { x: box.width - 60, y: box.height / 2 } });
    await expect(lines).toContainText('p(1) = σ(z)');
    await expect(page.locator('.visually-hidden[role=status]').first()).toContainText('p(1) = σ(z)');
    expect(workers).toBe(0);
  });
  await test.step('a step further back is trained for, and what is set from there on is marked', async () => {
    const boundary = figure.locator('.net-boundary');
    const last = await boundary.getAttribute('d');
    await figure.locator('.scrubber').fill('300');
    await expect(boundary).not.toHaveAttribute('d', last!);
    await expect(figure.locator('.computing')).toHaveCount(0);
    await expect(result).not.toHaveText(before!);
    await expect(figure.locator('.net-mark')).toHaveCount(0);
    await figure.getByLabel('Change settings from step 300 on').check();
    await figure.locator('.run-row .number').first().fill('0.001');
    await page.keyboard.press('Enter');
    await expect(figure.locator('.net-mark')).toHaveCount(2);
    await expect(figure.locator('.net-changes li')).toHaveText('From step 300: Adam, learning rate 0.001');
    await figure.locator('.net-changes button').click();
    await expect(figure.locator('.net-mark')).toHaveCount(0);
  });
  await test.step('its curves as a table', async () => {
    const table = figure.locator('.runs-table');
    await table.locator('summary').click();
    await expect(table.locator('caption')).toBeVisible();
    await expect(table.locator('tbody tr').first().locator('th')).toHaveText('0');
  });
  await test.step('back where it began', async () => {
    await figure.getByRole('button', { name: 'Reset' }).click();
    await expect(result).toHaveText(before!);
  });
});

test('a network in a sandboxed frame is trained without workers, and a broken training says so', {
  tag: '@touch',
}, async ({ page, baseURL }) => {
  await page.goto('404.html');
  const link = 'v1&surface=network&set=plane&layers=8:relu&run=sgd,learningRate:1000&run=adam,learningRate:0.01';
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, title: 'network', width: '360', height: '900' });
    frame.setAttribute('sandbox', 'allow-scripts');
    document.body.replaceChildren(frame);
  }, `${baseURL}en/embed/?kind=network#${link}`);
  const results = page.frameLocator('iframe').locator('.run-outcome-text');
  await expect(results.first()).toHaveText(/^NaN at step \d+$/);
  await expect(results.nth(1)).toHaveText(/^validation error [\d.]+, loss /);
});

test('a link to a network shows what it says, and one to a surface is not opened', { tag: '@touch' }, async ({
  page,
}) => {
  await page.goto(
    'ko/gallery/network/#circles&v1&surface=network&set=moons&layers=3&run=sgd,learningRate:0.5&steps=40',
  );
  const linked = page.locator('downhill-figure[data-figure="circles"]');
  await linked.evaluate((host) => host.scrollIntoView());
  await expect(linked).toHaveAttribute('data-live', '');
  await expect(linked.locator('.run-outcome-text')).toHaveText(/^검증 [\d.]+%, 손실 /);
  await expect(linked.locator('.step-count')).toHaveText('40 / 40');
  await page.goto('ko/gallery/#');
  await page.goto('ko/gallery/network/#spirals&v1&surface=booth');
  const figure = page.locator('downhill-figure[data-figure="spirals"]');
  await comeNear(figure);
  await expect(figure.locator('.notices li')).toHaveCount(1);
});
