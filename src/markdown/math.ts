import { renderTex } from './tex.ts';
import { classesOf, type File, mapChildren, type Node, textOf } from './tree.ts';

/** Rehype step: what remark-math has found becomes KaTeX markup, inline or displayed. */
export function rehypeMath() {
  return (tree: Node, file: File): void => {
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
    glueParticles(tree);
  };
}

/** The longest formula, in characters of HTML without tags, that may be kept on one line with what follows it. */
const shortest = 24;

/** Keeps a short formula and the particle or the punctuation that follows it without a space on one line: 𝑥이고, 𝑦. */
function glueParticles(parent: Node): void {
  const { children } = parent;
  if (!children) return;
  for (let i = 0; i < children.length; i++) {
    const [node, next] = [children[i], children[i + 1]];
    const attached = /^[^\s]+/.exec(next?.type === 'text' ? (next.value ?? '') : '');
    if (classesOf(node).includes('math') && attached && visibleLength(node) <= shortest) {
      next.value = next.value?.slice(attached[0].length) ?? '';
      children[i] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['glued'] },
        children: [node, { type: 'text', value: attached[0] }],
      };
    } else glueParticles(node);
  }
}

const visibleLength = (node: Node) =>
  String(node.properties?.['set:html'] ?? '')
    .replace(/<math[\s\S]*?<\/math>/, '')
    .replace(/<[^>]*>/g, '').length;

const isMath = (name: string) => (node: Node) => node.tagName === 'code' && classesOf(node).includes(name);
