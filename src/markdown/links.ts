import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type File, mapChildren, type Node } from './tree.ts';

/** Slugs of the lessons that are written in both languages. */
const written = () =>
  new Set(
    readdirSync(new URL('../../content/lessons/', import.meta.url), { recursive: true, encoding: 'utf8' })
      .map((file) => /^\d\d-([^/\\]+)[/\\]ko\.mdx$/.exec(file)?.[1])
      .filter((slug) => slug !== undefined),
  );

/**
 * Rehype step: authors write `/lessons/momentum/`; the link gets the page's language and the site's folder. A lesson that nobody has
 * written yet is named, not linked.
 */
export function rehypeLinks({ base }: { base: string }) {
  return (tree: Node, file: File): void => {
    const locale = basename(file.path, '.mdx');
    mapChildren(tree, (node) => {
      const href = node.properties?.href;
      if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return undefined;
      const slug = /^\/lessons\/([^/#]+)/.exec(href)?.[1];
      if (slug && !written().has(slug)) return { ...node, tagName: 'span', properties: { className: ['coming'] } };
      node.properties = { ...node.properties, href: `${base}${locale}${href}` };
      return undefined;
    });
  };
}
