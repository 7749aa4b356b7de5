import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf } from './cycles.ts';
import { imports, modules } from './modules.ts';

describe('circlesOf', () => {
  const graph = (text: string) =>
    new Map(text.split('; ').map((line) => [line[0], [...line.slice(2)].filter((one) => one !== ' ')] as const));

  test.each([
    ['a>b; b>c; c>', []],
    ['a>b; b>c; c>a', ['abc']],
    ['a>a; b>', ['a']],
    ['a>bc; b>d; c>d; d>', []],
    ['a>b; b>a; c>ad; d>c', ['ab', 'cd']],
    ['a>b; b>c; c>bd; d>e; e>d', ['de', 'bc']],
  ])('finds those of %s', (text, expected) => {
    expect(circlesOf(graph(text)).map((circle) => circle.join(''))).toEqual(expected);
  });
});

test('no files import each other in a circle, types included', () => {
  const arrows = new Map(
    modules.map((file) => {
      const targets = imports.filter((one) => one.file === file && one.target !== null);
      // A glob leads to all that it matches.
      const led = targets.flatMap(({ target }) => {
        const plain = target!.replace(/[?#].*$/, '');
        return plain.includes('*') ? modules.filter((one) => path.posix.matchesGlob(one, plain)) : [plain];
      });
      return [file, led.filter((one) => modules.includes(one))] as const;
    }),
  );
  expect(arrows.size).toBeGreaterThan(500);
  expect(circlesOf(arrows)).toEqual([]);
});
