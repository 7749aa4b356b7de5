import { describe, expect, test } from 'vitest';
import { rehypeMath } from '../../src/markdown/math.ts';
import { type Node, textOf } from '../../src/markdown/tree.ts';

type Element = Node & { name?: string };

const text = (value: string): Node => ({ type: 'text', value });
const math = (tex: string): Node => ({
  type: 'element',
  tagName: 'code',
  properties: { className: ['math-inline'] },
  children: [text(tex)],
});
const claim: Element = { type: 'mdxJsxTextElement', name: 'Claim', children: [] };

const file = {
  path: 'en.mdx',
  fail(reason: string): never {
    throw new Error(reason);
  },
};

/** What a paragraph of these nodes becomes: `*` for a formula, `#` for a claim, brackets around what is kept on one line. */
function lineOf(...children: Node[]): string {
  const tree = { type: 'root', children: [{ type: 'element', tagName: 'p', children }] };
  rehypeMath()(tree, file);
  const say = (node: Element): string => {
    if (node.name === 'Claim') return '#';
    const classes = node.properties?.className as readonly string[] | undefined;
    if (classes?.includes('math')) return '*';
    return classes?.includes('glued') ? `[${node.children!.map(say).join('')}]` : textOf(node);
  };
  return tree.children[0].children.map(say).join('');
}

describe('on one line stay', () => {
  test('a number and the letter it counts, with what follows without a space', () => {
    expect(lineOf(text('is '), { ...claim }, math('\\,\\eta'), text(', and'))).toBe('is [#*,] and');
    expect(lineOf({ ...claim }, math('\\,\\eta'), text(' and '), { ...claim })).toBe('[#*] and #');
  });

  test('a relation and the number after it', () => {
    expect(lineOf(text('at '), math('w ='), text(' '), { ...claim }, text('입니다. '))).toBe('at [* #입니다.] ');
    expect(lineOf(math('a <'), text(' '), { ...claim }, math('\\,\\eta'), text(' here'))).toBe('[* #*] here');
    expect(lineOf(math('w'), text(' '), { ...claim })).toBe('* #');
  });

  test('a short formula and its particle, but no long one', () => {
    expect(lineOf(math('x'), text('이고, '), math('y'))).toBe('[*이고,] *');
    expect(lineOf(math('a + b + c + d + e + f + g + h + i + j + k + l + m'), text('이고'))).toBe('*이고');
  });

  test('nothing else: numbers by themselves, and words', () => {
    expect(lineOf({ ...claim }, text('스텝 뒤'))).toBe('#스텝 뒤');
  });
});
