import { chromium } from '@playwright/test';
import { download, findOnPath, installPackages, isRoot, starts } from './executables.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Flags that keep Chromium from speaking to anybody on its own. */
export const quietFlags: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Chromium's sandbox does not work for root. */
export const sandbox: boolean = !isRoot;

/**
 * The Chromium that is there already: $CHROMIUM_PATH, or chromium or chrome on the PATH, or the one that Playwright has downloaded.
 * Throws if $CHROMIUM_PATH names something that does not start.
 */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: given } = process.env;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and no browser starts from there.`);
  }
  return findOnPath(names) ?? [chromium.executablePath()].find(starts);
}

/**
 * The Chromium that is there, else one that is fetched now: by Playwright, or from Debian's packages if this is root.
 * Throws if none can be had; the message says what to do.
 */
export async function provideChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;

  const provided = (await download('chromium', findChromium)) ?? (await installPackages(['chromium'], findChromium));
  if (provided) return provided;
  throw new Error('No Chromium could be found or installed: install one, or set CHROMIUM_PATH to it.');
}
