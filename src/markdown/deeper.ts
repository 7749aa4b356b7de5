import { type File, type Node, textOf } from './tree.ts';

interface Element extends Node {
  name?: string | null;
  attributes?: { type: 'mdxJsxAttribute'; name: string; value: string }[];
}

/** The level of a heading of a section; 0 for anything else. */
const levelOf = ({ tagName }: Node) => (/^h[23]$/.test(tagName ?? '') ? Number(tagName?.[1]) : 0);

/**
 * Rehype step: tells `<Deeper />`, which stands right under the heading of a section that may be skipped, the id and the title of the next
 * section that is not part of it, and that heading that it is one (`data-deeper`). Anywhere else, or with nothing behind it, it fails the
 * build.
 */
export function rehypeDeeper() {
  return (tree: Node, file: File): void => {
    const nodes: Element[] = (tree.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim());
    for (const [i, node] of nodes.entries()) {
      if (node.name !== 'Deeper') continue;
      const heading = nodes[i - 1] ?? node;
      const level = levelOf(heading);
      if (level === 0) file.fail('<Deeper /> belongs right under the heading of a section', node);
      const next = nodes.slice(i).find((one) => levelOf(one) > 0 && levelOf(one) <= level);
      if (!next) file.fail('What may be skipped needs a section behind it', node);
      heading.properties = { ...heading.properties, 'data-deeper': '' };
      node.attributes = [
        { type: 'mdxJsxAttribute', name: 'to', value: String(next.properties?.id) },
        { type: 'mdxJsxAttribute', name: 'title', value: textOf(next).trim() },
      ];
    }
  };
}
