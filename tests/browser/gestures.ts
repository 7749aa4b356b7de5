import type { Locator, Page } from '@playwright/test';

/** A place on the screen, in CSS pixels from the upper left corner of what is seen of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element, scrolled into view if it is not. */
export async function middleOf(target: Locator): Promise<Place> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Waits until what an event changed has been drawn: figures draw once per frame. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** Waits until an element has stayed in its place for some frames: what was loading above it has come, or a gesture has moved it. */
export const atRest = (target: Locator, enough = 10): Promise<void> =>
  target.evaluate(async (element, most) => {
    for (let frames = 0, last = ''; frames < most; frames++) {
      await new Promise((done) => requestAnimationFrame(done));
      const { x, y, width, height } = element.getBoundingClientRect();
      const now = [x, y, width, height].join();
      if (now !== last) frames = 0;
      last = now;
    }
  }, enough);

const placeOf = async (from: Locator | Place): Promise<Place> => ('x' in from ? from : middleOf(from));

/** Presses the mouse on the middle of an element, or on a place, moves it by (`dx`, `dy`) px in a few steps, and lets go. */
export async function drag(page: Page, from: Locator | Place, dx: number, dy: number): Promise<void> {
  const { x, y } = await placeOf(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
  await drawn(page);
}

/** Puts a finger on the middle of an element, or on a place, moves it by (`dx`, `dy`) px, and lifts it. */
export async function swipe(page: Page, from: Locator | Place, dx: number, dy: number): Promise<void> {
  const { x, y } = await placeOf(from);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Place) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
  await touch('touchStart', { x, y });
  for (let i = 1; i <= 8; i++) await touch('touchMove', { x: x + (dx * i) / 8, y: y + (dy * i) / 8 });
  await touch('touchEnd');
  await client.detach();
  await drawn(page);
}
