import type { CDPSession, ElementHandle, Locator, Page } from '@playwright/test';
import { runs } from '../../tier.ts';
import { expect } from '../fixtures.ts';

/** What a page holds that figures can leave behind. */
export interface Held {
  readonly listeners: number;
  readonly nodes: number;
  /** Bytes that the page's own objects take, once what nobody needs has been collected. */
  readonly heap: number;
  readonly workers: number;
  /** WebGL contexts that have not been given back. */
  readonly contexts: number;
  /** Frames and timers that are still to come. */
  readonly pending: number;
}

interface Counted {
  readonly workers: Set<Worker>;
  readonly contexts: Set<WebGL2RenderingContext>;
  readonly pending: Set<string>;
}

/** Has a page count, from its next load on, the workers it starts, the WebGL contexts it makes, and the frames and timers it asks for. */
export async function countFrom(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Counted = { workers: new Set(), contexts: new Set(), pending: new Set() };
    Object.assign(globalThis, { __counted: counted });
    const { Worker: Native } = window;
    window.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        counted.workers.add(this);
      }
      override terminate() {
        counted.workers.delete(this);
        super.terminate();
      }
    };
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
      const context = getContext.apply(this, given);
      if (context instanceof WebGL2RenderingContext) counted.contexts.add(context);
      return context;
    } as typeof getContext;
    for (const [ask, drop] of [
      ['requestAnimationFrame', 'cancelAnimationFrame'],
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
    ] as const) {
      const plain = window[ask] as (run: (...given: unknown[]) => void, ...rest: unknown[]) => number;
      const cancel = window[drop] as (id: number) => void;
      Object.assign(window, {
        [ask]: (run: (...given: unknown[]) => void, ...rest: unknown[]) => {
          const id: number = plain(
            (...given) => {
              if (ask !== 'setInterval') counted.pending.delete(ask + id);
              run(...given);
            },
            ...rest,
          );
          counted.pending.add(ask + id);
          return id;
        },
        [drop]: (id: number) => {
          counted.pending.delete(ask + id);
          cancel(id);
        },
      });
    }
  });
}

/** Counts what a page holds now. `countFrom` must have been called before it was loaded. */
export async function heldBy(page: Page, client: CDPSession): Promise<Held> {
  // A worker that was cancelled while it started is waited for, a few seconds at most.
  const isQuiet = () => (globalThis as unknown as { __counted: Counted }).__counted.pending.size === 0;
  await page.waitForFunction(isQuiet, undefined, { timeout: 8000 }).catch(() => {});
  const own = await page.evaluate(() => {
    const { workers, contexts, pending } = (globalThis as unknown as { __counted: Counted }).__counted;
    for (const one of contexts) if (one.isContextLost()) contexts.delete(one);
    return { workers: workers.size, contexts: contexts.size, pending: pending.size };
  });
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), heap: metric('JSHeapUsedSize'), ...own };
}

/** Takes a live figure out of its page and puts it back, `times` times, and then out for good; wakes it each time. */
const comeAndGo = (place: ElementHandle<Element>, figure: ElementHandle<Element>, times: number) =>
  place.evaluate(
    async (into, { host, rounds }) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let round = 0; round < rounds; round++) {
        into.append(host);
        const deadline = performance.now() + 10_000;
        while (!('live' in (host as HTMLElement).dataset && host.querySelector('svg'))) {
          if (performance.now() > deadline) throw new Error(`It does not wake in round ${round}`);
          await frame();
        }
        await frame();
        host.remove();
      }
      // What a figure puts off for a moment comes now or never.
      await new Promise((done) => setTimeout(done, 100));
    },
    { host: figure, rounds: times },
  );

/** Bytes by which the heap may differ between two counts of the same: compiled code, caches that fill up. A figure left behind is more. */
const noise = 60_000;
/** Comings and goings: some for caches to fill, then those that are counted. What a canvas caches, once, is as much as what a few of them would leave. */
const rounds = { first: runs(2, 3), canvas: runs(5, 10), none: runs(3, 10) } as const;

/** Fails if many comings and goings of a figure leave something behind on its page, beyond what the first of them did. */
export async function expectNothingLeft(page: Page, figure: Locator): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const many = rounds[(await figure.locator('canvas').count()) > 0 ? 'canvas' : 'none'];
  const host = (await figure.elementHandle())!;
  const place = (await figure.locator('..').elementHandle())!;
  // What other figures of the page hold is not this one's.
  await host.evaluate((own) => {
    for (const one of document.querySelectorAll('downhill-figure')) if (one !== own) one.remove();
  });
  await comeAndGo(place, host, rounds.first);
  const before = await heldBy(page, client);
  await comeAndGo(place, host, many);
  const after = await heldBy(page, client);
  expect(after).toMatchObject({ listeners: before.listeners, workers: 0, contexts: 0, pending: 0 });
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  // What workers sent is given back a little later.
  await expect
    .poll(async () => (await heldBy(page, client)).heap - before.heap, { timeout: 10_000 })
    .toBeLessThan(many * noise);
}
