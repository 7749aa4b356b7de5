import { launch } from 'puppeteer-core';
import { firefoxSettings } from '../../src/tooling/engines.ts';
import type { SmokeBrowser, SmokePage } from './page.ts';

/** The lines of a Firefox profile as what Puppeteer takes. */
const preferences = Object.fromEntries(
  [...firefoxSettings.matchAll(/user_pref\("([^"]+)", (.*)\);/g)].map(([, name, value]) => [name, JSON.parse(value)]),
);

/** What it says of a formula of which a part has arrived. */
const halfArrived = /Invalid markup: Incorrect number of children for <m\w+\/> tag/;

/** Starts Firefox, driven by WebDriver BiDi. `base` is the address of the site. */
export async function startFirefox(executablePath: string, base: string): Promise<SmokeBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    // All but this machine is sent to a proxy that is not there.
    extraPrefsFirefox: preferences,
    defaultViewport: { width: 1280, height: 800 },
  });
  return {
    close: () => browser.close(),
    async newPage(): Promise<SmokePage> {
      // The first page of the browser never has the focus.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !halfArrived.test(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => {
        complaints.push(String(error));
      });
      return {
        async open(path) {
          // What the page before says of being left, in the middle of loading, is not this one's.
          await page.goto('about:blank');
          complaints.length = 0;
          await page.goto(new URL(path, base).href);
        },
        evaluate: (run, ...given) => page.evaluate(run as never, ...given) as never,
        move: (x, y) => page.mouse.move(x, y),
        down: () => page.mouse.down(),
        up: () => page.mouse.up(),
        press: (key) => page.keyboard.press(key as 'Enter'),
        type: (text) => page.keyboard.type(text),
        complaints: async () => complaints,
        close: () => context.close(),
      };
    },
  };
}
