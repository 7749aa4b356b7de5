import path from 'node:path';
import { expect, test } from 'vitest';
import { files, read } from './files.ts';

const readme = read('README.md');
const folders = [...new Set(files.filter((file) => file.startsWith('src/')).map(path.posix.dirname))].sort();

/** Files at which a reader of a folder begins. */
const entries = ['index.ts', 'kind.ts', 'index.astro', '[id].astro', '[kind].astro', '[slug].astro'];

/** Whether the README has a sentence on a folder: by its whole path, or by its last name and a slash. */
const isNamed = (folder: string): boolean =>
  readme.includes(`\`${folder}/\``) || readme.includes(`\`${path.posix.basename(folder)}/\``);

/** Whether one of those files begins with, or has before its first export, a comment; pages say what they are by their address. */
const isExplained = (folder: string): boolean =>
  folder.startsWith('src/pages/') ||
  entries.some((entry) => files.includes(`${folder}/${entry}`) && read(`${folder}/${entry}`).includes('/**'));

test('every folder of src has a sentence in the README, or a comment at its entry', () => {
  expect(folders.length).toBeGreaterThan(60);
  expect(folders.filter((folder) => folder !== 'src' && !isNamed(folder) && !isExplained(folder))).toEqual([]);
});

test.each([
  ['src/core', 5],
  ['src/figures', 5],
])('%s has at most %i loose files', (folder, most) => {
  const loose = files.filter((file) => path.posix.dirname(file) === folder);
  expect(loose.length, loose.join(', ')).toBeLessThanOrEqual(most);
});
