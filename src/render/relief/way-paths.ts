import { round, type Track } from '../track.ts';
import { type Camera, project } from './camera.ts';
import type { Head, LiftedRun } from './lifted-run.ts';
import { countUpTo } from './places.ts';

/** Pieces shorter than this many pixels are joined to the next. */
const finest = 0.7;

/** The way of a run as an SVG path in the picture: the pieces from number `from` to before number `to`. */
export function wayPath({ pieces }: LiftedRun, camera: Camera, from: number, to: number): string {
  let d = '';
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let i = from; i < to; i++) {
    const at = 6 * i;
    const joined = i > from && pieces[at] === pieces[at - 3] && pieces[at + 1] === pieces[at - 2];
    if (!joined) {
      [lastX, lastY] = project(camera, pieces[at], pieces[at + 1], pieces[at + 2]);
      d += `M${round(lastX)},${round(lastY)}`;
    }
    const [x, y] = project(camera, pieces[at + 3], pieces[at + 4], pieces[at + 5]);
    if (i < to - 1 && Math.hypot(x - lastX, y - lastY) < finest) continue;
    d += `L${round(x)},${round(y)}`;
    [lastX, lastY] = [x, y];
  }
  return d;
}

/** The dots of a run up to a step, as one path of round-capped specks. */
export function dotPath({ dots, dotSteps }: LiftedRun, camera: Camera, step: number): string {
  let d = '';
  for (let i = 0, count = countUpTo(dotSteps, step); i < count; i++) {
    const [x, y] = project(camera, dots[3 * i], dots[3 * i + 1], dots[3 * i + 2]);
    d += `M${round(x)},${round(y)}h.01`;
  }
  return d;
}

/** A run up to a step as labels see it: its dots in the picture, then its head. */
export function trackOfWay({ dots, dotSteps }: LiftedRun, { at }: Head, camera: Camera, step: number): Track {
  const count = countUpTo(dotSteps, step);
  const xs = new Float32Array(count + 1);
  const ys = new Float32Array(count + 1);
  for (let i = 0; i < count; i++) {
    [xs[i], ys[i]] = project(camera, dots[3 * i], dots[3 * i + 1], dots[3 * i + 2]);
  }
  [xs[count], ys[count]] = project(camera, ...at);
  return { xs, ys, count: count + 1 };
}
