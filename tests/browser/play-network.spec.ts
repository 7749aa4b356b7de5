import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';

test('a network is built, trained, compared and taken along in its playground', { tag: '@mouse' }, async ({ page }) => {
  await page.goto('en/play/network/');
  const figure = page.locator('downhill-figure');
  const results = figure.locator('.run-outcome-text');
  const boundary = figure.locator('.net-boundary');
  await test.step('nothing is trained before it is touched; a preset is', async () => {
    await expect(figure).not.toHaveAttribute('data-live');
    await page.getByRole('link', { name: 'XOR' }).click();
    await expect(figure).toHaveAttribute('data-live', '');
    await expect(results).toHaveText([/^validation \d+(\.\d)?%, loss /]);
    await expect(page.getByRole('link', { name: 'XOR' })).toHaveAttribute('aria-current', 'true');
    await expect(figure.locator('.play-line')).toContainText('No straight line');
  });
  await test.step('layers and inputs', async () => {
    const before = await boundary.getAttribute('d');
    await figure.getByRole('button', { name: 'Layer 1, one neuron more' }).click();
    await expect(figure.locator('.build-count')).toHaveText('21 weights and biases');
    await figure.getByRole('button', { name: 'Add a layer' }).click();
    await figure.getByLabel('Layer 2, activation').selectOption('relu');
    await figure.getByRole('checkbox', { name: 'xy' }).check();
    await expect(figure.locator('.build-count')).toHaveText('56 weights and biases');
    await expect(boundary).not.toHaveAttribute('d', before!);
    await expect(page).toHaveURL(/layers=5:tanh,5:relu/);
  });
  await test.step('a point is drawn, and taken back', async () => {
    const points = figure.locator('.net-facts');
    await expect(points).toContainText('120 points to learn from');
    await figure.getByRole('radio', { name: 'adds class 1' }).check();
    const box = (await figure.locator('.net-plane .net-box').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(points).toContainText('121 points to learn from');
    await expect(figure.getByLabel('Examples')).toHaveValue('own-classes');
    await page.keyboard.press('Control+z');
    await expect(points).toContainText('120 points to learn from');
    await figure.getByRole('radio', { name: 'explains a point' }).check();
  });
  await test.step('a weight is typed, from the step that is shown on', async () => {
    await figure.locator('.scrubber').fill('0');
    await figure.locator('.net-node .net-box').nth(4).click({ force: true });
    await figure.locator('.net-terms button').first().click();
    await figure.locator('.net-typed input').fill('2.5');
    await page.keyboard.press('Enter');
    await expect(figure.locator('.net-changes li')).toHaveText(/^From step 0: Adam, w\(.* → a.*\) 2\.5$/);
    await expect(figure.locator('.net-lines')).toContainText('w = 2.5');
    await figure.getByRole('button', { name: 'Take back what was changed' }).click();
    await expect(figure.locator('.net-lines')).not.toContainText('w = 2.5');
  });
  await test.step('seeds, early stopping and the fair comparison', async () => {
    await figure.locator('.build-training select').first().selectOption('3');
    await expect(figure.locator('.net-band')).toHaveCount(2);
    await expect(figure.locator('.build-training')).toContainText('3 of 3 seeds');
    await figure.locator('.build-training select').nth(1).selectOption('3');
    await expect(figure.locator('.build-training')).toContainText('lowest');
    await figure.getByText('Fair comparison').click();
    await figure.getByRole('button', { name: 'Tune every η' }).click();
    await expect(figure.locator('.build-ranking tbody tr')).toHaveCount(1);
    await expect(figure.locator('.build-ranking tbody')).toContainText('Adam');
  });
  await test.step('points as text, and what is no point', async () => {
    await figure.getByText('Points as text').click();
    await figure.getByLabel('Points as text').fill('0,0,0\n1;1;1\nnonsense here\n2 2 7');
    await figure.getByRole('button', { name: 'Use these points' }).click();
    await expect(figure.locator('.own-data')).toContainText('2 points are learned from');
    await expect(figure.locator('.own-data-notices li')).toHaveCount(2);
  });
});

test('its link opens it there; a link to the other playground leads on; everybody can use it', {
  tag: '@touch',
}, async ({ page }) => {
  await page.goto('ko/play/network/#v1&surface=beale&run=adam');
  await expect(page).toHaveURL(/ko\/play\/#v1&surface=beale/);
  await page.goto('ko/play/#v1&surface=network&set=circles&layers=3:relu&run=adam,learningRate:0.05&steps=100&seed=x');
  await expect(page).toHaveURL(/ko\/play\/network\/#v1&surface=network/);
  const figure = page.locator('downhill-figure');
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(figure.locator('.build-layer')).toHaveCount(1);
  await expect(figure.locator('.notices li')).toHaveCount(1);
  await figure.getByRole('button', { name: '닫기' }).click();
  await expect(figure.locator('.notices')).toHaveCount(0);
  await expect(figure.locator('.run-outcome-text')).toHaveText(/^검증 [\d.]+%, 손실 /);
  await figure.getByRole('checkbox', { name: '곡선' }).uncheck();
  await expect(figure.locator('.net-curves')).toBeHidden();
  await expect(page).toHaveURL(/network\/\?hide=curves#v1/);
  await page.reload();
  await expect(figure).toHaveAttribute('data-live', '');
  await expect(figure.locator('.net-curves')).toBeHidden();
  await expectNoSidewaysScrolling(page);
  await expectAccessible(page);
});
