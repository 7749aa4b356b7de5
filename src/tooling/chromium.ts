import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand, runScript } from './processes.ts';
import { commandOf } from './project.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** The same engine without the windows around it: pages take it a fifth less of the processor's time. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];
const minutes = 60_000;
const isRoot = process.getuid?.() === 0;

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

/** Whether this file is a browser that starts: a missing library, or a stub that stands for another installer, does not. */
function starts(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows the question for the version would open a window.
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = names.map((name) => (process.platform === 'win32' ? `${name}.exe` : name));
  return files.flatMap((file) => folders.map((folder) => path.join(folder, file))).find(starts);
}

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

/** Installs a package of Debian's, if this is root on Linux; what does not work is left to whoever looks for the package afterwards. */
async function installFromDebian(name: string): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const words = ['install', '--yes', '--no-install-recommends', name];
  const install = () => runCommand('apt-get', words, { env, timeout: 5 * minutes });
  if ((await install()).code === 0) return;
  await runCommand('apt-get', ['update'], { env, timeout: 3 * minutes });
  await install();
}

const mayInstall = isRoot && process.platform === 'linux';

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
  if (mayInstall) {
    console.log("  no headless shell here: installing Debian's chromium-headless-shell …");
    await installFromDebian(await debianShell());
  }
  return findHeadlessShell() ?? provideChromium();
}

/**
 * The Chromium that is there, else one that is fetched now: by Playwright, or from Debian's packages if this is root.
 * Throws if none can be had; the message says what to do.
 */
export async function provideChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;

  console.log('  no Chromium here: downloading the one Playwright offers …');
  const download = ['install', 'chromium'];
  await runScript(commandOf('@playwright/test', 'playwright'), download, {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 5 * minutes,
  });
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (mayInstall) {
    console.log("  that did not work: installing Debian's chromium …");
    await installFromDebian('chromium');
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium could be found or installed: install one, or set CHROMIUM_PATH to it.');
}
