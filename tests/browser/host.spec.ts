import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inProject } from '../../src/tooling/project.ts';
import { expect, test } from './fixtures.ts';

/*
 * A figure in a frame that may do nothing but run scripts, in slides by reveal.js and in a page that scrolls: the keys that belong to the page
 * around it reach that page.
 */

const figure = 'en/embed/?controls=player#v1&surface=bowl&start=2,1&run=sgd,learningRate:0.1&steps=20';

/** Opens a page of ours that holds what is handed in, and remembers what frames post. */
async function openHost(page: Page, body: string, scripts: readonly string[] = []) {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>host</title>${body}${scripts.map((src) => `<script src="${src}"></script>`).join('')}`,
    }),
  );
  await page.route('**/reveal.*', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1)!;
    return route.fulfill({
      body: readFileSync(inProject('node_modules/reveal.js/dist', file)),
      contentType: 'text/javascript',
    });
  });
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { __heard: heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto('host.html');
}

const heard = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { __heard: { type?: string }[] }).__heard.filter(({ type: own }) => own === wanted),
    type,
  );

test('a figure on a slide keeps its own keys, and gives those back that turn and leave the slide', {
  tag: '@mouse',
}, async ({ page, baseURL }) => {
  const frame = `<iframe sandbox="allow-scripts" title="figure" width="500" height="560" src="${baseURL}${figure}"></iframe>`;
  await openHost(
    page,
    `<div class="reveal"><div class="slides"><section>one</section><section>${frame}</section><section>three</section></div></div>`,
    ['reveal.js'],
  );
  await page.evaluate(async () => {
    const { Reveal } = globalThis as unknown as {
      Reveal: { initialize: (options: object) => Promise<void>; slide: (index: number) => void };
    };
    await Reveal.initialize({ transition: 'none' });
    Reveal.slide(1);
  });
  const slide = () =>
    page.evaluate(
      () => (globalThis as unknown as { Reveal: { getIndices: () => { h: number } } }).Reveal.getIndices().h,
    );
  const inside = page.frameLocator('iframe');
  const handle = inside.locator('[data-handle="start"]').first();
  await expect(inside.locator('.run-line').first()).toBeVisible();
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  // What has changed is told, as a link would say it.
  await expect.poll(async () => (await heard(page, 'downhill:state')).length).toBe(1);
  expect(await heard(page, 'downhill:state')).toEqual([
    { type: 'downhill:state', version: 1, fragment: expect.stringMatching(/^v1&surface=bowl&start=2\.\d+,1&/) },
  ]);
  expect(await slide()).toBe(1);

  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(2);
  // Reveal has the focus again.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(slide).toBe(1);

  await handle.focus();
  await page.keyboard.press('Escape');
  const keys = async () =>
    (await heard(page, 'downhill:leave')).map((message) => (message as unknown as { key: string }).key);
  await expect.poll(keys).toEqual(['PageDown', 'Escape']);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('a page that scrolls has its keys back after Escape', { tag: '@mouse' }, async ({ page, baseURL }) => {
  const frame = `<iframe sandbox="allow-scripts" title="figure" width="500" height="560" src="${baseURL}${figure.replace('?controls=player', '')}"></iframe>`;
  await openHost(page, `<div style="height: 3000px">${frame}</div>`);
  const inside = page.frameLocator('iframe');
  await inside.locator('.panel summary').first().click();
  await expect(inside.locator('details[open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(inside.locator('details[open]')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // The first press gave the focus back, the next one is the page's own.
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});
