import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runCommand, runScript } from './processes.ts';
import { commandOf } from './project.ts';

const minutes = 60_000;

/** Whether this process may do anything: then a browser has no sandbox, and Debian's packages can be installed. */
export const isRoot: boolean = process.getuid?.() === 0;

/** Whether there is a file that may be executed. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether this file is a browser that starts: a missing library, or a stub that stands for another installer, does not. */
export function starts(file: string): boolean {
  if (!isExecutable(file)) return false;
  // On Windows the question for the version would open a window.
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** The first browser on the PATH that goes by one of these names, the first name first, and starts. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = names.map((name) => (process.platform === 'win32' ? `${name}.exe` : name));
  return files.flatMap((file) => folders.map((folder) => path.join(folder, file))).find(starts);
}

/** Downloads one of Playwright's browsers, and looks for it. */
export async function download(browser: string, find: () => string | undefined): Promise<string | undefined> {
  console.log(`  no ${browser} here: downloading the one Playwright offers …`);
  await runScript(commandOf('@playwright/test', 'playwright'), ['install', browser], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 5 * minutes,
  });
  return find();
}

/**
 * Installs packages of Debian where this is root on Linux, and looks for what they bring; what does not work is left to whoever looks for it
 * afterwards. What packages are called may be found out first.
 */
export async function installPackages(
  packages: readonly string[] | (() => Promise<readonly string[]>),
  find: () => string | undefined,
): Promise<string | undefined> {
  if (!isRoot || process.platform !== 'linux') return undefined;
  const names = typeof packages === 'function' ? await packages() : packages;
  console.log(`  installing Debian's ${names.join(' and ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const words = ['install', '--yes', '--no-install-recommends', ...names];
  const install = () => runCommand('apt-get', words, { env, timeout: 5 * minutes });
  if ((await install()).code !== 0) {
    await runCommand('apt-get', ['update'], { env, timeout: 3 * minutes });
    await install();
  }
  return find();
}
