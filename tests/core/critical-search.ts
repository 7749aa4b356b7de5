import type { Interval, Surface } from '../../src/core/surfaces/surface.ts';

/** Eigenvalues of a symmetric matrix of one or two rows, the smaller first. */
export function eigenvalues(matrix: Float64Array): number[] {
  if (matrix.length === 1) return [matrix[0]];
  const [xx, xy, , yy] = matrix;
  const middle = (xx + yy) / 2;
  const radius = Math.hypot((xx - yy) / 2, xy);
  return [middle - radius, middle + radius];
}

/** The points of an even grid over a box of one or two dimensions, its edges included. */
export function gridPoints(box: readonly Interval[], perAxis: number): Float64Array[] {
  const [first, ...rest] = box.map(([low, high]) =>
    Array.from({ length: perAxis }, (_, i) => low + (i / (perAxis - 1)) * (high - low)),
  );
  const points = rest.length === 0 ? first.map((x) => [x]) : first.flatMap((x) => rest[0].map((y) => [x, y]));
  return points.map((point) => Float64Array.from(point));
}

export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.hypot(...Array.from(a, (value, i) => value - b[i]));
}

export function isInside(point: ArrayLike<number>, box: readonly Interval[]): boolean {
  return box.every(([low, high], i) => point[i] > low && point[i] < high);
}

/** Solves H s = −g into `step`; false where H is singular to working precision. */
function newtonStep(g: Float64Array, h: Float64Array, step: Float64Array): boolean {
  if (g.length === 1) {
    step[0] = -g[0] / h[0];
    return h[0] !== 0;
  }
  const determinant = h[0] * h[3] - h[1] * h[2];
  step[0] = -(h[3] * g[0] - h[1] * g[1]) / determinant;
  step[1] = -(h[0] * g[1] - h[2] * g[0]) / determinant;
  return Number.isFinite(step[0]) && Number.isFinite(step[1]);
}

/**
 * Runs Newton's method on ∇f = 0 from `start` and returns the critical point it settles at, or null. A step is never longer
 * than a twentieth of the box, so that each start explores its own neighbourhood; a start that leaves the box is given up.
 */
function settle(surface: Surface, start: Float64Array, box: readonly Interval[]): Float64Array | null {
  const size = Math.hypot(...box.map(([low, high]) => high - low));
  const wider = box.map(([low, high]): Interval => [low - 0.1 * size, high + 0.1 * size]);
  const x = start.slice();
  const g = new Float64Array(x.length);
  const h = new Float64Array(x.length ** 2);
  const step = new Float64Array(x.length);
  for (let k = 0; k < 100; k++) {
    surface.gradient(x, g, 0);
    if (g.every((value) => value === 0)) return x;
    surface.hessian(x, h);
    if (!newtonStep(g, h, step)) return null;
    const length = Math.hypot(...step);
    const scale = Math.min(1, (0.05 * size) / length);
    for (let i = 0; i < x.length; i++) x[i] += scale * step[i];
    if (!isInside(x, wider)) return null;
    if (length < 1e-11 * size) return x;
  }
  return null;
}

/** All distinct critical points strictly inside `box` that Newton's method finds from an even grid of starts. */
export function findCriticalPoints(surface: Surface, box: readonly Interval[]): Float64Array[] {
  const size = Math.hypot(...box.map(([low, high]) => high - low));
  const found: Float64Array[] = [];
  for (const start of gridPoints(box, surface.dimension === 1 ? 1001 : 61)) {
    const point = settle(surface, start, box);
    if (point && isInside(point, box) && !found.some((other) => distance(other, point) < 1e-6 * size)) {
      found.push(point);
    }
  }
  return found;
}

/**
 * Walks downhill from `start` without leaving `box` until no step lowers the value: a Newton step where the Hessian is
 * positive definite, else one along −∇f, halved until it helps. Returns the value reached.
 */
function lowestNear(surface: Surface, start: Float64Array, box: readonly Interval[]): number {
  const n = start.length;
  const x = start.slice();
  const trial = new Float64Array(n);
  const g = new Float64Array(n);
  const h = new Float64Array(n * n);
  const step = new Float64Array(n);
  let value = surface.value(x, 0);
  for (let k = 0; k < 500; k++) {
    surface.gradient(x, g, 0);
    surface.hessian(x, h);
    if (!(eigenvalues(h)[0] > 0 && newtonStep(g, h, step))) {
      for (let i = 0; i < n; i++) step[i] = -g[i];
    }
    let lowered = false;
    for (let scale = 1; scale > 1e-15 && !lowered; scale /= 2) {
      for (let i = 0; i < n; i++) trial[i] = Math.min(box[i][1], Math.max(box[i][0], x[i] + scale * step[i]));
      const next = surface.value(trial, 0);
      if (next < value) {
        lowered = true;
        value = next;
        x.set(trial);
      }
    }
    if (!lowered) break;
  }
  return value;
}

/** The lowest value in `box` that a fine grid finds, after walking downhill from its thirty lowest points. */
export function lowestValue(surface: Surface, box: readonly Interval[]): number {
  const points = gridPoints(box, surface.dimension === 1 ? 2001 : 151)
    .map((point) => ({ point, value: surface.value(point, 0) }))
    .sort((a, b) => a.value - b.value)
    .slice(0, 30);
  return Math.min(...points.map(({ point }) => lowestNear(surface, point, box)));
}
