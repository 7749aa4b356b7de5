import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand, runScript } from './processes.ts';
import { commandOf } from './project.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
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

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = names.map((name) => (process.platform === 'win32' ? `${name}.exe` : name));
  return files.flatMap((file) => folders.map((folder) => path.join(folder, file))).find(starts);
}

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
  return findOnPath() ?? [chromium.executablePath()].find(starts);
}

/**
 * The Chromium that is there, else one that is fetched now: by Playwright, or from Debian's packages if this is root.
 * Throws if none can be had; the message says what to do.
 */
export async function provideChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;

  const minutes = 60_000;
  console.log('  no Chromium here: downloading the one Playwright offers …');
  const download = ['install', 'chromium'];
  await runScript(commandOf('@playwright/test', 'playwright'), download, {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 5 * minutes,
  });
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (isRoot && process.platform === 'linux') {
    console.log("  that did not work: installing Debian's chromium …");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { env, timeout: 3 * minutes });
    const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
    await runCommand('apt-get', install, { env, timeout: 5 * minutes });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error('No Chromium could be found or installed: install one, or set CHROMIUM_PATH to it.');
}
