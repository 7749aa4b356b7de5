import { describe, expect, test } from 'vitest';
import { rehypeParticles } from '../../src/markdown/particles.ts';
import { type Node, textOf } from '../../src/markdown/tree.ts';

const text = (value: string): Node => ({ type: 'text', value });
const element = (tagName: string, ...children: Node[]): Node => ({ type: 'element', tagName, children });
const file = (path: string) => ({
  path,
  fail(reason: string): never {
    throw new Error(reason);
  },
});

/** What a text becomes, with `+` where two signs are kept on one line. */
function bound(path: string, ...children: Node[]): string {
  const tree: Node = { type: 'root', children };
  rehypeParticles()(tree, file(path));
  return textOf(tree).replaceAll('\u2060', '+');
}

describe('a particle in Korean', () => {
  test('stays with the bracket, the quotation mark or the sign that it follows', () => {
    expect(bound('a/ko.mdx', text('편향(bias)이고 ‘물러’로, 5%는 (그) 다음'))).toBe(
      '편향(bias)+이고 ‘물러’+로, 5%+는 (그) 다음',
    );
  });

  test('stays with it across elements of a line, and not across blocks', () => {
    const strong = element('strong', text('중요(important)'));
    expect(bound('ko.mdx', element('p', strong, text('은 말')), element('p', text('이 말')))).toBe(
      '중요(important)+은 말이 말',
    );
    const term: Node = { type: 'mdxJsxTextElement', children: [text('편향')] };
    expect(bound('ko.mdx', element('p', term, text('(bias)이고')))).toBe('편향(bias)+이고');
    expect(bound('ko.mdx', element('p', element('code', text('f(x)는')), text('이고')))).toBe('f(x)는이고');
    expect(bound('ko.mdx', element('p', element('code', text('step()')), text('입니다')))).toBe('step()+입니다');
  });

  test('is left alone in code and in English texts', () => {
    expect(bound('ko.mdx', element('pre', element('code', text('f(x)는'))))).toBe('f(x)는');
    expect(bound('en.mdx', text('f(x)는'))).toBe('f(x)는');
  });
});
