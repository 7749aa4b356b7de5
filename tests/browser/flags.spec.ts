import { chromium } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('what Playwright keeps off in Chromium stays off beside what our tests keep off @mouse', async ({
  launchOptions,
}) => {
  const server = await chromium.launchServer(launchOptions);
  const lists = server
    .process()
    .spawnargs.filter((word) => word.startsWith('--disable-features='))
    .map((word) => word.split('=')[1].split(','));
  await server.close();
  expect(lists).toHaveLength(2);
  const [theirs, inForce] = lists;
  expect(inForce).toEqual(expect.arrayContaining(theirs));
});
