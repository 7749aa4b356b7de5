import type { Page } from '@playwright/test';
import { tier } from '../tier.ts';
import { expect, test } from './fixtures.ts';

/*
 * Links that ask for seconds of work. A page that did it in one task could not be asked to stop meanwhile: no clock is held to here.
 */

const searching = 'lineSearch:1,maxIterations:100,toleranceGradient:-1,toleranceChange:-1';
const groups = 'surface=logistic-regression&data=groups,count:500,noise:3,batch:250';
const times = (count: number, field: string) => Array(count).fill(field).join('&');

const links = [
  ['searches over many points', `v1&${groups}&start=3,3&run=lbfgs.pytorch,${searching}&steps=5000`],
  [
    'such searches from many starts',
    `v1&${groups}&${times(6, 'start=1,1')}&${times(10, `run=lbfgs.pytorch,${searching}`)}&steps=1000`,
  ],
  [
    'searches that find nothing',
    `v1&surface=linear-regression&data=line,count:500,loss:log-cosh&${times(10, 'run=armijo,decrease:1e9,shrink:0.999')}&steps=5000`,
  ],
] as const;

/** Stops what is computed, sees that it stays so, and lets it go on. */
async function stopAndGoOn(page: Page): Promise<void> {
  const computing = page.getByRole('group', { name: 'Computing the runs' }).first();
  await computing.getByRole('button', { name: 'Stop' }).click();
  await expect(computing).toContainText(/Stopped at \d\d?%/);
  const share = await computing.locator('span').textContent();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await computing.locator('span').textContent()).toBe(share);
  await computing.getByRole('button', { name: 'Go on' }).click();
  await expect(computing.locator('span')).not.toHaveText(/Stopped/);
}

test.describe('@mouse', () => {
  const pages = ['en/play/', 'en/embed/?kind=descent'];
  for (const [i, [what, link]] of links.entries()) {
    // The short tier tries each on one of the pages.
    for (const address of tier === 'full' ? pages : [pages[i % 2]]) {
      test(`${address} answers while it computes ${what}`, async ({ page }) => {
        await page.goto(`${address}#${link}`);
        await expect(page.getByText('is more than can be computed or shown here').first()).toBeVisible();
        await stopAndGoOn(page);
      });
    }
  }

  test('runs that take their time are all there in the end', async ({ page }) => {
    const runs = 'run=lbfgs&run=adam&run=armijo';
    await page.goto(`en/play/#v1&surface=logistic-regression&data=groups,count:200&${runs}&steps=400`);
    await expect(page.getByRole('group', { name: 'Computing the runs' })).toHaveCount(0);
    await expect(page.locator('.run-outcome:not(:empty)')).toHaveCount(3);
  });
});
