import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { readable, sites } from './pages.ts';

type Node = DefaultTreeAdapterTypes.Node;

const inline = /^(a|abbr|b|cite|code|del|dfn|em|i|kbd|mark|output|q|s|small|span|strong|sub|sup|u|var)$/;
const silent = /^(script|style|svg|math|template|noscript|head|select)$/;

/** Where a Korean text could break its line between a bracket, a quotation mark or a sign and the particle behind it. */
function gaps(node: Node, before = '', found: string[] = []): { readonly last: string; readonly found: string[] } {
  if ('value' in node) {
    const joined = before + node.value;
    for (const { 0: gap, index } of joined.matchAll(/.{0,12}[)\]’”%°][가-힣]{1,3}/gu))
      if (index + gap.length > before.length) found.push(gap);
    return { last: joined.slice(-16), found };
  }
  if (!('childNodes' in node)) return { last: before, found };
  const classes = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? []) : [];
  // A tooltip stands beside the line; what KaTeX sets, and what is kept on one line with it, breaks nowhere.
  const isTip = classes.includes('tip');
  const isGlued = classes.some((one) => one === 'glued' || one === 'katex');
  if (isGlued || ('tagName' in node && silent.test(node.tagName))) return { last: '', found };
  const runsOn = 'tagName' in node && inline.test(node.tagName) && !isTip;
  let last = runsOn ? before : '';
  for (const child of node.childNodes) last = gaps(child, last, found).last;
  return { last: isTip ? before : runsOn ? last : '', found };
}

test('particles never part from the bracket, the quotation mark or the sign before them', () => {
  // Both builds come from the same content.
  const [site] = sites;
  const pages = readable(site).filter(({ file }) => file.startsWith('ko/'));
  expect(pages).not.toEqual([]);
  const all = pages.flatMap(({ file }) =>
    gaps(parse(readFileSync(path.join(site.folder, file), 'utf8'))).found.map((gap) => `${file}: ${gap}`),
  );
  expect(all).toEqual([]);
});
