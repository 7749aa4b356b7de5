import { basename } from 'node:path';
import { joiner, keepParticles } from '../i18n/particles.ts';
import { type File, type Node, textOf } from './tree.ts';

const closing = /[)\]’”%°]$/;
const hangul = /^[가-힣]/;
/** Elements that go on in the line they stand in; all others begin one of their own. */
const inline = /^(a|abbr|b|code|del|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var)$/;

/** Rehype step for Korean texts: particles stay on the line of the bracket, the quotation mark or the sign that they follow, in code too. */
export function rehypeParticles() {
  return (tree: Node, file: File): void => {
    if (basename(file.path, '.mdx') === 'ko') bind(tree, '');
  };
}

/** Binds within a node; `before` is the text right before it on its line. The text right before what follows the node is returned. */
function bind(node: Node & { readonly name?: string | null }, before: string): string {
  if (node.type === 'text') {
    const text = node.value ?? '';
    const own = keepParticles(text);
    node.value = closing.test(before) && hangul.test(text) ? joiner + own : own;
    return text === '' ? before : text;
  }
  const runsOn = node.type === 'mdxJsxTextElement' || (node.tagName !== undefined && inline.test(node.tagName));
  if (!node.children || node.properties?.['set:html'] !== undefined) return '';
  if (node.tagName === 'pre') return '';
  if (node.tagName === 'code') return textOf(node);
  let last = runsOn ? before : '';
  for (const child of node.children) last = bind(child, last);
  return runsOn ? last : '';
}
