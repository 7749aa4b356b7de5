import { tidy } from '../data/fit-set.ts';
import { normalAt, streamOf, uniformAt } from '../random-at.ts';

/** Examples before features are made of them: `coordinates` numbers each, one after the other, and what is to be predicted of each. */
export interface RawExamples {
  readonly count: number;
  readonly coordinates: Float64Array;
  /** A class 0, 1, … or a value for each. */
  readonly targets: Float64Array;
}

/** What is read to make up examples. */
export interface Making {
  readonly seed: number;
  readonly count: number;
  readonly noise: number;
  readonly classes: number;
}

/** A set of examples that is made from a seed. */
export interface MadeSet {
  readonly source: string;
  /** A pure function of all it is given. Example i depends on no other, so that more examples begin with the same. */
  readonly make: (making: Making) => RawExamples;
}

const purposes = { place: 0, noise: 1, labels: 2, split: 3 } as const;

/** The stream of random numbers for a purpose. */
export const streamFor = (purpose: keyof typeof purposes): number => streamOf('examples', purposes[purpose]);

/** An evenly distributed number on [0, 1) of an example: its first (0), its second (1), … */
export type Draw = (which: number) => number;

/**
 * Points of the plane in classes by turns, so that all classes are the same size: `shape` gives a place of a class, to each of whose
 * coordinates noise is added.
 */
export function pointsInClasses(
  { seed, count, noise }: Making,
  classes: number,
  shape: (label: number, draw: Draw) => readonly [x: number, y: number],
): RawExamples {
  const coordinates = new Float64Array(2 * count);
  const targets = Float64Array.from({ length: count }, (_, i) => i % classes);
  for (let i = 0; i < count; i++) {
    const place = shape(targets[i], (which) => uniformAt(seed, streamFor('place'), i, which));
    for (const [axis, value] of place.entries()) {
      const at = 2 * i + axis;
      coordinates[at] = tidy(value + noise * normalAt(seed, streamFor('noise'), at));
    }
  }
  return { count, coordinates, targets };
}

/** How far from 0 the coordinates of values lie, either way: sin x then goes through about one period. */
const reach = 3;

/** Points with `axes` coordinates, evenly spread over −3 … 3, and the value that a function has there, to which noise is added. */
export function pointsWithValues(
  { seed, count, noise }: Making,
  axes: 1 | 2,
  value: (x: number, y: number) => number,
): RawExamples {
  const coordinates = new Float64Array(axes * count);
  const targets = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < axes; axis++)
      coordinates[axes * i + axis] = tidy(reach * (2 * uniformAt(seed, streamFor('place'), i, axis) - 1));
    const clean = value(coordinates[axes * i], axes === 2 ? coordinates[axes * i + 1] : 0);
    targets[i] = tidy(clean + noise * normalAt(seed, streamFor('noise'), i));
  }
  return { count, coordinates, targets };
}
