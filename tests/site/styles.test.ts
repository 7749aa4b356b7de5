import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../src/tooling/project.ts';
import { sites } from './pages.ts';

const classesIn = (pattern: string) =>
  globSync(inProject(pattern)).map((file) => readFileSync(file, 'utf8').match(/(?<=[^'\w]\.)[a-z][\w-]*/g) ?? []);

// Not plot.css: sketches import it as well, and a style sheet stands where it is imported last.
const common = new Set(classesIn('src/figures/styles/{figure,controls,panels}.css').flat());
/** Of every kind that has a style sheet, the classes that only it knows. */
const particular = classesIn('src/figures/kinds/*/style.css').map((all) => all.filter((one) => !common.has(one)));

describe.each(sites)('the style sheet of $base', ({ folder, files }) => {
  const [name] = [...files].filter((file) => /_astro\/style\.[^/]+\.css$/.test(file));
  const css = readFileSync(path.join(folder, name), 'utf8');
  /** Where a class is first said something of. */
  const placeOf = (name: string) => css.search(new RegExp(`\\.${name}(?![\\w-])`));

  test('says what is particular to a kind of figure after what holds for all', () => {
    const last = Math.max(...[...common].map(placeOf));
    expect(last).toBeGreaterThan(0);
    expect(particular.length).toBeGreaterThan(4);
    for (const [one] of particular) expect(placeOf(one), one).toBeGreaterThan(last);
  });
});
