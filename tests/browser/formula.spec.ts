import type { Page } from '@playwright/test';
import { escapeText } from '../../src/core/reading/url-text.ts';
import { onceOn } from '../tier.ts';
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from './fixtures.ts';
import { drag } from './gestures.ts';

/** The fragment of an experiment with a typed formula. */
const linkTo = (formula: string, domain = '-2,2,-2,2') =>
  `v1&surface=formula&formula=${escapeText(formula)}&domain=${domain}&start=1.5,1.2&run=adam,learningRate:0.1&steps=60`;

/** A node type of mathjs, which its code spells out and ours does not (save where it reads them, in the same file). */
const parserMark = 'ConditionalNode';

const line = (page: { locator: Page['locator'] }) => page.locator('svg.plot .run-line').first();
const contours = (page: Page) =>
  page.locator('svg.plot .contour').evaluateAll((all) => all.map((path) => path.getAttribute('d')).join());
const field = (page: Page) => page.locator('.formula-text');
const editorFault = (page: Page) => page.locator('.formula-fault').first();

async function openPlay(page: Page, fragment: string, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/play/#${fragment}`);
  for (const figure of await page.locator('downhill-figure[data-kind=play]').all())
    await expect(figure).toHaveAttribute('data-live', '');
}

test('a link with a formula opens, in both pictures, and its start can be dragged', { tag: '@mouse' }, async ({
  page,
}) => {
  await openPlay(page, linkTo('x^2 + sin(3y)^2'));
  await expect(field(page)).toHaveValue('x^2 + sin(3y)^2');
  await expect(page.locator('.play-panels > .facts')).toContainText('f(x, y) = x^2 + sin(3y)^2');
  const before = await line(page).getAttribute('d');
  await drag(page, page.locator('[data-handle=start]').first(), -60, 30);
  expect(await line(page).getAttribute('d')).not.toBe(before);
  await expect(page).toHaveURL(/surface=formula&formula=x_5E2_20_2B_20sin_283y_29_5E2&domain=-2,2,-2,2&start=/);

  const space = page.locator('.play-space-place');
  await space.scrollIntoViewIfNeeded();
  await expect(space).toHaveAttribute('data-live', '');
  const label = space.locator('svg.plot');
  await expect(label).toHaveAttribute('aria-label', /sin\(3y\)/);
  const start = page.getByLabel('Start x');
  const was = await start.inputValue();
  await drag(page, space.locator('[data-handle=start]').first(), 40, -10);
  expect(await start.inputValue()).not.toBe(was);
});

test('the picture follows what is typed, and never goes away', { tag: onceOn('@touch') }, async ({ page }) => {
  await openPlay(page, linkTo('x^2 + y^2'));
  const bowl = await contours(page);
  await field(page).fill('x^2 + y^2 +');
  await expect(editorFault(page)).toContainText('breaks off');
  await expect(editorFault(page)).toContainText('x^2 + y^2.');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  expect(await contours(page)).toBe(bowl);
  await field(page).pressSequentially(' 4abs(y)');
  await expect(editorFault(page)).toBeEmpty();
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
  expect(await contours(page)).not.toBe(bowl);
  await expect(page).toHaveURL(/4abs_28y_29/);
  expect(await field(page).inputValue()).toBe('x^2 + y^2 + 4abs(y)');
});

for (const [locale, tag, broken, shown] of [
  ['en', '@mouse', 'The parenthesis opened at character 4 is not closed.', 'The picture shows x^2 + 3y^2 instead.'],
  ['ko', '@touch', '4번째 글자에서 연 괄호가 닫히지 않았습니다.', '그림은 대신 x^2 + 3y^2 식을 보여 줍니다.'],
] as const) {
  test(`${locale}: a link with a broken formula shows another one and says why`, { tag }, async ({ page }) => {
    await openPlay(page, linkTo('sin(x'), locale);
    await expect(page.locator('.workbench--play > .notices')).toContainText(broken);
    await expect(page.locator('.workbench--play > .notices')).toContainText(shown);
    await expect(editorFault(page)).toContainText(broken);
    await expect(page.locator('.formula-place mark')).toHaveText('(');
    await expect(field(page)).toHaveAccessibleDescription(new RegExp(broken.slice(0, 12)));
    await expect(line(page)).toHaveAttribute('d', /^M/);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await field(page).fill('sin(x)');
    await expect(page.locator('.workbench--play > .notices')).toBeHidden();
  });
}

test('bounds and examples @mouse', async ({ page }) => {
  await openPlay(page, linkTo('x^2 + y^2'));
  await page.getByLabel('x to').fill('20');
  await page.getByLabel('x to').press('Enter');
  await expect(page.getByText('at most 4 times as long')).toBeVisible();
  await expect(page.locator('.axes').first()).toContainText('−1');
  await page.getByLabel('x to').fill('0,5');
  await page.getByLabel('x to').press('Enter');
  await expect(page.getByText('at most 4 times as long')).toBeHidden();
  await expect(page.getByLabel('Start x')).toHaveValue('0.5');
  await expect(page).toHaveURL(/domain=-2,0.5,-2,2/);

  await page.getByLabel('Begin from an example').selectOption('abs(x) + 3abs(y)');
  await expect(field(page)).toHaveValue('abs(x) + 3abs(y)');
  await expect(page.getByLabel('x to')).toHaveValue('3');
  for (const typed of ['', ' +']) {
    await field(page).pressSequentially(typed);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect(field(page)).toHaveValue('x^2 + y^2');
  }
});

test('a formula is one of the surfaces to choose from @touch', async ({ page }) => {
  await openPlay(page, 'v1');
  await page.locator('.play-setup select').first().selectOption('Your own formula');
  await expect(field(page)).toHaveValue('x^2 + 3y^2');
  await expect(page).toHaveURL(/surface=formula&start=/);
});

test('an edge beyond which there is no value breaks no picture @mouse', async ({ page }) => {
  for (const formula of [
    'sqrt(1 - x^2 - y^2)',
    'log(x) + log(y)',
    '1/(x y)',
    '0/0',
    'exp(exp(x^2 + y^2))',
    '1e300 x',
  ]) {
    await openPlay(page, linkTo(formula));
    await expect(page.locator('.play-panels > .facts')).toContainText(formula);
    const space = page.getByRole('radio', { name: 'Surface' });
    if (await space.isVisible()) await space.check();
    await page.locator('.play-space-place').scrollIntoViewIfNeeded();
    await page.waitForTimeout(100);
    const broken = await page
      .locator('svg.plot *')
      .evaluateAll(
        (all) => all.filter((one) => /NaN|Infinity/.test((one.cloneNode(false) as Element).outerHTML)).length,
      );
    expect(broken).toBe(0);
  }
});

test('a page without a formula loads no parser @mouse', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  await page.goto('en/play/', { waitUntil: 'networkidle' });
  const parsers = async () => (await Promise.all(scripts)).filter((text) => text.includes(parserMark)).length;
  expect(await parsers()).toBe(0);
  await page.locator('.play-setup select').first().selectOption('Your own formula');
  await expect(field(page)).toBeVisible();
  expect(await parsers()).toBe(1);
});

test.describe('an embed page', () => {
  for (const sandbox of [null, 'allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`reads a formula in a frame with sandbox ${sandbox ?? 'absent'} @mouse`, async ({ page, baseURL }) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/embed/parse.')) asked.push(request.url());
      });
      const show = (fragment: string) =>
        page.evaluate(
          ([source, flags]) => {
            const frame = document.createElement('iframe');
            frame.src = source!;
            frame.title = 'embedded figure';
            frame.width = '360';
            frame.height = '900';
            if (flags) frame.setAttribute('sandbox', flags);
            document.body.replaceChildren(frame);
          },
          [`${baseURL}en/embed/#${fragment}`, sandbox] as const,
        );
      const frame = page.frameLocator('iframe');
      await page.goto('en/glossary/');
      await show('v1&surface=bowl&run=adam');
      await expect(frame.locator('.draws')).toContainText('Round bowl');
      expect(asked).toEqual([]);
      await show(linkTo('x^2 + sin(3y)^2'));
      await expect(frame.locator('.draws')).toContainText('f(x, y) = x^2 + sin(3y)^2');
      await expect(frame.locator('.notices')).toBeHidden();
      expect(asked).toHaveLength(1);
      await frame.locator('.formula-text').fill('x^4 + y^2');
      await expect(frame.locator('.draws')).toContainText('x^4 + y^2');
      const before = await line(frame).getAttribute('d');
      await frame.locator('[data-handle=start]').first().press('Shift+ArrowLeft');
      await expect.poll(() => line(frame).getAttribute('d')).not.toBe(before);
    });
  }

  test('whose second script does not arrive shows another surface and says so @mouse', async ({ page }) => {
    await page.route('**/embed/parse.*', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }),
    );
    await page.goto(`en/embed/#${linkTo('x^2 + sin(3y)^2')}`);
    await expect(page.locator('.notices')).toContainText('What reads formulas could not be loaded');
    await expect(line(page)).toHaveAttribute('d', /^M/);
  });
});
