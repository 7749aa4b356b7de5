import { createRandom, type Random } from '../random.ts';
import { dataStream, tidy } from './fit-set.ts';

/** Points of the plane in classes 0, 1, …: (xs[i], ys[i]) belongs to class labels[i]. Classes take turns, so that all are the same size. */
export interface PlanePoints {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly labels: readonly number[];
}

/** What is read to make up points of the plane. */
export interface PlaneRecipe {
  /** Any 32-bit integer; the same seed makes the same points. */
  readonly seed: number;
  /** Points, from 2 up. */
  readonly count: number;
  /** Standard deviation of each coordinate about the shape. */
  readonly noise: number;
}

/** A shape that points are drawn about. */
export interface PlaneSet {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly classes: number;
  /** Noise that makes the task neither trivial nor hopeless. */
  readonly noise: number;
  readonly source: string;
  readonly make: (recipe: PlaneRecipe) => PlanePoints;
}

/** Points in classes by turns: `shape` gives a place of a class, to which noise is added. */
export function drawPoints(
  { seed, count, noise }: PlaneRecipe,
  classes: number,
  shape: (label: number, random: Random) => readonly [x: number, y: number],
): PlanePoints {
  const random = createRandom(seed, dataStream);
  const labels = Array.from({ length: count }, (_, i) => i % classes);
  const places = labels.map((label) => {
    const [x, y] = shape(label, random);
    return [tidy(x + noise * random.normal()), tidy(y + noise * random.normal())];
  });
  return { xs: places.map(([x]) => x), ys: places.map(([, y]) => y), labels };
}
