import { describe, expect, test } from 'vitest';
import { rehypeSections } from '../../src/markdown/sections.ts';
import type { Node } from '../../src/markdown/tree.ts';

const element = (tagName: string, ...children: Node[]): Node => ({ type: 'element', tagName, children });
const text = (value: string): Node => ({ type: 'text', value });
const figure = { type: 'mdxJsxFlowElement', name: 'Figure' } as Node;

describe('sections', () => {
  test('begin at headings of the second level, hold what follows, and say how much that is', () => {
    const opening = [element('p', text('first')), figure];
    const one = [element('h2', text('One')), element('p', text('four')), element('h3', text('More'))];
    const two = [element('h2', text('Two')), element('div', figure), figure];
    const tree: Node = { type: 'root', children: [...opening, ...one, ...two] };
    rehypeSections()(tree);
    expect(tree.children).toEqual([
      ...opening,
      { ...element('section', ...one), properties: { className: ['part'], style: '--text:11;--figures:0' } },
      { ...element('section', ...two), properties: { className: ['part'], style: '--text:3;--figures:2' } },
    ]);
  });

  test('leave the module’s own lines outside', () => {
    const line = { type: 'mdxjsEsm', value: 'export const a = 1' } as Node;
    const tree: Node = { type: 'root', children: [element('h2'), line, element('p')] };
    rehypeSections()(tree);
    expect(tree.children).toHaveLength(2);
    expect(tree.children![0]).toBe(line);
  });

  test('are none where there is no such heading', () => {
    const tree: Node = { type: 'root', children: [element('p')] };
    rehypeSections()(tree);
    expect(tree.children).toEqual([element('p')]);
  });
});
