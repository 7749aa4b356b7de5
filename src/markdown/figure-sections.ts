import { mapChildren, type Node } from './tree.ts';

interface File {
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * Rehype step, after headings have their ids: in which section of the second level each figure stands (`figureSections` of a text's
 * frontmatter: the heading's id by the figure's, empty above the first heading), in the order of the text.
 */
export function rehypeFigureSections() {
  return (tree: Node, { data }: File): void => {
    const figureSections: Record<string, string> = {};
    let section = '';
    mapChildren(tree, (node) => {
      if (node.tagName === 'h2') section = String(node.properties?.id ?? '');
      const { name, attributes = [] } = node as { name?: string; attributes?: { name: string; value: unknown }[] };
      const id = name === 'Figure' && attributes.find((one) => one.name === 'id')?.value;
      if (id) figureSections[String(id)] = section;
      return undefined;
    });
    data.astro ??= {};
    data.astro.frontmatter = { ...data.astro.frontmatter, figureSections };
  };
}
