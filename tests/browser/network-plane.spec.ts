import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openFigure } from './gallery/open.ts';
import { drag } from './gestures.ts';

/*
 * The loss of a network on its plane: what its figures owe beyond what all do.
 */

const start = (figure: Locator) => figure.locator('[data-handle="start"]');
const outcomes = (figure: Locator) => figure.locator('.run-outcome').allTextContents();
const complete = async (figure: Locator, runs: number) => {
  await expect(figure.locator('.computing')).toHaveCount(0, { timeout: 40_000 });
  await expect(figure.locator('.run-label')).toHaveCount(runs);
};

/** The workers that a page has begun, whether or not they are done. */
function workersOf(page: Page): string[] {
  const begun: string[] = [];
  page.on('worker', (worker) => begun.push(worker.url()));
  return begun;
}

test('trains nothing before it is touched; then the runs follow the start, and a link leads to the same', {
  tag: '@mouse',
}, async ({ page, context }) => {
  const workers = workersOf(page);
  const figure = await openFigure(page, 'descent', 'network', 'en');
  await expect(figure.locator('.run-label')).toHaveCount(6);
  await expect(figure.locator('.plane-text')).toContainText('explains 96%');
  await expect(figure.locator('.computing')).toHaveCount(0);
  expect(workers).toEqual([]);
  const before = await outcomes(figure);

  await drag(page, start(figure), -40, -60);
  await complete(figure, 6);
  expect(workers.length).toBeGreaterThan(0);
  expect(await outcomes(figure)).not.toEqual(before);
  // What is not on the plane is fainter.
  await expect(figure.locator('.off-plane-3').first()).toBeAttached();
  await start(figure).press('Shift+ArrowRight');
  await complete(figure, 6);
  const [label, losses] = [await start(figure).getAttribute('aria-label'), await outcomes(figure)];
  await expect
    .poll(() => page.url())
    .toContain(`start=${await figure.locator('.coordinate input').first().inputValue()},`);

  const other = await context.newPage();
  await other.goto(page.url());
  const same = other.locator('downhill-figure[data-figure="network"]');
  await same.scrollIntoViewIfNeeded();
  await expect(start(same)).toHaveAttribute('aria-label', label!);
  await complete(same, 6);
  expect(await outcomes(same)).toEqual(losses);
});

test('goes over to other planes, with a finger and where scripts may start no workers', { tag: '@touch' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  const network = 'surface=network&set=moons,count:60&layers=4:tanh&run=adam,learningRate:0.05&steps=60';
  await page.goto(`en/embed/?kind=descent#v1&${network}&plane=paths`);
  const figure = page.locator('.embed');
  await complete(figure, 1);
  // What not every figure needs is styled before anybody touches it.
  await expect(figure.locator('.plane')).toHaveCSS('margin-top', '8px');
  await expect(figure.locator('.plane-text')).toContainText('nearest to the paths');
  await figure.locator('.plane select').first().selectOption('weights');
  await expect(figure.locator('.plane-text')).toContainText('two weights');
  await complete(figure, 1);
  await figure.locator('svg.plot').tap({ position: { x: 60, y: 60 } });
  await expect(figure.locator('.coordinate input').first()).not.toHaveValue('0');
  await complete(figure, 1);
});
