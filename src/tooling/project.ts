import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root: string = path.resolve(import.meta.dirname, '../..');

/** The path of a file or folder of the project, from parts relative to its root. */
export const inProject = (...parts: string[]): string => path.join(root, ...parts);

/** The script behind a command of an installed package, for Node to run. Throws if the package has no such command. */
export function commandOf(packageName: string, command: string = packageName): string {
  const { bin } = JSON.parse(readFileSync(inProject('node_modules', packageName, 'package.json'), 'utf8'));
  const script: string | undefined = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return inProject('node_modules', packageName, script);
}

/** The base path as links begin with it: with a slash at both ends. */
export function normalizeBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}
