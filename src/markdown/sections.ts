import { mapChildren, type Node, textOf } from './tree.ts';

/**
 * Rehype step: a heading of the second level and what stands under it become a `<section>`, which a phone lays out when it comes near
 * (src/styles/lesson-sections.css). Until then the browser guesses its height from `--text`, its number of characters, and `--figures`.
 */
export function rehypeSections() {
  return (tree: Node): void => {
    const opening: Node[] = [];
    const sections: Node[] = [];
    for (const node of tree.children ?? []) {
      if (node.tagName === 'h2') sections.push({ type: 'element', tagName: 'section', children: [node] });
      else if (sections.length === 0 || node.type === 'mdxjsEsm') opening.push(node);
      else sections.at(-1)!.children!.push(node);
    }
    for (const section of sections) {
      const figures = { count: 0 };
      mapChildren(section, (node) => {
        if ((node as { name?: string }).name === 'Figure') figures.count++;
        return undefined;
      });
      const style = `--text:${textOf(section).length};--figures:${figures.count}`;
      section.properties = { className: ['part'], style };
    }
    tree.children = [...opening, ...sections];
  };
}
