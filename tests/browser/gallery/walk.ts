import type { ElementHandle, Locator, Page } from '@playwright/test';
import { createRandom, type Random } from '../../../src/core/random.ts';

/** Something in a figure that can be acted on, and where it is. */
interface Target {
  readonly tag: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
}

const targets =
  '[data-handle], svg.plot, .chart, button:not([disabled]), select, input:not([type=file]), textarea, summary, .run-row';
const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  ' ',
  'Enter',
  'Tab',
  'Escape',
  '+',
  '-',
];
const modifiers = ['', '', 'Shift+', 'Control+Shift+'];
const typed = ['0', '1', '-3', '0,5', '1e999', 'NaN', '', '  ', '12.5.1', '1e-9', '<b>', '99999'];

/** Where the page keeps what is aimed at, until it is acted on. */
type Aiming = typeof globalThis & { __aimed: HTMLElement };

/**
 * Aims at one thing that can be acted on where it is seen: the one at a share, from 0 to 1, of all of them. Only what is handed over, files and
 * the clipboard, is left alone.
 */
const aim = (figure: ElementHandle<Element>, share: number): Promise<Target | undefined> =>
  figure.evaluate(
    (host, [selector, at]) => {
      const all = [...host.querySelectorAll<HTMLElement>(selector)].flatMap((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const shown = width > 0 && height > 0 && x >= 0 && x < innerWidth && y >= 0 && y < innerHeight;
        const fetches = one.closest('.share') !== null && one.tagName === 'BUTTON';
        return shown && !fetches ? [{ one, x, y }] : [];
      });
      const aimed = all[Math.floor(at * all.length)];
      if (!aimed) return undefined;
      const { one, x, y } = aimed;
      (globalThis as Aiming).__aimed = one;
      return { tag: one.tagName.toLowerCase(), type: one.getAttribute('type') ?? '', x, y };
    },
    [targets, share] as const,
  );

/** Acts on a figure at random until `until` says so, by mouse or touch and by keys; the same seed does the same. */
export async function walk(page: Page, figure: Locator, seed: number, until: (done: number) => boolean): Promise<void> {
  const { uniform } = createRandom(seed);
  const touch = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  const host = (await figure.elementHandle())!;
  for (let done = 0; !until(done); done++) {
    if (done % 8 === 0) await showPart(host, uniform());
    const target = await aim(host, uniform());
    if (target) await act(page, target, uniform, touch);
  }
  await page.keyboard.press('Escape');
}

const showPart = (figure: ElementHandle<Element>, share: number) =>
  figure.evaluate((host, at) => {
    const { top, height } = host.getBoundingClientRect();
    scrollBy({ top: top + at * Math.max(0, height - innerHeight), behavior: 'instant' });
  }, share);

async function act(page: Page, { tag, type, x, y }: Target, uniform: Random['uniform'], touch: boolean): Promise<void> {
  const key = () => page.keyboard.press(pick(modifiers, uniform) + pick(keys, uniform));
  if (tag === 'select') {
    await page.evaluate((share) => {
      const menu = (globalThis as Aiming).__aimed as HTMLSelectElement;
      const open = Array.from(menu.options).filter((option) => !option.disabled);
      if (open.length === 0) return;
      menu.value = open[Math.floor(share * open.length)].value;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, uniform());
  } else if ((tag === 'input' && (type === 'text' || type === '')) || tag === 'textarea') {
    await page.evaluate(
      (text) => {
        const field = (globalThis as Aiming).__aimed as HTMLInputElement;
        field.value = text;
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
      },
      pick(typed, uniform),
    );
  } else if ((tag === 'g' || tag === 'input') && uniform() < 0.5) {
    await focusAimed(page);
    for (let i = 0; i < 3; i++) await key();
  } else if (tag === 'svg' && uniform() < 0.3) {
    await focusAimed(page);
    await key();
  } else {
    const aside = tag === 'svg' ? 160 : 0;
    const [px, py] = [x + (uniform() - 0.5) * aside, y + (uniform() - 0.5) * aside];
    const drags = tag === 'g' || tag === 'svg' || type === 'range';
    if (touch && !drags) await page.touchscreen.tap(px, py);
    else {
      await page.mouse.move(px, py);
      await page.mouse.down();
      if (drags && uniform() < 0.8)
        await page.mouse.move(px + (uniform() - 0.5) * 300, py + (uniform() - 0.5) * 300, { steps: 3 });
      await page.mouse.up();
    }
  }
}

const focusAimed = (page: Page) => page.evaluate(() => (globalThis as Aiming).__aimed.focus({ preventScroll: true }));

const pick = <T>(all: readonly T[], uniform: Random['uniform']): T => all[Math.floor(uniform() * all.length)];
