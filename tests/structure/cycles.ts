/** Which files lead to which. */
export type Arrows = ReadonlyMap<string, readonly string[]>;

/**
 * The circles of a graph: every largest set of files each of which leads, over others of the set, to every other and back to itself. Each
 * as its files in alphabetical order.
 *
 * Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1(2), 1972.
 */
export function circlesOf(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];

  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    isOpen.add(file);
    for (const next of arrows.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      else if (!isOpen.has(next)) continue;
      lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const members = open.splice(open.indexOf(file));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1 || arrows.get(file)?.includes(file)) circles.push(members.sort());
  };

  for (const file of arrows.keys()) if (!order.has(file)) visit(file);
  return circles;
}
