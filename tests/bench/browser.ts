import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { provideChromium, quietFlags, sandbox } from '../../src/tooling/chromium.ts';
import { findFreePort } from '../../src/tooling/ports.ts';
import { serve } from '../../src/tooling/serve.ts';

/** The built site in `dist`, served, and a browser to look at it with. */
export interface Bench {
  readonly browser: Browser;
  readonly address: string;
  /** Port on which the browser takes orders, for Lighthouse. */
  readonly debuggingPort: number;
}

/** Serves `dist` and starts Chromium. */
export async function openBench(): Promise<Bench> {
  const port = await findFreePort();
  await serve('dist', '/', port);
  const debuggingPort = await findFreePort();
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    chromiumSandbox: sandbox,
    args: [...quietFlags, `--remote-debugging-port=${debuggingPort}`],
  });
  return { browser, address: `http://localhost:${port}/`, debuggingPort };
}

/** An empty page. Isolated from other origins it has a clock of 5 µs; without that, of 100 µs. */
export const blank = 'http://localhost/';
const isolating = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens it. */
export async function openBlank(page: Page): Promise<void> {
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', headers: isolating, body: '' }));
  await page.goto(blank);
}

/** One of the benchmarks beside this file, done in a page: `call` is one of its exports, which returns something plain. */
export async function benchIn<T>(page: Page, file: string, call: string): Promise<T> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL(file, import.meta.url).pathname, formats: ['iife'], name: 'bench' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = 'output' in bundle ? bundle.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The benchmark could not be bundled');
  await openBlank(page);
  await page.addScriptTag({ content: chunk.code });
  return page.evaluate(`bench.${call}()`);
}
