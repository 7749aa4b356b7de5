import { eigenpairsOf } from '../../objective/symmetric-matrix.ts';
import { checkPlanar, randomPair } from './directions-plane.ts';
import { domainAround } from './domain-around.ts';
import { type Explained, type Iterate, type Plane, projectPath } from './plane.ts';
import { lengthOf, makeOrthonormal, normalize, takeOut } from './vectors.ts';

/** Coordinates of all iterates that are multiplied with each other at a time: few enough to stay near the processor. */
const strip = 512;
/** The products are about this share of the work. */
const forProducts = 0.8;
/** Squared distances beyond this overflow when they are multiplied. */
const farthest = 1e140;
/** What lies less far aside, as a share of the longest direction, is rounding. */
const leastShare = 1e-12;

/**
 * The plane of paths from one start: the one through the start that leaves the iterates the least squared distance, which is PCA about the start
 * and not about their mean. So (0, 0) is the start; `explained` is the share of the squared distances from the start. Longer paths and longer
 * steps weigh more, and a path that is not finite throughout or leaves for more than 10⁷⁰ is left out whole: it would be all there is to see.
 *
 * Paths are lists of iterates, as thinned as one likes (`thinned`); they need not hold the start. Works with the products of all iterates with each
 * other: m² n / 2 multiplications and m² + 3n numbers of memory for m iterates of n parameters. In plain arithmetic: the same bits in every
 * engine. The iterate that is farthest along u has s > 0, the one farthest along v t > 0.
 *
 * Where all paths lie on one line, v is random, at a right angle to it; where none leaves the start, or none is left, both are, and `explained` is null.
 * Throws a RangeError for a start of fewer than two parameters or not finite, and for iterates of another length.
 *
 * Source: H. Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 7, there about the end of one path.
 */
export function planeOfPaths(paths: readonly (readonly Iterate[])[], start: Float64Array): Plane {
  let last: Plane | null = null;
  for (const { plane } of planeInSteps(paths, start)) last = plane;
  return last!;
}

/**
 * `planeOfPaths` in steps of a few milliseconds, for where it must not hold up a page: how much of the work is done, 0 … 1, and with the last
 * step the plane. Throws as that does, at the first step.
 */
export function* planeInSteps(
  paths: readonly (readonly Iterate[])[],
  start: Float64Array,
): Generator<{ readonly share: number; readonly plane: Plane | null }, void, undefined> {
  checkPlanar(start.length);
  if (!start.every(Number.isFinite)) throw new RangeError('the start has parameters that are no finite numbers');
  const shared = { kind: 'paths', origin: start.slice(), start: [0, 0] } as const;
  const rows: Iterate[] = [];
  let total = 0;
  for (const path of paths) {
    const squares = path.map((x) => squaredDistance(x, start));
    if (!squares.every((square) => square < farthest)) continue;
    rows.push(...path);
    for (const square of squares) total += square;
    yield { share: 0, plane: null };
  }
  if (!(total > 1 / farthest)) {
    const [u, v] = makeOrthonormal(...randomPair(start.length, 0));
    yield { share: 1, plane: { ...shared, u, v, explained: null, domain: domainAround([[0, 0]]) } };
    return;
  }
  const products = new Float64Array(rows.length * rows.length);
  const ways = new Float64Array(rows.length * strip);
  for (let from = 0; from < start.length; from += strip) {
    addProducts(rows, start, from, ways, products);
    yield { share: (forProducts * from) / start.length, plane: null };
  }
  const { vectors } = eigenpairsOf(mirrored(products, rows.length), rows.length);
  const u = combined(rows, start, vectors, 0);
  const length = lengthOf(u);
  normalize(u);
  yield { share: forProducts, plane: null };
  const aside = rows.length > 1 ? takeOut(combined(rows, start, vectors, 1), u) : new Float64Array(u.length);
  const v = lengthOf(aside) > leastShare * length ? aside : randomPair(start.length, 0)[0];
  makeOrthonormal(u, v);
  yield { share: (1 + forProducts) / 2, plane: null };
  const { places, off } = projectPath({ origin: start, u, v }, rows);
  pointForward(u, places, 0);
  pointForward(v, places, 1);
  const domain = domainAround([[0, 0], places]);
  yield { share: 1, plane: { ...shared, u, v, explained: shares(places, off, total), domain } };
}

/**
 * At most `most` iterates of each path that is stored row after row, `dimension` parameters each, evenly spaced, the last among them: views, no
 * copies.
 */
export function thinned(path: Float64Array, dimension: number, most: number): Float64Array[] {
  const last = path.length / dimension - 1;
  const count = Math.max(1, Math.min(most, last + 1));
  return Array.from({ length: count }, (_, i) => {
    const k = count > 1 ? Math.round((i * last) / (count - 1)) : last;
    return path.subarray(k * dimension, (k + 1) * dimension);
  });
}

function squaredDistance(x: Iterate, start: Float64Array): number {
  if (x.length !== start.length) throw new RangeError(`an iterate of ${x.length} parameters; allowed: ${start.length}`);
  let square = 0;
  for (let i = 0; i < start.length; i++) square += (x[i] - start[i]) * (x[i] - start[i]);
  return square;
}

/**
 * Adds what a strip of coordinates, those from `from` on, contributes to the products of all ways from the start with each other; below the diagonal only.
 */
function addProducts(
  rows: readonly Iterate[],
  start: Float64Array,
  from: number,
  ways: Float64Array,
  products: Float64Array,
): void {
  const m = rows.length;
  const count = Math.min(strip, start.length - from);
  for (const [r, x] of rows.entries())
    for (let i = 0; i < count; i++) ways[r * strip + i] = x[from + i] - start[from + i];
  for (let a = 0; a < m; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0, p = a * strip, q = b * strip; i < count; i++) sum += ways[p + i] * ways[q + i];
      products[a * m + b] += sum;
    }
  }
}

/** The matrix with what stands below its diagonal above it too. */
function mirrored(matrix: Float64Array, n: number): Float64Array {
  for (let a = 0; a < n; a++) for (let b = 0; b < a; b++) matrix[b * n + a] = matrix[a * n + b];
  return matrix;
}

/** The ways from the start, each times its entry of an eigenvector of their products: an axis, as long as what lies along it. */
function combined(rows: readonly Iterate[], start: Float64Array, vectors: Float64Array, number: number): Float64Array {
  const axis = new Float64Array(start.length);
  for (const [r, x] of rows.entries()) {
    const share = vectors[number * rows.length + r];
    for (let i = 0; i < axis.length; i++) axis[i] += share * (x[i] - start[i]);
  }
  return axis;
}

/** Turns a direction, and the coordinates along it, so that the farthest place lies ahead. */
function pointForward(direction: Float64Array, places: Float64Array, axis: 0 | 1): void {
  let farthestPlace = 0;
  for (let i = axis; i < places.length; i += 2)
    if (Math.abs(places[i]) > Math.abs(farthestPlace)) farthestPlace = places[i];
  if (farthestPlace >= 0) return;
  for (let i = 0; i < direction.length; i++) direction[i] = -direction[i];
  for (let i = axis; i < places.length; i += 2) places[i] = -places[i];
}

function shares(places: Float64Array, off: Float64Array, total: number): Explained {
  const along = [0, 0];
  for (let i = 0; i < places.length; i++) along[i % 2] += places[i] * places[i];
  const rest = off.reduce((sum, one) => sum + one * one, 0);
  const [byU, byV] = along.map((one) => Math.min(1, one / total));
  return { whole: Math.max(0, 1 - rest / total), byU, byV };
}
