import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../../src/tooling/project.ts';

/** Every file that is or would be committed, relative to the project, with slashes. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
  {
    cwd: inProject(),
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((file) => file !== '' && existsSync(inProject(file)));

/** The text of a file of the project. */
export const read = (file: string): string => readFileSync(inProject(file), 'utf8');

/** Whether a file is text and written by hand or checked as if it were. */
export const isText = (file: string): boolean => !/\.(png|jpe?g|webp|ico|woff2?|ttf|otf|gz)$/.test(file);
