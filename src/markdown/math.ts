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
    keepTogether(tree);
  };
}

/** The longest formula, in characters of HTML without tags, that may be kept on one line with what stands beside it. */
const shortest = 24;

/**
 * Keeps on one line what is read in one go: a number and the letter it counts (0.05 𝜂), a relation and the number after it (𝑤 = 0.05), and a
 * short formula and the particle or the punctuation that follows it without a space (𝑥이고, 𝑦).
 */
function keepTogether(parent: Node): void {
  const { children } = parent;
  if (!children) return;
  for (let i = 0; i < children.length; i++) {
    const run = children.slice(i, endOfRun(children, i));
    const next = children[i + run.length];
    const attached = /^[^\s]+/.exec(next?.type === 'text' ? (next.value ?? '') : '')?.[0];
    if (run.length === 0 || (run.length === 1 && !attached)) {
      keepTogether(children[i]);
      continue;
    }
    if (attached) {
      next.value = next.value?.slice(attached.length) ?? '';
      run.push({ type: 'text', value: attached });
    }
    const glued = { type: 'element', tagName: 'span', properties: { className: ['glued'] }, children: run };
    children.splice(i, attached ? run.length - 1 : run.length, glued);
  }
}

/** Where what begins at `start` and has to stay together ends; `start` itself where nothing has to. */
function endOfRun(nodes: readonly Node[], start: number): number {
  if (isClaim(nodes[start])) return isShort(nodes[start + 1]) ? start + 2 : start;
  if (!isShort(nodes[start])) return start;
  const space = nodes[start + 1];
  const leadsOn = /[=≈<>≤≥]\s*$/.test(visibleText(nodes[start])) && space?.type === 'text' && space.value === ' ';
  if (!leadsOn || !isClaim(nodes[start + 2])) return start + 1;
  return Math.max(endOfRun(nodes, start + 2), start + 3);
}

const isClaim = (node: (Node & { readonly name?: string | null }) | undefined): boolean => node?.name === 'Claim';

const isShort = (node: Node | undefined): boolean =>
  node !== undefined && classesOf(node).includes('math') && visibleText(node).length <= shortest;

const visibleText = (node: Node): string =>
  String(node.properties?.['set:html'] ?? '')
    .replace(/<math[\s\S]*?<\/math>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

const isMath = (name: string) => (node: Node) => node.tagName === 'code' && classesOf(node).includes(name);
