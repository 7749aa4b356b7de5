import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Outcome, runCommand, runScript } from './processes.ts';
import { commandOf, inProject } from './project.ts';

/** What callers import the core as. */
export const packageName = 'downhill-core';

/**
 * What can be imported, by subpath: files of `src/core`, without their ending. The registries have a subpath each beside the one of their
 * members, so that a caller who needs one optimizer and one surface gets no more. What few callers need, and would weigh on all, has
 * one of its own too: all losses, the optimizers that no experiment can name (in `./optimizers`), networks with their trainings, the goals of lessons, and reading
 * a file of points.
 */
export const subpaths: Readonly<Record<string, string>> = {
  '.': 'index',
  './challenge': 'runs/challenge',
  './csv': 'data/csv',
  './descend': 'optimizers/descend',
  './losses': 'losses/index',
  './losses/*': 'losses/*',
  './network': 'networks',
  './optimizers': 'optimizers/index',
  './optimizers/*': 'optimizers/*',
  './schedules': 'schedules/index',
  './schedules/*': 'schedules/*',
  './surfaces': 'surfaces/index',
  './surfaces/*': 'surfaces/*',
};

/** The file of `src/core` that an import of the package leads to, without its ending; undefined if there is none. */
export function fileOf(specifier: string): string | undefined {
  if (specifier !== packageName && !specifier.startsWith(`${packageName}/`)) return undefined;
  const subpath = `.${specifier.slice(packageName.length)}`;
  if (subpaths[subpath]) return subpaths[subpath];
  const folder = Object.keys(subpaths).find((one) => one.endsWith('/*') && subpath.startsWith(one.slice(0, -1)));
  return folder && subpaths[folder].replace('*', subpath.slice(folder.length - 1));
}

/**
 * The manifest. Versions are the project's own. mathjs is a plain dependency although only a typed formula loads it: then such a formula
 * works wherever the package is installed, and a bundler finds what the dynamic import names. It costs room on a disk, not in a bundle.
 */
export function manifest(): Record<string, unknown> {
  const { version, license, engines, dependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const { valibot, mathjs } = dependencies;
  const targets = Object.entries(subpaths).map(([subpath, file]) => [
    subpath,
    { types: `./lib/${file}.d.ts`, default: `./lib/${file}.js` },
  ]);
  return {
    name: packageName,
    version,
    description: 'Loss functions, optimizers and what they do to each other: the mathematics of the course Downhill.',
    license,
    type: 'module',
    engines,
    sideEffects: false,
    exports: { ...Object.fromEntries(targets), './package.json': './package.json' },
    dependencies: { mathjs, valibot },
  };
}

/** What the README says of the core, from its heading to the next of the same rank. Throws if it says nothing. */
export function usage(): string {
  const [, text] = /^## Use the core\n([\s\S]*?)(?=^## )/m.exec(readFileSync(inProject('README.md'), 'utf8')) ?? [];
  if (!text) throw new Error('README.md has no section "Use the core"');
  return text.trim();
}

/** Makes plain JavaScript with declarations of the core in a folder. Throws if the compiler does. */
async function compile(folder: string): Promise<void> {
  const config = {
    compilerOptions: {
      rootDir: inProject('src/core'),
      outDir: path.join(folder, 'lib'),
      target: 'es2023',
      lib: ['es2023'],
      types: [],
      module: 'nodenext',
      declaration: true,
      rewriteRelativeImportExtensions: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
    },
    include: [inProject('src/core')],
  };
  const file = path.join(folder, 'tsconfig.json');
  writeFileSync(file, JSON.stringify(config));
  succeed(await runScript(commandOf('typescript', 'tsc'), ['--project', file]), 'the compiler');
  rmSync(file);
}

function succeed({ code, output }: Outcome, who: string): void {
  if (code !== 0) throw new Error(`${who} failed:\n${output}`);
}

/** npm, run with some words: the one that started this, or the one on the PATH. */
export function npm(words: readonly string[], options?: Parameters<typeof runCommand>[2]): Promise<Outcome> {
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  return script?.endsWith('js') ? runCommand(node, [script, ...words], options) : runCommand('npm', words, options);
}

/** Builds the package in `.cache/packages` and packs it; gives the path of the archive. Publishes nothing. Throws if a step fails. */
export async function packCore(): Promise<string> {
  const target = inProject('.cache/packages');
  const folder = path.join(target, packageName);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await compile(folder);
  const about = manifest();
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  writeFileSync(path.join(folder, 'README.md'), `# ${packageName}\n\n${about.description}\n\n${usage()}\n`);
  cpSync(inProject('LICENSE'), path.join(folder, 'LICENSE'));
  succeed(
    await npm(['pack', folder, '--pack-destination', target, '--ignore-scripts', '--loglevel=error']),
    'npm pack',
  );
  return path.join(target, `${packageName}-${about.version}.tgz`);
}
