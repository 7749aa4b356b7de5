import { basename } from 'node:path';
import { locales, textsOf } from '../i18n/texts.ts';
import { type File, mapChildren, type Node } from './tree.ts';

/** Rehype step: every section heading ends in a link to itself, so that a teacher can point at it. Its sign is drawn by the style sheet. */
export function rehypeAnchors() {
  return (tree: Node, file: File): void => {
    const locale = locales.find((one) => one === basename(file.path, '.mdx'));
    if (!locale) return;
    const label = textsOf(locale).site.linkToSection;
    mapChildren(tree, (node) => {
      if (/^h[23]$/.test(node.tagName ?? '') && node.properties?.id) {
        const properties = { className: ['anchor'], href: `#${node.properties.id}`, 'aria-label': label };
        node.children?.push({ type: 'element', tagName: 'a', properties, children: [] });
      }
      return undefined;
    });
  };
}
