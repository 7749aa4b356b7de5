import { basename } from 'node:path';
import type { File, Node } from './tree.ts';

/** Binds what stands on both sides of it to one line: U+2060, the word joiner. */
const joiner = '\u2060';
const closing = /[)\]’”%°]$/;
const hangul = /^[가-힣]/;
/** Elements that go on in the line they stand in; all others begin one of their own. */
const inline = /^(a|abbr|b|code|del|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var)$/;

/**
 * Rehype step for Korean texts: a particle stays on the line of the bracket, the quotation mark or the sign that it follows without a space
 * (`편향(bias)이고`, `5%는`). Browsers that keep words whole (`word-break: keep-all`) still break a line there.
 */
export function rehypeParticles() {
  return (tree: Node, file: File): void => {
    if (basename(file.path, '.mdx') === 'ko') bind(tree, '');
  };
}

/** Binds within a node; `before` is the text right before it on its line. The text right before what follows the node is returned. */
function bind(node: Node & { readonly name?: string | null }, before: string): string {
  if (node.type === 'text') {
    const text = node.value ?? '';
    const own = text.replace(/([)\]’”%°])(?=[가-힣])/g, `$1${joiner}`);
    node.value = closing.test(before) && hangul.test(text) ? joiner + own : own;
    return text === '' ? before : text;
  }
  const runsOn = node.type === 'mdxJsxTextElement' || (node.tagName !== undefined && inline.test(node.tagName));
  if (!node.children || node.properties?.['set:html'] !== undefined) return '';
  if (node.tagName === 'pre' || node.tagName === 'code') return '';
  let last = runsOn ? before : '';
  for (const child of node.children) last = bind(child, last);
  return runsOn ? last : '';
}
