import { describe, expect, test } from 'vitest';
import { minutesFor } from '../../src/components/reading.ts';
import { rehypeDeeper } from '../../src/markdown/deeper.ts';
import { rehypeLength, type TextLength } from '../../src/markdown/length.ts';
import type { Node } from '../../src/markdown/tree.ts';

const text = (value: string): Node => ({ type: 'text', value });
const heading = (level: number, id: string, title = id): Node => ({
  type: 'element',
  tagName: `h${level}`,
  properties: { id },
  children: [text(title)],
});
const paragraph = (value: string): Node => ({ type: 'element', tagName: 'p', children: [text(value)] });
const component = (name: string, ...children: Node[]) =>
  ({ type: 'mdxJsxFlowElement', name, children }) as Node & { attributes?: { name: string; value: string }[] };
const file = {
  path: 'en.mdx',
  data: {},
  fail(reason: string): never {
    throw new Error(reason);
  },
};
const marked = (...children: Node[]) => {
  rehypeDeeper()({ type: 'root', children }, file);
};
const told = (deeper: ReturnType<typeof component>) => deeper.attributes?.map(({ name, value }) => `${name}=${value}`);

describe('a section that may be skipped', () => {
  test('knows the next one that is not part of it, by id and title', () => {
    const [outer, inner] = [component('Deeper'), component('Deeper')];
    const skipped = heading(2, 'a');
    marked(
      skipped,
      text('\n'),
      outer,
      heading(3, 'b'),
      inner,
      paragraph('…'),
      heading(3, 'c', 'C'),
      heading(2, 'd', 'The end'),
    );
    expect(told(outer)).toEqual(['to=d', 'title=The end']);
    expect(told(inner)).toEqual(['to=c', 'title=C']);
    expect(skipped.properties).toEqual({ id: 'a', 'data-deeper': '' });
  });

  test('fails the build anywhere but under a heading, and with nothing behind it', () => {
    expect(() => marked(paragraph('…'), component('Deeper'))).toThrow('right under the heading');
    expect(() => marked(component('Deeper'))).toThrow('right under the heading');
    expect(() => marked(heading(2, 'a'), component('Deeper'), heading(3, 'b'))).toThrow('behind it');
  });
});

test('the length of a text leaves out what is folded, code and sources, and tells apart what may be skipped', () => {
  const data: { astro?: { frontmatter?: Record<string, unknown> } } = { astro: { frontmatter: { title: 'A' } } };
  const children = [
    component('Figure', paragraph('12345')),
    { ...heading(2, 'a', 'A'), properties: { id: 'a', 'data-deeper': '' } },
    heading(3, 'b', 'B'),
    component('Exercise', paragraph('123'), component('Answer', paragraph('not counted'))),
    component('Figure'),
    heading(2, 'c', 'C'),
    component('Sources', paragraph('not counted')),
  ];
  rehypeLength()({ type: 'root', children }, { data });
  const length: TextLength = {
    characters: 11,
    figures: 2,
    deeper: { characters: 5, figures: 1, sections: ['a'] },
  };
  expect(data.astro?.frontmatter).toEqual({ title: 'A', length });
});

test('minutes to read are those of the language, and one for each figure', () => {
  expect(minutesFor('en', { characters: 15_000, figures: 5 })).toBe(15);
  expect(minutesFor('ko', { characters: 7500, figures: 5 })).toBe(15);
  expect(minutesFor('en', { characters: 10, figures: 0 })).toBe(1);
});
