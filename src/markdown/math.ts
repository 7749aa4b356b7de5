import { renderTex } from './tex.ts';
import { classesOf, type File, mapChildren, type Node, textOf } from './tree.ts';

/** Rehype step: what remark-math has found becomes KaTeX markup, inline or displayed. */
export function rehypeMath() {
  return (tree: Node, file: File): void =>
    mapChildren(tree, (node) => {
      const display = node.tagName === 'pre' && node.children?.some(isMath('math-display'));
      if (!display && !isMath('math-inline')(node)) return undefined;
      const tex = textOf(node).trim();
      try {
        const html = renderTex(tex, { display: Boolean(display) });
        // Astro writes `set:html` as it stands; a `raw` node would not survive the way through MDX.
        return {
          type: 'element',
          tagName: display ? 'div' : 'span',
          properties: { className: [display ? 'formula' : 'math'], 'set:html': html },
          children: [],
        };
      } catch (error) {
        return file.fail(`${tex}: ${error instanceof Error ? error.message : error}`, node);
      }
    });
}

const isMath = (name: string) => (node: Node) => node.tagName === 'code' && classesOf(node).includes(name);
