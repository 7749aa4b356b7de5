import { chromium } from '@playwright/test';
import { download, findOnPath, installPackages, isRoot, starts } from './executables.ts';
import { runCommand } from './processes.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** The same engine without the windows around it: pages take it a fifth less of the processor's time. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];

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

/** What $CHROMIUM_PATH names. Throws if that does not start. */
function findGiven(): string | undefined {
  const { CHROMIUM_PATH: given } = process.env;
  if (!given || starts(given)) return given || undefined;
  throw new Error(`CHROMIUM_PATH is ${given}, and no browser starts from there.`);
}

/**
 * The Chromium that is there already: $CHROMIUM_PATH, or chromium or chrome on the PATH, or the one that Playwright has downloaded.
 * Throws if $CHROMIUM_PATH names something that does not start.
 */
export function findChromium(): string | undefined {
  return findGiven() ?? findOnPath(names) ?? [chromium.executablePath()].find(starts);
}

/** $CHROMIUM_PATH, or a headless shell on the PATH. Throws if $CHROMIUM_PATH names something that does not start. */
export function findHeadlessShell(): string | undefined {
  return findGiven() ?? findOnPath(shellNames);
}

/** Debian's package of the headless shell, in the version of the chromium that is installed, so that nothing else is brought up to date. */
async function debianShell(): Promise<string> {
  const { code, output } = await runCommand('dpkg-query', ['--show', 'chromium']);
  const version = output.trim().split('\t')[1];
  return code === 0 && version ? `chromium-headless-shell=${version}` : 'chromium-headless-shell';
}

/**
 * The browser that `npm test` uses: `findHeadlessShell`, else the shell from Debian's packages if this is root, else `provideChromium`.
 * Throws as that does.
 */
export async function provideHeadlessShell(): Promise<string> {
  const present = findHeadlessShell();
  if (present) return present;
  const installed = await installPackages(async () => [await debianShell()], findHeadlessShell);
  return installed ?? provideChromium();
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
