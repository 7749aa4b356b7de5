import { readdirSync } from 'node:fs';
import path from 'node:path';
import { firefox } from '@playwright/test';
import { provideChromium } from './chromium.ts';
import { download, findOnPath, installPackages, isExecutable, isRoot, starts } from './executables.ts';

/** The engines that networks are tried in. */
export const engineNames = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof engineNames)[number];

/** How a browser opens a page without a window that anybody sees. */
export interface Opening {
  readonly command: string;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Settings of a Firefox that speaks to nobody but this machine: all else is sent to a proxy that is not there. */
export const firefoxSettings = `${[
  ['network.proxy.type', 1],
  ...['http', 'ssl'].flatMap((kind) => [
    [`network.proxy.${kind}`, '127.0.0.1'],
    [`network.proxy.${kind}_port`, 9],
  ]),
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['toolkit.telemetry.enabled', false],
  ['app.update.enabled', false],
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.aboutwelcome.enabled', false],
]
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  .join('\n')}\n`;

/** Where Debian keeps the small browser of WebKitGTK, which is not on the PATH. */
function findMiniBrowser(): string | undefined {
  const foldersIn = (folder: string) => {
    try {
      return readdirSync(folder).map((name) => path.join(folder, name));
    } catch {
      return [];
    }
  };
  return ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...foldersIn(folder)])
    .flatMap(foldersIn)
    .filter((folder) => path.basename(folder).startsWith('webkit'))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find(isExecutable);
}

/** MiniBrowser and the display that it needs, where both are there. */
const findWebKit = () => (findOnXvfb() ? findMiniBrowser() : undefined);

function findOnXvfb(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, 'xvfb-run')).find(isExecutable);
}

/** WebKit's browser and what drives it, from Debian's packages; undefined where they cannot be had. */
export async function provideWebDriver(): Promise<{ readonly browser: string; readonly driver: string } | undefined> {
  const browser = await provideEngine('webkit');
  const driver = findOnPath(['WebKitWebDriver']);
  return browser && driver ? { browser, driver } : undefined;
}

/**
 * The Firefox that is there already: $FIREFOX_PATH, or one on the PATH, or the one that Playwright has downloaded. Throws if $FIREFOX_PATH
 * names something that does not start.
 */
function findFirefox(): string | undefined {
  const { FIREFOX_PATH: given } = process.env;
  if (!given) return findOnPath(['firefox', 'firefox-esr']) ?? [firefox.executablePath()].find(starts);
  if (starts(given)) return given;
  throw new Error(`FIREFOX_PATH is ${given}, and no browser starts from there.`);
}

/**
 * The browser of an engine: one that is there, else one that is fetched now, by Playwright or from Debian's packages; of WebKit only Debian's,
 * since Playwright's does not open a page by itself. Undefined where it cannot be had; of Chromium, throws.
 */
export async function provideEngine(name: EngineName): Promise<string | undefined> {
  if (name === 'chromium') return provideChromium();
  if (name === 'webkit')
    return findWebKit() ?? (await installPackages(['webkit2gtk-driver', 'xvfb', 'xauth'], findWebKit));
  const present = findFirefox() ?? (await download('firefox', findFirefox));
  return present ?? installPackages(['firefox-esr'], findFirefox);
}

/** How that browser opens a page, with a profile of its own in an empty folder. */
export function openingOf(name: EngineName, browser: string, profile: string, page: string): Opening {
  if (name === 'firefox')
    return { command: browser, words: ['--headless', '--no-remote', '--new-instance', '--profile', profile, page] };
  if (name === 'chromium') {
    const words = ['--headless', '--disable-gpu', '--disable-dev-shm-usage', `--user-data-dir=${profile}`];
    return { command: browser, words: [...words, ...(isRoot ? ['--no-sandbox'] : []), page] };
  }
  return {
    command: 'xvfb-run',
    words: ['--auto-servernum', browser, page],
    env: {
      ...{ HOME: profile, XDG_RUNTIME_DIR: profile, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
      ...{ WEBKIT_DISABLE_COMPOSITING_MODE: '1', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    },
  };
}
