import type { Block } from '../../objective/objective.ts';
import type { Interval } from '../../surfaces/surface.ts';
import { filterNormalized, randomDirection } from './directions.ts';
import { domainAround } from './domain-around.ts';
import type { Plane } from './plane.ts';
import { lengthOf, makeOrthonormal } from './vectors.ts';

/** The part of a plane of random directions that Li et al. show. */
const stepOfOne: Interval = [-1, 1];

/** Directions whose product is nearer than this to that of their lengths lie along one line: 1 − |cos|. */
const leastTurn = 1e-6;

/**
 * The plane in which two chosen parameters, number i and j from 0 on, change and all others stay as they are in `origin`. Its coordinates are the two
 * parameters themselves. Throws a RangeError unless i and j are two of the parameters.
 */
export function planeThroughWeights(origin: Float64Array, i: number, j: number): Plane {
  for (const [name, index] of [['i', i] as const, ['j', j] as const]) {
    if (!(Number.isInteger(index) && index >= 0 && index < origin.length))
      throw new RangeError(`${name} is ${index}; allowed: 0 to ${origin.length - 1}`);
  }
  if (i === j) throw new RangeError(`i and j are both ${i}; allowed: two different parameters`);
  const [foot, u, v] = [origin.slice(), new Float64Array(origin.length), new Float64Array(origin.length)];
  foot[i] = 0;
  foot[j] = 0;
  u[i] = 1;
  v[j] = 1;
  const start = [origin[i], origin[j]] as const;
  // Wide enough for the opposite signs, which the two weights could as well have had.
  const reach = 4.5 * Math.max(0.5, ...start.map(Math.abs).filter(Number.isFinite));
  return { kind: 'weights', origin: foot, u, v, explained: null, start, domain: domainAround([start], reach) };
}

/**
 * The plane through `origin` along two random directions, drawn from a seed and filter-normalised: so that what is seen does not depend on how large the
 * weights happen to be. As in the source they are not made orthogonal, which would undo that: two random directions nearly are, in n
 * dimensions with a cosine of about √(2/(πn)); `project` reckons with what is left. Both have the length of `origin` (but for filters that are 0
 * there). Where that leaves no plane, for the origin has fewer than two filters that are not 0, the directions are random ones of length 1 at a right angle.
 * Throws a RangeError for an origin of fewer than two parameters.
 *
 * Source: H. Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018.
 */
export function filterPlane(origin: Float64Array, blocks: readonly Block[], seed: number): Plane {
  checkPlanar(origin.length);
  const drawn = randomPair(origin.length, seed);
  const [u, v] = drawn.map((direction) => filterNormalized(direction, origin, blocks));
  const isPlane = Math.abs(cosineOf(u, v)) < 1 - leastTurn;
  const [alongU, alongV] = isPlane ? [u, v] : makeOrthonormal(...drawn);
  return {
    kind: 'random',
    origin: origin.slice(),
    u: alongU,
    v: alongV,
    explained: null,
    start: [0, 0],
    domain: [stepOfOne, stepOfOne],
  };
}

/** Throws a RangeError for a number of parameters in which there is no plane. */
export function checkPlanar(dimension: number): void {
  if (!(dimension >= 2)) throw new RangeError(`${dimension} parameters; allowed for a plane: 2, 3, …`);
}

/** Two random directions of a seed. */
export function randomPair(dimension: number, seed: number): [u: Float64Array, v: Float64Array] {
  return [randomDirection(dimension, seed, 0), randomDirection(dimension, seed, 1)];
}

/** The cosine of the angle between two directions; NaN where one has no length. */
function cosineOf(u: Float64Array, v: Float64Array): number {
  let product = 0;
  for (let i = 0; i < u.length; i++) product += u[i] * v[i];
  return product / (lengthOf(u) * lengthOf(v));
}
