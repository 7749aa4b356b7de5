import type { Frame, Page } from '@playwright/test';
import { heightsOf } from '../../src/figures/kinds/heights.ts';
import { embedSnippet } from '../../src/figures/share/embed-snippet.ts';
import { expect, test } from './fixtures.ts';
import { drawn } from './gestures.ts';

const sandboxes = [null, 'allow-scripts', 'allow-scripts allow-same-origin'] as const;
const widths = [320, 640, 1024] as const;
const experiment = 'v1&surface=himmelblau&run=adam,learningRate:0.1&steps=80';

/** What the page around embedded figures has heard, by the frame's name: in our own words, and in those that Canvas reads. */
type Heard = Record<string, { own: number[]; canvas: number[] }>;

interface Wanted {
  readonly name: string;
  readonly src: string;
  readonly width: number;
  readonly sandbox: string | null;
}

/** Puts frames into a page that has nothing else, and listens to what they post. */
async function embed(page: Page, frames: readonly Wanted[]): Promise<Frame[]> {
  await page.goto('404.html');
  await page.evaluate((wanted) => {
    const heard: Heard = {};
    Object.assign(globalThis, { __heard: heard });
    addEventListener('message', ({ data, source }) => {
      const frame = Array.from(document.querySelectorAll('iframe')).find((one) => one.contentWindow === source);
      if (!frame) return;
      heard[frame.name] ??= { own: [], canvas: [] };
      const { own, canvas } = heard[frame.name];
      if (data?.type === 'downhill:height') own.push(data.height);
      const told = typeof data === 'string' ? JSON.parse(data) : {};
      if (told.subject === 'lti.frameResize') canvas.push(told.height);
    });
    document.body.replaceChildren(
      ...wanted.map(({ name, src, width, sandbox }) => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { name, src, title: name, width: String(width), height: '300' });
        frame.loading = 'lazy';
        if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
        return frame;
      }),
    );
  }, frames);
  const loaded: Frame[] = [];
  for (const one of await page.locator('iframe').all()) {
    // Lazy ones load when they come into view.
    await one.scrollIntoViewIfNeeded();
    loaded.push((await (await one.elementHandle())!.contentFrame())!);
  }
  return loaded;
}

const heardFrom = (page: Page, name: string) =>
  page.evaluate((from) => (globalThis as unknown as { __heard: Heard }).__heard[from], name);
const heightOf = (frame: Frame) =>
  frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));

test('an embed page is alive in every sandbox and at every width, and posts its height', { tag: '@mouse' }, async ({
  page,
  baseURL,
}) => {
  const wanted = sandboxes.flatMap((sandbox) =>
    widths.map((width) => ({
      name: `${sandbox ?? 'no sandbox'} ${width}`,
      src: `${baseURL}ko/embed/#${experiment}`,
      width,
      sandbox,
    })),
  );
  const frames = await embed(page, wanted);
  for (const [i, frame] of frames.entries()) {
    const { name } = wanted[i];
    await test.step(name, async () => {
      await expect(frame.locator('.run-name')).toHaveText(['Adam']);
      // Its Hangul is drawn by a face of its own, which no sandbox keeps away.
      await expect
        .poll(() =>
          frame.evaluate(() =>
            [...document.fonts].some((face) => face.status === 'loaded' && /ac00/i.test(face.unicodeRange)),
          ),
        )
        .toBe(true);
      const line = frame.locator('svg.plot .run-line').first();
      const before = await line.getAttribute('d');
      await frame.locator('[data-handle="start"]').first().press('Shift+ArrowLeft');
      await expect(line).not.toHaveAttribute('d', before!);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const height = await heightOf(frame);
      await expect.poll(async () => (await heardFrom(page, name)).own.at(-1)).toBe(height);
      expect((await heardFrom(page, name)).canvas).toEqual((await heardFrom(page, name)).own);
    });
  }
});

test('an embed page shows the controls that its address asks for, and tells when its height changes', {
  tag: '@touch',
}, async ({ page, baseURL }) => {
  const width = page.viewportSize()!.width - 40;
  const queries = ['', '?controls=all', '?controls=player', '?controls=none', '?controls=%3Cb%3E'];
  const wanted = queries.map((query) => ({
    name: query || 'no query',
    src: `${baseURL}en/embed/${query}#${experiment}`,
    width,
    sandbox: 'allow-scripts',
  }));
  const shown = [
    [true, true],
    [true, true],
    [false, true],
    [false, false],
    [true, true],
  ];
  const frames = await embed(page, wanted);
  for (const [i, frame] of frames.entries()) {
    await test.step(wanted[i].name, async () => {
      const [controls, player] = shown[i];
      await expect(frame.locator('svg.plot .run-line').first()).toBeVisible();
      await expect(frame.locator('[data-controls]')).toBeVisible();
      await expect(frame.locator('.runs')).toBeVisible({ visible: controls });
      await expect(frame.locator('.setup').first()).toBeVisible({ visible: controls });
      await expect(frame.locator('.player')).toBeVisible({ visible: player });
    });
  }
  const heights = await Promise.all(frames.map(heightOf));
  expect(heights[0]).toBe(heights[1]);
  // Without the rest the picture may have more room, so that only these two compare.
  expect(heights[3]).toBeLessThan(heights[2]);

  const [first] = frames;
  await first.locator('.inspector summary').click();
  await expect.poll(() => heightOf(first)).toBeGreaterThan(heights[0]);
  const taller = await heightOf(first);
  await expect.poll(async () => (await heardFrom(page, 'no query')).own.at(-1)).toBe(taller);
});

test('the code for a frame makes it as high as its content at any width', { tag: '@mouse' }, async ({
  page,
  baseURL,
}) => {
  const form = { aspect: 1, data: false, dimension: 2 };
  const cases = ['descent', 'point', 'sweep', 'schedule'].flatMap((id) =>
    (['none', 'player'] as const).map((controls) => ({ id, controls, widths: [360, 600, 900] })),
  );
  const whole = { id: 'descent', controls: 'all' as const, widths: [600, 900] };
  const most = { none: () => 3, player: (width: number) => (width === 360 ? 60 : 12), all: () => 150 };
  await page.goto('404.html');
  for (const { id, controls, widths } of [...cases, whole]) {
    const address = `${baseURL}en/embed/#${id === 'point' ? 'v1&surface=himmelblau&steps=0' : experiment}`;
    const html = embedSnippet(address, { id, heights: heightsOf(id, form) }, controls, id);
    await page.evaluate((markup) => {
      document.body.innerHTML = `<div>${markup}</div>`;
    }, html);
    const frame = page.frameLocator('iframe');
    // At each width of the page around it in turn.
    for (const width of widths)
      await test.step(`${id}, ${controls}, ${width}`, async () => {
        await page.evaluate((wide) => {
          (document.body.firstElementChild as HTMLElement).style.width = `${wide}px`;
        }, width);
        await expect(frame.locator('svg.plot').first()).toBeVisible();
        await expect(frame.locator('[data-kind]')).toHaveAttribute('data-kind', id);
        // A figure takes up a new width with the next frame.
        await drawn(page);
        await drawn(page);
        const given = (await page.locator('iframe').boundingBox())!.height;
        const spare = async () =>
          given - (await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));
        await expect.poll(spare).toBeGreaterThanOrEqual(-3);
        await expect.poll(spare).toBeLessThanOrEqual(most[controls](width));
      });
  }
});

test('an embed page shows a sketch as its address says, in the strictest sandbox', { tag: '@touch' }, async ({
  page,
  baseURL,
}) => {
  const wanted = ['?kind=logits#v1&logits=0,0,0', '?kind=sigmoid&controls=none#v1&logit=2&label=0'].map((asked) => ({
    name: asked,
    src: `${baseURL}en/embed/${asked}`,
    width: 320,
    sandbox: 'allow-scripts',
  }));
  const frames = await embed(page, wanted);
  for (const [i, value] of [0, 2].entries()) {
    const picture = frames[i].locator('svg.plot');
    const handle = picture.locator('[data-handle]').first();
    await expect(handle).toHaveAttribute('aria-valuenow', String(value));
    await expect(frames[i].locator('.notices li')).toHaveCount(0);
    await expect(frames[i].locator('.side')).toBeVisible({ visible: i === 0 });
    const before = await picture.getAttribute('aria-label');
    await handle.press('Shift+ArrowLeft');
    await handle.press('Shift+ArrowDown');
    await expect(picture).not.toHaveAttribute('aria-label', before!);
    expect(await frames[i].evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('an embed page keeps its picture where the address asks for one that its kind has not, in both languages', {
  tag: '@mouse',
}, async ({ page }) => {
  for (const [i, kind] of ['point', 'surface', 'tangent', 'basin'].entries()) {
    await page.goto(`${i % 2 ? 'en' : 'ko'}/embed/?kind=${kind}#v1&surface=parabola`);
    await expect(page.locator('svg.plot [data-handle="start"]').first()).toBeVisible();
    await expect(page.locator('.notices li')).toContainText(i % 2 ? '“parabola” has one parameter' : '(parabola)');
  }
});

test('an embed page follows a link that comes before its parts', { tag: '@touch' }, async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/embed/relief-painter.*', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/embed/relief-painter.*');
  await page.goto('en/embed/?kind=surface#v1&surface=booth&run=sgd', { waitUntil: 'commit' });
  await asked;
  await page.evaluate(() => {
    location.hash = '#v1&surface=himmelblau&run=adam';
  });
  // What is told of a change comes later than the change.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  release();
  await expect(page.locator('svg.plot .run-label')).toHaveText(['Adam']);
});
