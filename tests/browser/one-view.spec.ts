import { readdirSync } from 'node:fs';
import { inProject } from '../../src/tooling/project.ts';
import { expect, expectNoSidewaysScrolling, test } from './fixtures.ts';

/** Pixels between a player, or a picture that has none, and what is set below it. */
const mostGap = 60;
/** Pixels by which a figure may change its height when it wakes: the widths of fields are rounded. */
const mostShift = 4;

const lessons = readdirSync(inProject('content/lessons')).map((folder) => folder.slice(3));

/** Where what belongs together stands in a figure, in pixels. */
interface Standing {
  readonly id: string;
  readonly height: number;
  /** From the top of the picture to the bottom of the first learning rate; null where nothing is run. */
  readonly reach: number | null;
  readonly gap: number | null;
  /** What stands less than 4 pixels from its neighbour in the player. */
  readonly tight: number;
}

/** Measures all figures of a page. */
function standings(): Standing[] {
  return Array.from(document.querySelectorAll<HTMLElement>('downhill-figure'), (host) => {
    const boxOf = (selector: string) => {
      // A still picture may have an arrangement for each width, of which one is seen.
      const boxes = Array.from(host.querySelectorAll(selector), (one) => one.getBoundingClientRect());
      return boxes.find(({ width }) => width > 0) ?? null;
    };
    const [picture, player] = [boxOf('.stage svg.plot')!, boxOf('.player')];
    const sliders = Array.from(host.querySelectorAll('.run-row > .setting:nth-of-type(2) > input[type=range]'))
      .map((slider) => slider.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    const top = Math.min(...[boxOf('.runs'), ...sliders].map((box) => box?.top ?? Number.POSITIVE_INFINITY));
    const [count, speed] = [boxOf('.step-count'), boxOf('.player > :last-child')];
    return {
      id: host.dataset.figure!,
      height: host.getBoundingClientRect().height,
      reach: sliders.length > 0 ? Math.max(...sliders.map(({ bottom }) => bottom)) - picture.top : null,
      gap: sliders.length > 0 ? top - (player ?? picture).bottom : null,
      tight: count && speed ? speed.left - count.right : 8,
    };
  });
}

for (const lesson of lessons) {
  test(`the figures of ${lesson} have picture and learning rates in one view, and wake where they stand`, async ({
    page,
  }, { project }) => {
    const isPhone = project.name === 'phone';
    await page.goto(`${isPhone ? 'en' : 'ko'}/lessons/${lesson}/`);
    await page.evaluate(() => {
      document.documentElement.dataset.whole = '';
      return document.fonts.ready;
    });
    const room = await page.evaluate(() => {
      const header = document.querySelector('.site-header')!;
      const sticks = /sticky|fixed/.test(getComputedStyle(header).position);
      return innerHeight - (sticks ? header.clientHeight : 0);
    });
    const figures = page.locator('downhill-figure');
    const still = await page.evaluate(standings);
    const keys = await page.locator('.overlay-key').count();
    for (const figure of await figures.all()) {
      await figure.evaluate((host) => host.scrollIntoView({ block: 'start', behavior: 'instant' }));
      // One that waits for its reader is met by one, as soon as it listens.
      await expect(async () => {
        await figure.dispatchEvent('pointerover');
        await expect(figure).toHaveAttribute('data-live', '', { timeout: 500 });
      }).toPass();
    }
    // Overlays are loaded after that; their key is there again with them.
    await expect(page.locator('.overlay-key')).toHaveCount(keys);
    const live = await page.evaluate(standings);
    for (const [stands, all] of [
      ['before any script', still],
      ['live', live],
    ] as const)
      for (const { id, reach, gap, tight } of all) {
        expect
          .soft(reach ?? 0, `${id}, ${stands}: the last learning rate from the top of the picture`)
          .toBeLessThanOrEqual(room);
        expect.soft(gap ?? 0, `${id}, ${stands}: from the player to the rows`).toBeLessThanOrEqual(mostGap);
        expect.soft(tight, `${id}, ${stands}: between the count and the speed`).toBeGreaterThanOrEqual(8);
      }
    // What is taken apart from the beginning comes with its rule, which is typeset elsewhere.
    for (const [k, { id, height }] of live.entries())
      if (!(await figures.nth(k).evaluate((host) => 'inspecting' in (host as HTMLElement).dataset)))
        expect.soft(Math.abs(height - still[k].height), `${id} keeps its height`).toBeLessThanOrEqual(mostShift);
    await expectNoSidewaysScrolling(page);
    // On the smallest of phones, too, while it is open (see shell.spec.ts).
    if (isPhone) await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScrolling(page);
  });
}
