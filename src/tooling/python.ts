import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from './processes.ts';

const isRoot = process.getuid?.() === 0;

/** The Python that Debian's packages are for, which need not be the first on the PATH. */
const system = '/usr/bin/python3';

/** The packages that scripts for each target import. */
export const packages = {
  numpy: ['numpy'],
  pytorch: ['torch'],
  keras: ['keras', 'jax'],
  optax: ['optax', 'jax'],
} as const;

/** Debian's names of packages; those for Keras and Optax are in no distribution. */
const debian: Readonly<Record<string, string>> = { numpy: 'python3-numpy', torch: 'python3-torch' };

/** Whether this is a Python that has some packages. */
function serves(file: string, modules: readonly string[]): boolean {
  return spawnSync(file, ['-c', modules.map((name) => `import ${name}`).join('; ')], { timeout: 120_000 }).status === 0;
}

/**
 * The Python with some packages that is there already: $PYTHON_PATH, or one on the PATH, or the system's. Throws if $PYTHON_PATH names
 * something that has them not.
 */
export function findPython(modules: readonly string[]): string | undefined {
  const { PYTHON_PATH: given, PATH = '' } = process.env;
  if (given) {
    if (serves(given, modules)) return given;
    const missing = modules.filter((name) => !serves(given, [name]));
    throw new Error(`PYTHON_PATH is ${given}, and that has no ${missing.join(' and ')}.`);
  }
  const onPath = PATH.split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, 'python3'));
  return [...new Set([system, ...onPath])].find((file) => serves(file, modules));
}

/**
 * A Python that has what scripts for some targets import: one that is there, else Debian's with its packages if this is root. Throws if none
 * can be had; the message says what to do.
 */
export async function providePython(
  targets: readonly (keyof typeof packages)[] = ['numpy', 'pytorch'],
): Promise<string> {
  const modules = [...new Set(targets.flatMap((target) => packages[target]))];
  const present = findPython(modules);
  if (present) return present;
  if (isRoot && process.platform === 'linux' && modules.every((name) => name in debian)) {
    const minutes = 60_000;
    console.log(`  no Python with ${modules.join(' and ')} here: installing Debian's …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { env, timeout: 3 * minutes });
    const install = ['install', '--yes', '--no-install-recommends', ...modules.map((name) => debian[name])];
    await runCommand('apt-get', install, { env, timeout: 20 * minutes });
    const installed = findPython(modules);
    if (installed) return installed;
  }
  throw new Error(`No Python with ${modules.join(' and ')} could be found or installed: set PYTHON_PATH to one.`);
}
