import { describe, expect, test } from 'vitest';
import { imports, layerOf, modules, say } from './modules.ts';

/**
 * What each folder of src may import from, beside itself: core ← render ← figures ← lessons ← content ← components ← layouts ← pages. Data
 * in content (JSON) are no code: whoever shows them may read them.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  render: ['core'],
  i18n: ['core'],
  workers: ['core'],
  search: [],
  figures: ['core', 'render', 'i18n', 'workers'],
  // What content is written as, and components show.
  lessons: ['core', 'figures'],
  content: ['core', 'lessons'],
  // Formulas and code are typeset when the site is built.
  components: ['core', 'render', 'i18n', 'figures', 'lessons', 'content', 'styles', 'markdown'],
  layouts: ['core', 'render', 'i18n', 'figures', 'components', 'styles', 'build'],
  pages: [
    ...['core', 'render', 'i18n', 'figures', 'lessons', 'content', 'components', 'layouts'],
    ...['search', 'styles', 'build', 'markdown'],
  ],
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
