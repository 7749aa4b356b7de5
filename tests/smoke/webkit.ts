import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openingOf } from '../../src/tooling/engines.ts';
import { findFreePort } from '../../src/tooling/ports.ts';
import type { SmokeBrowser, SmokePage } from './page.ts';

/** Keys by their names, as WebDriver sends them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keys: Readonly<Record<string, string>> = {
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
};

/** Asks WebKitWebDriver for something; throws what it says went wrong. */
async function ask(address: string, method: 'POST' | 'DELETE' | 'GET', body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Starts WebKitWebDriver on a display that nobody sees. `base` is the address of the site. */
export async function startWebKit(browser: string, driver: string, base: string): Promise<SmokeBrowser> {
  const port = await findFreePort();
  const { env } = openingOf('webkit', browser, mkdtempSync(path.join(tmpdir(), 'webkit-')), '');
  const server = `http://127.0.0.1:${port}`;
  const service: ChildProcess = spawn(
    'xvfb-run',
    ['--auto-servernum', '--server-args=-screen 0 1400x1000x24', driver, `--port=${port}`],
    { env: { ...process.env, ...env }, stdio: 'ignore', detached: true },
  );
  const isReady = () => ask(`${server}/status`, 'GET').then(Boolean, () => false);
  for (let tries = 0; !(await isReady()); tries++) {
    if (tries > 100) throw new Error('WebKitWebDriver does not answer');
    await wait(100);
  }
  return {
    newPage: () => openPage(server, browser, base),
    async close() {
      // The display as well.
      if (service.pid) process.kill(-service.pid);
    },
  };
}

async function openPage(server: string, binary: string, base: string): Promise<SmokePage> {
  const { sessionId } = (await ask(`${server}/session`, 'POST', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] }, pageLoadStrategy: 'normal' },
    },
  })) as { sessionId: string };
  const session = `${server}/session/${sessionId}`;
  await ask(`${session}/window/rect`, 'POST', { x: 0, y: 0, width: 1280, height: 900 });
  const act = (type: 'pointer' | 'key', actions: readonly object[]) =>
    ask(`${session}/actions`, 'POST', {
      actions: [{ type, id: type, ...(type === 'pointer' && { parameters: { pointerType: 'mouse' } }), actions }],
    });
  const evaluate = async (run: (...given: never[]) => unknown, ...given: readonly unknown[]) =>
    ask(`${session}/execute/sync`, 'POST', { script: `return (${run})(...arguments)`, args: given });
  const press = (key: string) => {
    const value = keys[key] ?? key;
    return act('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
  };
  return {
    async open(where) {
      await ask(`${session}/url`, 'POST', { url: new URL(where, base).href });
      // It hands on nothing that a page says to its console: what nobody catches is kept from here on.
      await evaluate(() => {
        const kept: string[] = [];
        Object.assign(globalThis, { __complaints: kept });
        addEventListener('error', ({ message }) => kept.push(message));
        addEventListener('unhandledrejection', ({ reason }) => kept.push(String(reason)));
      });
    },
    evaluate: evaluate as SmokePage['evaluate'],
    move: async (x, y) => void (await act('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }])),
    down: async () => void (await act('pointer', [{ type: 'pointerDown', button: 0 }])),
    up: async () => void (await act('pointer', [{ type: 'pointerUp', button: 0 }])),
    press: async (key) => void (await press(key)),
    async type(text) {
      for (const sign of text) await press(sign);
    },
    complaints: async () =>
      (await evaluate(() => (globalThis as unknown as { __complaints: string[] }).__complaints)) as string[],
    close: async () => void (await ask(session, 'DELETE')),
  };
}
