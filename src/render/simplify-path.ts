type Point = readonly [x: number, y: number];

/**
 * The same path with fewer points: left out is what lies within `tolerance` (px) of the line between those that stay, by the algorithm of
 * Douglas and Peucker (1973), https://doi.org/10.3138/FM57-6770-U75U-7727. For paths of `M`, `L`, `h` and `Z`; any other comes back as it is.
 */
export function simplifyPath(d: string, tolerance: number): string {
  if (!/^M[-\d.,MLhZ]*$/.test(d)) return d;
  return d.replace(/M([-\d.,]+)((?:L[-\d.,]+){2,})/g, (_, first: string, rest: string) => {
    const texts = [first, ...rest.slice(1).split('L')];
    const points = texts.map((text) => text.split(',').map(Number) as unknown as Point);
    return `M${texts.filter(keptBy(points, tolerance)).join('L')}`;
  });
}

/** Tells by its index whether a point of a line stays. The ends do. */
function keptBy(points: readonly Point[], tolerance: number): (_: unknown, index: number) => boolean {
  const kept = new Set([0, points.length - 1]);
  const open: [from: number, to: number][] = [[0, points.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let farthest = from;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const away = distance(points[i], points[from], points[to]);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return (_, index) => kept.has(index);
}

/** How far a point is from the straight line between two others. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? ((x - fromX) * dx + (y - fromY) * dy) / squared : 0;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - at * dx, y - fromY - at * dy);
}
