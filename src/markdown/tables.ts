import { mapChildren, type Node } from './tree.ts';

/** Rehype step: a table may be wider than a phone, so it scrolls inside a box of its own. */
export function rehypeTables() {
  return (tree: Node): void =>
    mapChildren(tree, (node, parent) =>
      node.tagName === 'table' && !parent.properties?.['data-scroll']
        ? {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table'], 'data-scroll': 'x' },
            children: [node],
          }
        : undefined,
    );
}
