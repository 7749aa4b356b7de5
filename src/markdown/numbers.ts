import { mapChildren, type Node } from './tree.ts';

interface Element extends Node {
  name?: string | null;
  attributes?: Attribute[];
}

interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string | null;
}

const attribute = (name: string, value: string | null): Attribute => ({ type: 'mdxJsxAttribute', name, value });

/**
 * Remark step: gives `<Exercise>` its number and `<Term>` a number for its tooltip, and makes each code block in `<Code>` a tab named by
 * what stands behind its language (```` ```python PyTorch ````).
 */
export function remarkNumbers() {
  return (tree: Node): void => {
    const counts: Record<string, number> = {};
    const next = (kind: string) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      return String(counts[kind]);
    };
    mapChildren(tree, (node: Element) => {
      if (node.name === 'Exercise' || node.name === 'Term') node.attributes?.push(attribute('number', next(node.name)));
      if (node.name === 'Code') makeTabs(node, `code-${next('Code')}`);
      return undefined;
    });
  };
}

function makeTabs(code: Element, group: string): void {
  let first = true;
  code.children = (code.children ?? []).map((child: Node & { meta?: string | null }) => {
    if (child.type !== 'code') return child;
    const attributes = [attribute('label', child.meta ?? ''), attribute('group', group)];
    if (first) attributes.push(attribute('first', null));
    first = false;
    const tab: Element = { type: 'mdxJsxFlowElement', name: 'CodeTab', attributes, children: [child] };
    return tab;
  });
}
