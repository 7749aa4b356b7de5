import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read } from './files.ts';

const { dependencies, devDependencies } = JSON.parse(read('package.json'));
const packages = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

describe.each(files.filter((file) => /^[^/]+\.md$/.test(file)))('%s', (file) => {
  const text = read(file);

  test('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link);
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => !files.includes(path.posix.join(path.posix.dirname(file), link)))).toEqual([]);
  });

  test('names only scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test.each(['README.md', 'README.ko.md'])('%s says what every dependency is for', (file) => {
  const text = read(file);
  // Types come with what they describe.
  const missing = packages.filter((name) => !name.startsWith('@types/') && !text.includes(name));
  expect(missing).toEqual([]);
});
