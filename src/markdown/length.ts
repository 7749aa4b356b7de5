import { mapChildren, type Node, textOf } from './tree.ts';

/** What there is to read in a text, and how much of it stands in sections that may be skipped. */
export interface TextLength {
  readonly characters: number;
  readonly figures: number;
  readonly deeper: { readonly characters: number; readonly figures: number; readonly sections: readonly string[] };
}

interface File {
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/** What nobody reads from top to bottom: sources, code to copy, and what is folded away. */
const aside = new Set(['Sources', 'Code', 'Answer', 'Hint']);

/**
 * Rehype step, after the headings of sections that may be skipped have been marked (deeper.ts): counts what there is to read, for a page to
 * say how long that takes (`length` of a text's frontmatter, a `TextLength`).
 */
export function rehypeLength() {
  return (tree: Node, { data }: File): void => {
    const whole = { characters: 0, figures: 0 };
    const deeper = { characters: 0, figures: 0, sections: [] as string[] };
    let skipped = 0;
    for (const node of tree.children ?? []) {
      const level = /^h[23]$/.test(node.tagName ?? '') ? Number(node.tagName?.[1]) : 0;
      if (level > 0 && (skipped === 0 || level <= skipped)) {
        skipped = node.properties?.['data-deeper'] === undefined ? 0 : level;
        if (skipped) deeper.sections.push(String(node.properties?.id));
      }
      const own = lengthOf(node);
      for (const sum of skipped ? [whole, deeper] : [whole]) {
        sum.characters += own.characters;
        sum.figures += own.figures;
      }
    }
    const length: TextLength = { ...whole, deeper };
    data.astro ??= {};
    data.astro.frontmatter = { ...data.astro.frontmatter, length };
  };
}

function lengthOf(node: Node): { characters: number; figures: number } {
  const length = { characters: 0, figures: 0 };
  const count = (one: Node) => {
    const { name } = one as { name?: string };
    if (aside.has(name ?? '')) return { type: 'text', value: '' };
    if (name === 'Figure') length.figures++;
    return undefined;
  };
  const copy = structuredClone({ type: 'root', children: [node] });
  mapChildren(copy, count);
  length.characters = textOf(copy).length;
  return length;
}
