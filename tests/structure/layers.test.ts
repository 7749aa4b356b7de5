import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read } from './files.ts';
import { importsOf } from './imports.ts';

/** What each folder of src may import from, beside itself: core ← render ← figures ← components ← layouts ← pages. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  render: ['core'],
  i18n: ['core'],
  workers: ['core'],
  search: [],
  figures: ['core', 'render', 'i18n', 'workers'],
  // Formulas and code are typeset when the site is built.
  components: ['core', 'render', 'i18n', 'figures', 'styles', 'markdown'],
  layouts: ['core', 'render', 'i18n', 'figures', 'components', 'styles'],
  pages: ['core', 'render', 'i18n', 'figures', 'components', 'layouts', 'search', 'styles', 'build', 'markdown'],
  styles: [],
  // What only the build runs.
  fonts: [],
  markdown: ['core', 'i18n', 'fonts'],
  build: ['core', 'render', 'i18n', 'figures', 'workers', 'fonts', 'search', 'styles'],
  tooling: ['core'],
};

/** The packages core may use, and the files that may. */
const corePackages: readonly (readonly [file: RegExp, name: string])[] = [
  [/^src\/core\//, 'valibot'],
  [/^src\/core\/expression\/parse\.ts$/, 'mathjs'],
];

const modules = files.filter((file) => /^(src|content)\/.*\.(ts|js|mjs|cjs|astro|mdx)$/.test(file));

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Where it leads, relative to the project; null for a package. */
  readonly target: string | null;
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  return specifier.startsWith('/') ? specifier.slice(1) : null;
}

const imports: readonly Import[] = modules.flatMap((file) =>
  importsOf(file, read(file)).map((specifier) => ({ file, specifier, target: resolve(file, specifier) })),
);

/** The folder of src a file lies in; null outside of src and for files at its top. */
const layerOf = (file: string): string | null => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

const say = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

describe('layers', () => {
  test('every folder of src has its place in the table above', () => {
    const folders = new Set(modules.map(layerOf).filter((layer) => layer !== null));
    expect([...folders].filter((folder) => !(folder in layers))).toEqual([]);
  });

  test('a folder imports only from those below it', () => {
    const upward = imports.filter(({ file, target }) => {
      const from = layerOf(file);
      const to = target && layerOf(target);
      return from && to && from !== to && !layers[from]?.includes(to);
    });
    expect(upward.map(say)).toEqual([]);
  });

  test('a lesson imports components, and the core for what it computes', () => {
    const below = /^(src\/(components|core)|content)\//;
    const others = imports.filter(({ file, target }) => file.startsWith('content/') && !(target && below.test(target)));
    expect(others.map(say)).toEqual([]);
  });

  test('core imports nothing from outside, save the schema and the parser', () => {
    const foreign = imports.filter(({ file, specifier, target }) => {
      if (layerOf(file) !== 'core' || (target && layerOf(target) === 'core')) return false;
      return !corePackages.some(
        ([user, name]) => user.test(file) && (specifier === name || specifier.startsWith(`${name}/`)),
      );
    });
    expect(foreign.map(say)).toEqual([]);
  });

  test('render knows no language', () => {
    const worded = imports.filter(
      ({ file, target }) => layerOf(file) === 'render' && target && /i18n|^content\//.test(target),
    );
    expect(worded.map(say)).toEqual([]);
  });
});
