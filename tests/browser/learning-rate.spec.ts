import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { atRest, drag, middleOf, swipe } from './gestures.ts';

const lesson = (locale: string) => `${locale}/lessons/learning-rate/`;

interface Pair {
  /** The figure that sets learning rates. */
  readonly figure: Locator;
  /** The path of the run in the figure that it follows. */
  readonly path: Locator;
}

/** Opens the lesson at a figure and waits until that and the figure whose state it shares listen. */
async function open(page: Page, id: string, twin: string, locale = 'en'): Promise<Pair> {
  await page.goto(lesson(locale));
  const figures = [twin, id].map((name) => page.locator(`downhill-figure[data-figure="${name}"]`));
  for (const one of figures) {
    await one.scrollIntoViewIfNeeded();
    await expect(one).toHaveAttribute('data-live', '');
  }
  const [followed, figure] = figures;
  await figure.locator('svg.plot').evaluate((plot) => plot.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await atRest(figure.locator('svg.plot'));
  return { figure, path: followed.locator('.plot .run-line').first() };
}

const handleOf = ({ figure }: Pair) => figure.getByRole('slider', { name: /SGD, learning rate\. / });
const rateOf = async (pair: Pair) => Number(await handleOf(pair).getAttribute('aria-valuenow'));

test('the handle is dragged by mouse, and the path in the other figure follows', { tag: '@mouse' }, async ({
  page,
}) => {
  const pair = await open(page, 'sweep', 'walk');
  const before = await pair.path.getAttribute('d');
  const from = await middleOf(handleOf(pair));
  await drag(page, from, -60, 4);
  await expect.poll(() => rateOf(pair)).toBeLessThan(0.04);
  await expect(pair.path).not.toHaveAttribute('d', before!);
  expect((await middleOf(handleOf(pair))).x).toBeCloseTo(from.x - 60, -0.5);
  await expect(page).toHaveURL(/#walk&v1/);
});

test('keys move the handle, further and less far, and say what comes of it; a click sets the learning rate; the curve itself changes with the steps only, and with many the page stays free @mouse', async ({
  page,
}) => {
  const pair = await open(page, 'sweep', 'walk');
  const handle = handleOf(pair);
  await handle.press('ArrowRight');
  await expect.poll(() => rateOf(pair)).toBeCloseTo(0.053, 3);
  await handle.press('Shift+ArrowLeft');
  await expect.poll(() => rateOf(pair)).toBeCloseTo(0.0298, 4);
  await handle.press('Control+Shift+ArrowUp');
  await expect.poll(() => rateOf(pair)).toBeCloseTo(0.03, 4);
  await handle.press('End');
  await expect.poll(() => rateOf(pair)).toBe(1);
  await expect(handle).toHaveAttribute('aria-valuetext', /^1: loss after 40 steps .*diverges/);
  await handle.press('Home');
  await expect.poll(() => rateOf(pair)).toBe(0.001);

  const plot = pair.figure.locator('svg.plot');
  const curve = pair.figure.locator('.run-line');
  const before = await curve.getAttribute('d');
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.click(x + width * 0.3, y + height * 0.5);
  await expect.poll(() => rateOf(pair)).toBeLessThan(0.02);
  await expect(curve).toHaveAttribute('d', before!);
  const steps = pair.figure.getByLabel('Steps', { exact: true });
  await steps.fill('400');
  await steps.press('Enter');
  await expect(curve).not.toHaveAttribute('d', before!);
  await expect(plot).toContainText('Loss after 400 steps');

  const light = await curve.getAttribute('d');
  await steps.fill('5000');
  await steps.press('Enter');
  await expect(curve).not.toHaveAttribute('d', light!);
  await expect(plot).toContainText('diverges');
});

test('a schedule is chosen and set, and the path follows; the run says so @mouse', async ({ page }) => {
  const pair = await open(page, 'schedule', 'fit');
  const menu = pair.figure.getByRole('combobox', { name: 'SGD, schedule' });
  const curve = pair.figure.locator('.run-line');
  const before = { path: await pair.path.getAttribute('d'), curve: await curve.getAttribute('d') };
  await menu.selectOption('cosine');
  await expect(curve).not.toHaveAttribute('d', before.curve!);
  await expect(pair.path).not.toHaveAttribute('d', before.path!);
  await expect(page.locator('downhill-figure[data-figure="fit"]')).toContainText('cosine decay');
  const cosine = await curve.getAttribute('d');
  await pair.figure.getByRole('slider', { name: 'SGD, steps of warm-up' }).fill('20');
  await expect(curve).not.toHaveAttribute('d', cosine!);
  await expect(page.locator('downhill-figure[data-figure="fit"]')).toContainText('warm-up over 20 steps');
  await menu.selectOption('milestones');
  const list = pair.figure.getByRole('textbox', { name: 'SGD, at the steps' });
  await list.fill('5, 10, 15, 20');
  await list.press('Enter');
  await expect(list).toHaveValue('5 10 15 20');
  await list.fill('five');
  await list.press('Enter');
  await expect(list).toHaveValue('5 10 15 20');
});

test('both speak Korean @touch', async ({ page }) => {
  const { figure } = await open(page, 'sweep', 'walk', 'ko');
  await expect(figure.getByRole('slider', { name: /^SGD 학습률\./ })).toHaveAttribute(
    'aria-valuetext',
    /40스텝 뒤의 손실/,
  );
  const schedule = page.locator('downhill-figure[data-figure="schedule"]');
  await schedule.scrollIntoViewIfNeeded();
  await expect(schedule).toHaveAttribute('data-live', '');
  await schedule.getByRole('combobox', { name: 'SGD 스케줄' }).selectOption({ label: '코사인 감쇠' });
  // What is far from the screen sleeps until it is near.
  const fit = page.locator('downhill-figure[data-figure="fit"]');
  await fit.scrollIntoViewIfNeeded();
  await expect(fit).toContainText('스케줄: 코사인 감쇠');
});

test('on a touch screen the handle is dragged without scrolling, the page scrolls beside it, and both challenges can be met', {
  tag: '@touch',
}, async ({ page }) => {
  const pair = await open(page, 'sweep', 'walk');
  const scroll = () => page.evaluate(() => scrollY);
  const still = await scroll();
  const from = await middleOf(handleOf(pair));
  await swipe(page, from, -50, 30);
  await expect.poll(() => rateOf(pair)).toBeLessThan(0.03);
  expect(await scroll()).toBe(still);
  const { x, y, width } = (await pair.figure.locator('svg.plot').boundingBox())!;
  await swipe(page, { x: x + width * 0.9, y: y + 150 }, 4, -120);
  await expect.poll(scroll).toBeGreaterThan(still + 40);

  // The challenge is met at the edge.
  const field = pair.figure.locator('input.number').first();
  const verdict = page.locator('[data-challenge-of="sweep"] [data-verdict]');
  await field.fill('0.112');
  await field.press('Enter');
  await expect(handleOf(pair)).toHaveAttribute('aria-valuenow', '0.112');
  await expect(verdict).toBeEmpty();
  await field.fill('0.111');
  await field.press('Enter');
  await expect(verdict).not.toBeEmpty();

  const schedule = page.locator('downhill-figure[data-figure="schedule"]');
  await schedule.scrollIntoViewIfNeeded();
  await expect(schedule).toHaveAttribute('data-live', '');
  await schedule.getByRole('combobox', { name: 'SGD, schedule' }).selectOption('step');
  const second = page.locator('[data-challenge-of="schedule"] [data-verdict]');
  await expect(second).toBeEmpty();
  await schedule.getByRole('slider', { name: 'SGD, every so many steps' }).fill('10');
  await expect(second).not.toBeEmpty();
});
