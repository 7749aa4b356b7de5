import { describe, expect, test } from 'vitest';
import course from '../../content/course.json' with { type: 'json' };
import { taughtSchema } from '../../src/build/reference-schemas.ts';
import {
  activationKind,
  figureKind,
  furtherKind,
  missing,
  optimizerKind,
  sketchKind,
  surfaceKind,
} from './completeness.ts';
import { files } from './files.ts';

describe.each([
  optimizerKind,
  activationKind,
  furtherKind,
  surfaceKind,
  figureKind,
  sketchKind,
])('every $name', (kind) => {
  test('has all that it needs, and nothing is left of one that is gone', () => {
    expect(missing(kind)).toEqual([]);
  });
});

test('every lesson has its place in content/course.json', () => {
  const planned = course.flatMap(({ lessons }) => lessons.map(({ slug }) => slug));
  const folders = [...new Set(files.flatMap((file) => /^content\/lessons\/([^/]+)\//.exec(file)?.[1] ?? []))];
  const astray = folders.filter((name) => planned[Number(name.slice(0, 2)) - 1] !== name.slice(3));
  expect(
    astray.map((name) => `content/lessons/${name} is not lesson ${name.slice(0, 2)} of content/course.json`),
  ).toEqual([]);
});

describe('what is forgotten', () => {
  test('of an optimizer is said, file by file', () => {
    expect(missing(optimizerKind, ['nonesuch'])).toEqual([
      'optimizer nonesuch: there is no src/core/optimizers/nonesuch.ts',
      'optimizer nonesuch: src/core/optimizers/index.ts does not have it in the list `optimizers`',
      "optimizer nonesuch: src/render/ink.ts gives it no ink: add 'nonesuch' at the end of `inked`",
      'optimizer nonesuch: content/ui/ko.json has no name of nonesuch under `optimizers`',
      'optimizer nonesuch: content/ui/en.json has no name of nonesuch under `optimizers`',
      'optimizer nonesuch: there is no content/reference/optimizers/nonesuch/ko.mdx',
      'optimizer nonesuch: there is no content/reference/optimizers/nonesuch/en.mdx',
      'optimizer nonesuch: there is no content/reference/optimizers/nonesuch/taught.json',
    ]);
  });

  test('of a surface is said, file by file', () => {
    expect(missing(surfaceKind, ['nonesuch'])).toEqual([
      'surface nonesuch: there is no src/core/surfaces/nonesuch.ts',
      'surface nonesuch: src/core/surfaces/index.ts does not have it in the list `surfaces`',
      'surface nonesuch: content/ui/ko.json has no name of nonesuch under `surfaces`',
      'surface nonesuch: content/ui/en.json has no name of nonesuch under `surfaces`',
      'surface nonesuch: there is no content/reference/surfaces/nonesuch.json',
    ]);
  });

  test('of an activation is said, file by file', () => {
    expect(missing(activationKind, ['nonesuch'])).toEqual([
      'activation nonesuch: there is no src/core/activations/nonesuch.ts',
      'activation nonesuch: src/core/activations/index.ts does not have it in the list `activations`',
      'activation nonesuch: content/ui/ko.json has no name of nonesuch under `activations`',
      'activation nonesuch: content/ui/en.json has no name of nonesuch under `activations`',
      'activation nonesuch: there is no content/reference/activations/nonesuch/ko.mdx',
      'activation nonesuch: there is no content/reference/activations/nonesuch/en.mdx',
      'activation nonesuch: there is no content/reference/activations/nonesuch/taught.json',
    ]);
  });

  test('of a kind of figure or a sketch is said, file by file', () => {
    expect(missing(figureKind, ['nonesuch'])).toEqual([
      'kind of figure nonesuch: there is no src/figures/kinds/nonesuch/kind.ts',
      'kind of figure nonesuch: src/figures/kinds/index.ts does not have it in the list `kinds`',
      'kind of figure nonesuch: there is no src/figures/kinds/nonesuch/mount.ts',
      'kind of figure nonesuch: there is no src/figures/kinds/nonesuch/still.ts',
      'kind of figure nonesuch: content/ui/ko.json has no name of nonesuch under `gallery.kinds`',
      'kind of figure nonesuch: content/ui/en.json has no name of nonesuch under `gallery.kinds`',
      'kind of figure nonesuch: content/gallery.ts shows none of the kind nonesuch',
    ]);
    expect(missing(sketchKind, ['nonesuch'])).toEqual([
      'sketch nonesuch: there is no src/figures/sketches/nonesuch/kind.ts',
      'sketch nonesuch: src/figures/sketches/index.ts does not have it in the list `sketchKinds`',
      'sketch nonesuch: there is no src/figures/sketches/nonesuch/sketch.ts',
      'sketch nonesuch: content/ui/ko.json has no words of nonesuch under `sketches`',
      'sketch nonesuch: content/ui/en.json has no words of nonesuch under `sketches`',
      'sketch nonesuch: content/ui/ko.json has no name of nonesuch under `gallery.kinds`',
      'sketch nonesuch: content/ui/en.json has no name of nonesuch under `gallery.kinds`',
      'sketch nonesuch: content/gallery.ts shows none of the kind nonesuch',
    ]);
  });

  test('to be taken away is said too', () => {
    const [file, index] = optimizerKind.places;
    const left = { name: 'src/render/ink.ts', has: ['nonesuch'], lacks: () => [] };
    expect(missing({ name: 'optimizer', places: [file, index, left] }, ['nonesuch'])).toEqual([
      'src/render/ink.ts: there is no optimizer nonesuch',
    ]);
  });
});

describe('where an optimizer is taught', () => {
  test.each([
    [{ lesson: 'nonesuch' }, 'content/course.json has no lesson "nonesuch"'],
    [{ lesson: 'adam', heading: 'nonesuch' }, 'content/lessons/11-adam/ko.mdx has no heading {#nonesuch}'],
    [{ lesson: 'adam', heading: 'two-moments' }, undefined],
    [{ lesson: 'adam' }, undefined],
  ])('%o', (place, fault) => {
    expect(taughtSchema.safeParse(place).error?.issues[0].message).toBe(fault);
  });
});
