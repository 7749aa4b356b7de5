import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from './processes.ts';

const isRoot = process.getuid?.() === 0;

/** The Python that Debian's packages are for, which need not be the first on the PATH. */
const system = '/usr/bin/python3';

/** The packages that exported scripts need; those for Keras and Optax are in no distribution. */
const modules = ['numpy', 'torch'];

/** Whether this is a Python that has what the scripts need. */
function serves(file: string): boolean {
  return spawnSync(file, ['-c', modules.map((name) => `import ${name}`).join('; ')], { timeout: 120_000 }).status === 0;
}

/**
 * The Python with NumPy and PyTorch that is there already: $PYTHON_PATH, or one on the PATH, or the system's. Throws if $PYTHON_PATH names
 * something that has them not.
 */
export function findPython(): string | undefined {
  const { PYTHON_PATH: given, PATH = '' } = process.env;
  if (given) {
    if (serves(given)) return given;
    throw new Error(`PYTHON_PATH is ${given}, and that has no ${modules.join(' and ')}.`);
  }
  const onPath = PATH.split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, 'python3'));
  return [...new Set([system, ...onPath])].find(serves);
}

/** The Python that is there, else Debian's with its packages if this is root. Throws if none can be had; the message says what to do. */
export async function providePython(): Promise<string> {
  const present = findPython();
  if (present) return present;
  if (isRoot && process.platform === 'linux') {
    const minutes = 60_000;
    console.log("  no Python with NumPy and PyTorch here: installing Debian's …");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { env, timeout: 3 * minutes });
    const install = ['install', '--yes', '--no-install-recommends', 'python3-numpy', 'python3-torch'];
    await runCommand('apt-get', install, { env, timeout: 20 * minutes });
    const installed = findPython();
    if (installed) return installed;
  }
  throw new Error(`No Python with ${modules.join(' and ')} could be found or installed: set PYTHON_PATH to one.`);
}
