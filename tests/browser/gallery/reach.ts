import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { standing } from './open.ts';
import type { Standing } from './standing.ts';

/** Pixels of the smallest target, and of a handle. */
const least = { target: 24, handle: 44 } as const;

/** Fails if something in a figure that can be pressed is smaller than a fingertip can find. */
export async function expectRoom(figure: Locator): Promise<void> {
  const tight = await figure.evaluate((host, { target, handle }) => {
    const sizeOf = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return { width, height, least: Math.round(10 * Math.min(width, height)) / 10 };
    };
    const nameOf = (one: Element) =>
      `${one.tagName}.${one.getAttribute('class')} ${one.getAttribute('aria-label') ?? one.textContent}`;
    const pressed = host.querySelectorAll(
      'button, select, summary, textarea, input:not([type=radio], [type=checkbox]), label:has([type=radio], [type=checkbox]), a',
    );
    // Links in running text are as high as its lines.
    const small = (all: Iterable<Element>, size: number) =>
      [...all].filter((one) => sizeOf(one).width > 0 && sizeOf(one).least < size && !one.closest('p'));
    return [...small(pressed, target), ...small(host.querySelectorAll('[data-handle]'), handle)].map(
      (one) => `${nameOf(one).trim().replace(/\s+/g, ' ').slice(0, 60)}: ${sizeOf(one).least}`,
    );
  }, least);
  expect(tight).toEqual([]);
}

/** Fails if a figure's handles, or its slider where it has none, do not do their part by keyboard alone. */
export async function expectKeys(page: Page, figure: Locator): Promise<void> {
  const handles = figure.locator('[data-handle]');
  const count = await handles.count();
  const controls = count > 0 ? handles : figure.locator('input[type=range]').first();
  for (let i = 0; i < Math.max(1, count); i++) {
    const before = await standing(figure);
    await controls.nth(i).focus();
    await expect(controls.nth(i)).toBeFocused();
    // One of the two has room to move whatever it stands for.
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      if (!isSame(await standing(figure), before)) break;
    }
    await expect.poll(() => standing(figure)).not.toEqual(before);
  }
}

/** Fails if a picture of a figure that has handles does nothing when a reader taps beside them. */
export async function expectTaps(page: Page, figure: Locator): Promise<void> {
  for (const plot of await figure.locator('svg.plot:has([data-handle])').all()) {
    await plot.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const before = await standing(figure);
    const { x, y, width, height } = (await plot.boundingBox())!;
    for (const share of [0.28, 0.42, 0.56, 0.7]) {
      await page.touchscreen.tap(x + share * width, y + (1 - share) * height);
      if (!isSame(await standing(figure), before)) break;
    }
    expect(await standing(figure), 'nothing in it moves by a tap').not.toEqual(before);
  }
}

const isSame = (one: Standing, other: Standing) => JSON.stringify(one) === JSON.stringify(other);
