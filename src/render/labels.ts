/** A label to be set near a point: its text's size in pixels. */
export interface LabelRequest {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a label stands: the middle of its text. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** A place that labels keep clear of. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const rings = [26, 40, 58, 80, 106];
const directions = Array.from({ length: 12 }, (_, i) => {
  const angle = -Math.PI / 4 + (i * Math.PI) / 6;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/**
 * Places labels around their points so that they overlap neither each other nor an obstacle nor the picture's edge. A label keeps its
 * former direction while that is free, so that labels do not jump while a point is dragged.
 *
 * `avoidable` things are kept clear where that is possible. `former` maps keys to the candidate used last time and is updated in place.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  width: number,
  height: number,
  obstacles: readonly Obstacle[],
  former: Map<string, number>,
  avoidable: readonly Obstacle[] = [],
): LabelPlace[] {
  const placed: Box[] = [];
  for (const request of requests) {
    const candidates = rings.flatMap((ring) =>
      directions.map(([dx, dy]) => ({
        x: request.x + dx * (ring + request.width / 2),
        y: request.y + dy * ring,
        width: request.width,
        height: request.height,
      })),
    );
    const clear = (box: Box, things: readonly Obstacle[]) =>
      !things.some(
        ({ x, y, radius }) =>
          Math.abs(box.x - x) < box.width / 2 + radius && Math.abs(box.y - y) < box.height / 2 + radius,
      );
    const free = (index: number) => {
      const box = candidates[index];
      return (
        box.x - box.width / 2 > 4 &&
        box.x + box.width / 2 < width - 4 &&
        box.y - box.height / 2 > 4 &&
        box.y + box.height / 2 < height - 4 &&
        !placed.some((other) => overlap(box, other)) &&
        clear(box, obstacles)
      );
    };
    const open = (index: number) => clear(candidates[index], avoidable) && free(index);
    const before = former.get(request.key);
    let chosen = before !== undefined && open(before) ? before : candidates.findIndex((_, i) => open(i));
    if (chosen < 0) chosen = before !== undefined && free(before) ? before : candidates.findIndex((_, i) => free(i));
    if (chosen < 0) chosen = before ?? 0;
    former.set(request.key, chosen);
    const box = candidates[chosen];
    placed.push({
      ...box,
      x: clamp(box.x, 4 + box.width / 2, width - 4 - box.width / 2),
      y: clamp(box.y, 4 + box.height / 2, height - 4 - box.height / 2),
    });
  }
  return placed;
}

interface Box extends LabelPlace {
  readonly width: number;
  readonly height: number;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 3 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + 1;
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));
