import { expect, test } from 'vitest';
import { rehypeFigureSections } from '../../src/markdown/figure-sections.ts';
import type { Node } from '../../src/markdown/tree.ts';

const heading = (tagName: string, id: string): Node => ({ type: 'element', tagName, properties: { id } });
const figure = (id: string) =>
  ({ type: 'mdxJsxFlowElement', name: 'Figure', attributes: [{ name: 'id', value: id }] }) as unknown as Node;

test('a text says in which section each of its figures stands, and keeps what else it says', () => {
  const within: Node = { type: 'element', tagName: 'div', children: [figure('inner')] };
  const children = [
    figure('first'),
    heading('h2', 'one'),
    figure('a'),
    heading('h3', 'more'),
    within,
    heading('h2', 'two'),
    figure('b'),
  ];
  const data = { astro: { frontmatter: { title: 'T' } as Record<string, unknown> } };
  rehypeFigureSections()({ type: 'root', children }, { data });
  expect(data.astro.frontmatter).toEqual({
    title: 'T',
    figureSections: { first: '', a: 'one', inner: 'one', b: 'two' },
  });
});
