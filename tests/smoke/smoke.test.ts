import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gallery } from '../../content/gallery.ts';
import { findFreePort } from '../../src/tooling/ports.ts';
import { root } from '../../src/tooling/project.ts';
import { builds } from '../../src/tooling/suites.ts';
import { readStanding, type Standing } from '../browser/gallery/standing.ts';
import { startFirefox } from './firefox.ts';
import { click, drag, type SmokeBrowser, type SmokePage, until, wake } from './page.ts';
import { startWebKit } from './webkit.ts';

/*
 * The built site in other engines than Chromium, with a real pointer and real keys. The suite names the browsers it has found in the environment,
 * and says which it could not get.
 */

const { SMOKE_FIREFOX, SMOKE_WEBKIT, SMOKE_WEBKIT_DRIVER } = process.env;
const [{ folder, base }] = builds;
const port = await findFreePort();
const site = `http://localhost:${port}${base}`;
let server: ReturnType<typeof spawn>;

beforeAll(async () => {
  server = spawn(process.execPath, ['src/tooling/serve.ts', folder, base, String(port)], {
    cwd: root,
    stdio: 'ignore',
  });
  await until(
    () =>
      fetch(site).then(
        ({ ok }) => ok,
        () => false,
      ),
    Boolean,
  );
});
afterAll(() => void server.kill());

const engines = [
  ...(SMOKE_FIREFOX ? [{ name: 'Firefox', start: () => startFirefox(SMOKE_FIREFOX, site) }] : []),
  ...(SMOKE_WEBKIT && SMOKE_WEBKIT_DRIVER
    ? [{ name: 'WebKit', start: () => startWebKit(SMOKE_WEBKIT, SMOKE_WEBKIT_DRIVER, site) }]
    : []),
];

test('there is an engine, or the suite says that there is none', () => {
  expect(engines.length > 0 || process.env.SMOKE_NONE === '1').toBe(true);
});

/** The kinds that a reader can do something to. */
const liveKinds = Object.keys(gallery).filter((kind) => kind !== 'family');

describe.each(engines)('in $name', ({ start }) => {
  let browser: SmokeBrowser;
  let page: SmokePage;
  beforeAll(async () => {
    browser = await start();
    page = await browser.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  const standingOf = (figure: string): Promise<Standing> => page.evaluate(readStanding, figure);
  const addressOf = () => page.evaluate(() => location.href);

  /** Runs some acts, and fails if nothing that a figure stands at is another after them. */
  async function expectChange(figure: string, act: () => Promise<unknown>): Promise<void> {
    const before = JSON.stringify(await standingOf(figure));
    await act();
    await until(
      () => standingOf(figure),
      (now) => JSON.stringify(now) !== before,
    );
  }

  test.each(liveKinds)('%s follows a dragged hand', async (kind) => {
    await page.open(`en/gallery/${kind}/`);
    const figure = `downhill-figure[data-kind="${kind}"]`;
    await wake(page, figure);
    const handle = `${figure} [data-handle]`;
    const has = await page.evaluate((what: string) => document.querySelector(what) !== null, handle);
    await expectChange(figure, () =>
      has ? drag(page, handle, 37, -23) : click(page, `${figure} input[type=range]`, 0.3),
    );
    await until(addressOf, (address) => /#.*v1/.test(address));
    expect(await page.complaints()).toEqual([]);
  });

  test('a figure plays, is stopped, and goes on by keys', async () => {
    await page.open('ko/gallery/descent/');
    const figure = 'downhill-figure[data-kind="descent"]';
    await wake(page, figure);
    const stepOf = () =>
      page.evaluate(
        (what: string) => Number.parseInt(document.querySelector(what)!.textContent!, 10),
        `${figure} .step-count`,
      );
    const play = `${figure} .icon-button--main`;
    const last = await stepOf();
    await click(page, play);
    await until(stepOf, (step) => step > 0 && step < last);
    await click(page, play);
    const stopped = await stepOf();
    await click(page, `${figure} svg.plot`, 0.7, 0.3);
    await page.press('ArrowRight');
    expect(await stepOf()).toBeGreaterThanOrEqual(stopped);
    expect(await page.complaints()).toEqual([]);
  });

  test('a click and the arrow keys place a start, and its link opens the same', async () => {
    await page.open('en/gallery/descent/');
    const figure = 'downhill-figure[data-kind="descent"]';
    await wake(page, figure);
    await expectChange(figure, () => click(page, `${figure} svg.plot`, 0.3, 0.6));
    const handle = `${figure} [data-handle]`;
    await page.evaluate((what: string) => document.querySelector<SVGElement>(what)!.focus(), handle);
    await expectChange(figure, () => page.press('ArrowUp'));
    const [, fragment] = (await until(addressOf, (address) => address.includes('start='))).split('#');
    const shown = JSON.stringify(await standingOf(figure));
    await page.open('en/glossary/');
    await page.open(`en/gallery/descent/#${fragment}`);
    await wake(page, figure);
    await until(
      () => standingOf(figure),
      (now) => JSON.stringify(now) === shown,
    );
  });

  test('a learning rate is typed, a formula too, and both are shown', async () => {
    await page.open('en/play/');
    const figure = 'downhill-figure[data-kind="play"]';
    await wake(page, figure);
    const rate = `${figure} .run-row input.number`;
    await expectChange(figure, async () => {
      await click(page, rate);
      await page.evaluate((what: string) => document.querySelector<HTMLInputElement>(what)!.select(), rate);
      await page.type('0.02');
      await page.press('Enter');
    });
    await page.evaluate((what: string) => {
      const menu = document.querySelector<HTMLSelectElement>(what)!;
      menu.value = 'formula';
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, `${figure} .play-setup select`);
    const formula = `${figure} .formula-text`;
    await until(() => page.evaluate((what: string) => document.querySelector(what) !== null, formula), Boolean);
    await page.evaluate((what: string) => document.querySelector<HTMLInputElement>(what)!.select(), formula);
    await page.type('x^2+3*y^2');
    await until(addressOf, (address) => address.includes('3_2Ay'));
    expect(await page.complaints()).toEqual([]);
  });

  test('a link in the text sets a figure', async () => {
    await page.open('ko/lessons/gradient-descent/');
    const link = 'a[data-try]';
    await page.evaluate(
      (what: string) => document.querySelector(what)!.scrollIntoView({ block: 'center', behavior: 'instant' }),
      link,
    );
    await click(page, link, 0.5, 0.5);
    await until(addressOf, (address) => /#\w+&v1/.test(decodeURIComponent(address)));
    expect(await page.complaints()).toEqual([]);
  });

  test('search finds as one types, and leads there', async () => {
    await page.open('ko/search/');
    await click(page, 'search input');
    await page.type('momentum');
    const first = 'main a:has(mark)[href*="lessons/momentum"]';
    await until(() => page.evaluate((what: string) => document.querySelector(what) !== null, first), Boolean);
    await click(page, first);
    await until(addressOf, (address) => address.includes('momentum'));
  });

  test('an embed page follows a hand, and a frame without an origin says how high it is', async () => {
    await page.open('en/embed/?controls=none#v1&surface=himmelblau');
    const handle = 'main [data-handle]';
    await until(() => page.evaluate((what: string) => document.querySelector(what) !== null, handle), Boolean);
    await expectChange('main', () => drag(page, handle, 40, 30));
    await page.open('en/glossary/');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.width = '700';
      frame.src = '../embed/#v1&surface=himmelblau';
      addEventListener('message', ({ data }) => {
        if (data?.type === 'downhill:height') document.documentElement.dataset.high = String(data.height);
      });
      document.body.append(frame);
      frame.scrollIntoView();
    });
    // The second time it is there, and not its name alone.
    await until(
      () => page.evaluate(() => Number(document.documentElement.dataset.high ?? 0)),
      (height) => height > 900,
    );
    expect(await page.complaints()).toEqual([]);
  });
});
