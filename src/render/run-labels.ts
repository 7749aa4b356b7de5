import { type LabelPlace, type Obstacle, placeLabels } from './labels.ts';
import { type DrawnRun, labelSize } from './run-marks.ts';
import type { Track } from './track.ts';

/** Distance between the points of a path that labels try to keep clear of, and how many of one path are looked at. */
const pathSpacing = 14;
const pathPoints = 60;
/** More runs than this have no room for a label each. */
const mostLabels = 8;

/**
 * A place for the name of each run near its head at the playhead, or at the edge where the head has left the picture; `marks` are kept clear.
 * Null where there are many, and another one of that name has a label.
 */
export function placeRunLabels(
  drawn: readonly DrawnRun[],
  playhead: number,
  { width, height }: { readonly width: number; readonly height: number },
  marks: readonly { readonly x: number; readonly y: number }[],
  memory: Map<string, number>,
): (LabelPlace | null)[] {
  const heads = drawn.map(({ track }) => {
    const head = Math.min(playhead, track.count - 1);
    return { x: Math.min(Math.max(track.xs[head], 0), width), y: Math.min(Math.max(track.ys[head], 0), height) };
  });
  const requests = drawn.map((run, i) => ({ key: `${i} ${run.name}`, ...heads[i], ...labelSize(run) }));
  // Of many runs one label says enough of an optimizer.
  const asks = (i: number) => drawn.length <= mostLabels || drawn.findIndex(({ name }) => name === drawn[i].name) === i;
  const obstacles = [
    ...heads.map((at) => ({ ...at, radius: 7 })),
    // The letters of the axes.
    ...[{ x: 12, y: 12 }, { x: width - 12, y: height - 12 }, ...marks].map(({ x, y }) => ({ x, y, radius: 12 })),
  ];
  const paths = drawn.flatMap(({ track }) => pointsAlong(track, playhead));
  // Numbers along the lower edge.
  for (let x = 0; x < width; x += pathSpacing) paths.push({ x, y: height - 12, radius: 6 });
  const places = placeLabels(
    requests.filter((_, i) => asks(i)),
    width,
    height,
    obstacles,
    memory,
    paths,
  );
  return requests.map((_, i) => (asks(i) ? places.shift()! : null));
}

function pointsAlong({ xs, ys, count }: Track, playhead: number): Obstacle[] {
  const points: Obstacle[] = [{ x: xs[0], y: ys[0], radius: 3 }];
  for (let k = 1; k < count && k <= playhead && points.length < pathPoints; k++) {
    const { x, y } = points[points.length - 1];
    const [dx, dy] = [xs[k] - x, ys[k] - y];
    const spaces = Math.floor(Math.hypot(dx, dy) / pathSpacing);
    // A long step has points between its ends.
    for (let i = 1; i <= spaces && points.length < pathPoints; i++)
      points.push({ x: x + (i / spaces) * dx, y: y + (i / spaces) * dy, radius: 3 });
  }
  return points;
}
