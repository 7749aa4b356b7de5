import type { Locator, Page } from '@playwright/test';
import { onceOn } from '../tier.ts';
import { expect, test } from './fixtures.ts';
import { atRest, drag, middleOf, swipe } from './gestures.ts';

/** A surface by itself, and a lesson whose third figure shows the second one's run on the surface. */
const gallery = 'en/gallery/surface/';
const lesson = 'en/lessons/gradient-descent/';

interface Frames {
  /** How often a WebGL canvas has been painted. */
  __frames: number;
}

interface Relief {
  readonly figure: Locator;
  readonly plot: Locator;
  readonly handle: Locator;
  /** The start in the contour figure that shows the same state. */
  readonly twin: Locator;
  readonly frames: () => Promise<number>;
}

/** Opens a page at its surface figure and waits until that listens, and in the lesson the figure it follows. */
async function openRelief(page: Page, address = gallery): Promise<Relief> {
  await page.addInitScript(() => {
    const counted = globalThis as unknown as Frames;
    counted.__frames = 0;
    const { clear } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      counted.__frames++;
      clear.call(this, mask);
    };
  });
  await page.goto(address);
  const figure = page.locator('downhill-figure[data-kind="surface"]').first();
  const twin = page.locator('downhill-figure[data-figure="plane"]');
  if (address === lesson) {
    await twin.scrollIntoViewIfNeeded();
    await expect(twin).toHaveAttribute('data-live', '');
  }
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-live', '');
  await figure.locator('.relief').evaluate((relief) => relief.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await atRest(figure.locator('.relief'));
  return {
    figure,
    plot: figure.locator('svg.relief-plot'),
    handle: figure.locator('[data-handle="start"]'),
    twin: twin.locator('[data-handle="start"]'),
    frames: () => page.evaluate(() => (globalThis as unknown as Frames).__frames),
  };
}

const labelOf = (handle: Locator) => handle.getAttribute('aria-label');

test('the start is dragged over the surface, under the pointer, and the other figure follows', {
  tag: '@mouse',
}, async ({ page }) => {
  const { handle, twin } = await openRelief(page, lesson);
  const from = await middleOf(handle);
  await drag(page, { x: from.x + 6, y: from.y - 4 }, 40, -30);
  await atRest(handle, 3);
  const to = await middleOf(handle);
  expect(to.x - from.x).toBeCloseTo(40, 0);
  expect(to.y - from.y).toBeCloseTo(-30, 0);
  expect(await labelOf(twin)).toBe(await labelOf(handle));
  await expect(page).toHaveURL(/#plane&v1/);
});

test('arrow keys on the start move it the way they point; a click on the surface places it, one beside it does not', {
  tag: onceOn('@touch'),
}, async ({ page }) => {
  const { handle, figure, plot } = await openRelief(page);
  const moved = async (key: string) => {
    const before = await middleOf(handle);
    await handle.press(key);
    await atRest(handle, 3);
    const after = await middleOf(handle);
    return { x: after.x - before.x, y: after.y - before.y };
  };
  for (let quarter = 0; quarter < 4; quarter++) {
    expect((await moved('Shift+ArrowRight')).x).toBeGreaterThan(1);
    expect((await moved('Shift+ArrowLeft')).x).toBeLessThan(-1);
    await figure.getByRole('button', { name: 'Turn right' }).evaluate((button: HTMLButtonElement) => {
      for (let i = 0; i < 6; i++) button.click();
    });
  }

  // Once around: it is seen from where it was.
  await atRest(handle, 3);
  const before = await labelOf(handle);
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.click(x + 8, y + 8);
  expect(await labelOf(handle)).toBe(before);
  await page.mouse.click(x + width * 0.36, y + height * 0.6);
  await expect.poll(() => labelOf(handle)).not.toBe(before);
});

test('it is turned by mouse, by keys and by clicks, and the link keeps the view', { tag: '@mouse' }, async ({
  page,
}) => {
  const { plot, handle, figure } = await openRelief(page);
  const start = await labelOf(handle);
  const { x, y } = (await plot.boundingBox())!;
  await drag(page, { x: x + 20, y: y + 20 }, 40, 20);
  await expect(page).toHaveURL(/azimuth=63&elevation=47/);
  await plot.press('ArrowLeft');
  await plot.press('ArrowDown');
  await expect(page).toHaveURL(/azimuth=58&elevation=42/);
  await figure.getByRole('button', { name: 'Turn right' }).click();
  await expect(page).toHaveURL(/azimuth=73&elevation=42/);
  expect(await labelOf(handle)).toBe(start);
});

test('one frame is painted for a change, none without, and nothing hides it', { tag: onceOn('@mouse') }, async ({
  page,
}) => {
  const { handle, plot, frames } = await openRelief(page);
  await expect(plot).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  const changes: readonly [frames: number, change: () => Promise<unknown>][] = [
    [0, () => page.waitForTimeout(400)],
    [1, () => handle.press('ArrowRight')],
    [1, () => plot.press('ArrowLeft')],
    [1, () => plot.press('Home')],
    [1, () => page.emulateMedia({ colorScheme: 'dark' })],
  ];
  for (const [expected, change] of changes) {
    const before = await frames();
    await change();
    const painted = async () => (await frames()) - before;
    await expect.poll(painted).toBe(expected);
    await page.waitForTimeout(300);
    expect(await painted()).toBe(expected);
  }
});

test('a lost context leaves a picture that still answers, and the canvas comes back with the context', {
  tag: onceOn('@touch'),
}, async ({ page }) => {
  const { figure, handle, frames } = await openRelief(page);
  const plates = figure.locator('.plate');
  await expect(plates).toHaveCount(0);
  await figure.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(globalThis, { __context: extension });
    extension.loseContext();
  });
  await expect(plates.first()).toBeVisible();
  await expect(figure.locator('canvas')).toBeHidden();
  const line = figure.locator('.run-line').first();
  const before = await line.getAttribute('d');
  await handle.press('Shift+ArrowRight');
  await expect(line).not.toHaveAttribute('d', before!);
  const painted = await frames();
  await page.evaluate(() => (globalThis as unknown as { __context: WEBGL_lose_context }).__context.restoreContext());
  await expect(figure.locator('canvas')).toBeVisible();
  await expect(plates).toHaveCount(0);
  expect(await frames()).toBeGreaterThan(painted);
});

test('without WebGL the surface is drawn as plates and says so', { tag: onceOn('@mouse') }, async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  const { figure, handle } = await openRelief(page);
  await expect(figure.locator('.plate').first()).toBeVisible();
  await expect(figure.locator('.relief-trouble')).toContainText('WebGL');
  const before = await labelOf(handle);
  await handle.press('ArrowUp');
  await expect.poll(() => labelOf(handle)).not.toBe(before);
});

test('on a touch screen one finger turns sideways and scrolls up and down, and drags the start', {
  tag: '@touch',
}, async ({ page }) => {
  const { plot, handle } = await openRelief(page);
  const scroll = () => page.evaluate(() => scrollY);
  const still = await scroll();
  const start = await labelOf(handle);
  const { x, y } = (await plot.boundingBox())!;
  await swipe(page, { x: x + 20, y: y + 30 }, 80, 4);
  await expect(page).toHaveURL(/azimuth=81/);
  expect(await scroll()).toBe(still);
  expect(await labelOf(handle)).toBe(start);

  const from = await middleOf(handle);
  await swipe(page, from, 16, -32);
  expect(await scroll()).toBe(still);
  await atRest(handle, 3);
  const to = await middleOf(handle);
  expect(to.x - from.x).toBeCloseTo(16, 0);
  expect(to.y - from.y).toBeCloseTo(-32, 0);

  await swipe(page, { x: x + 20, y: y + 150 }, 4, -120);
  await expect.poll(scroll).toBeGreaterThan(still + 40);
});
