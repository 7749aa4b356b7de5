/** As much of a Markdown (mdast) or HTML (hast) tree as our steps touch. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  depth?: number;
  tagName?: string;
  properties?: Record<string, unknown>;
  data?: { hProperties?: Record<string, unknown> };
  position?: unknown;
}

/** The file a step works on: where it lies, and how to refuse it. */
export interface File {
  readonly path: string;
  fail(reason: string, place?: unknown): never;
}

/** Calls `visit` for every node below `parent`, parents first; what `visit` returns takes the node's place. */
export function mapChildren(parent: Node, visit: (node: Node, parent: Node) => Node | undefined): void {
  parent.children?.forEach((child, i, children) => {
    const node = visit(child, parent) ?? child;
    children[i] = node;
    mapChildren(node, visit);
  });
}

/** Class names of an element. */
export const classesOf = (node: Node): readonly string[] =>
  Array.isArray(node.properties?.className) ? node.properties.className : [];

/** The text in a node and everything below it. */
export const textOf = (node: Node): string => node.value ?? node.children?.map(textOf).join('') ?? '';
