/**
 * Examples for networks to learn from: made from a seed with portable functions, so that they have the same bits in every engine; the reader's
 * own points; pictures that somebody has loaded. Split, scaled, and with the features that a network sees.
 */
import type { Examples } from '../network/network.ts';
import { featuresOf } from './features.ts';
import {
  classCount,
  type ExampleRecipe,
  type FeatureId,
  kindOfExamples,
  type MadeSetId,
  type PictureSetId,
} from './kinds.ts';
import { withLabelNoise } from './label-noise.ts';
import { type FindPictures, picturesAsExamples } from './pictures.ts';
import type { MadeSet, RawExamples } from './raw-examples.ts';
import { scale, scalingFrom } from './scaling.ts';
import { blobs } from './sets/blobs.ts';
import { circles } from './sets/circles.ts';
import { curve } from './sets/curve.ts';
import { gaussian } from './sets/gaussian.ts';
import { moons } from './sets/moons.ts';
import { plane } from './sets/plane.ts';
import { spirals } from './sets/spirals.ts';
import { xor } from './sets/xor.ts';
import { splitOf } from './split.ts';

export type { MadeSet, Making, RawExamples } from './raw-examples.ts';

/** The sets that are made from a seed, by id. */
export const madeSets: Readonly<Record<MadeSetId, MadeSet>> = {
  blobs,
  circles,
  moons,
  xor,
  spirals,
  plane,
  gaussian,
  curve,
};

/** Examples of one part, and the points or pictures that they are of, for drawing them. */
export interface ExamplePart extends Examples {
  /** As before features were made of them and before they were scaled, `coordinates` numbers each. */
  readonly raw: Float64Array;
}

/** All examples, in parts, as a network sees them. */
export interface ExampleParts {
  readonly training: ExamplePart;
  readonly validation: ExamplePart;
  readonly test: ExamplePart;
  /** Numbers in an example before and after features are made of it. */
  readonly coordinates: number;
  readonly inputs: number;
  /** Classes; 0 where there are values. */
  readonly classes: number;
  /** What a network sees of any points or pictures, `coordinates` numbers each: made and scaled as those it is trained on. */
  readonly inputsAt: (raw: Float64Array) => Float64Array;
}

/**
 * The examples of a recipe. Throws an Error if its pictures have not been loaded, and a RangeError if there are no examples or no features: not
 * for a recipe that was completed.
 */
export function makeExamples(
  recipe: ExampleRecipe,
  features: readonly FeatureId[],
  findPictures?: FindPictures,
): ExampleParts {
  const { coordinates, from } = kindOfExamples(recipe.set);
  const classes = classCount(recipe);
  const { largest, ...clean } = rawExamples(recipe, findPictures);
  if (clean.count === 0) throw new RangeError('the number of examples is 0; allowed: 1, 2, …');
  const raw = withLabelNoise(clean, recipe.seed, recipe.labelNoise, classes);
  const asInputs = (points: Float64Array) =>
    from === 'file' ? points.slice() : featuresOf(features, points, coordinates);
  const inputs = from === 'file' ? coordinates : features.length;
  const split = splitOf(raw.count, recipe);
  const scaling = scalingFrom(recipe.scaling, asInputs(rowsOf(raw, coordinates, split.training)), inputs, largest);
  const inputsAt = (points: Float64Array) => {
    const made = asInputs(points);
    scale(made, scaling);
    return made;
  };
  const part = (indices: Int32Array): ExamplePart => {
    const points = rowsOf(raw, coordinates, indices);
    return {
      count: indices.length,
      inputs: inputsAt(points),
      targets: Float64Array.from(indices, (i) => raw.targets[i]),
      raw: points,
    };
  };
  return {
    training: part(split.training),
    validation: part(split.validation),
    test: part(split.test),
    coordinates,
    inputs,
    classes,
    inputsAt,
  };
}

/** The examples before anything is done to them, and the largest number that their coordinates can be, where there is one. */
function rawExamples(recipe: ExampleRecipe, find?: FindPictures): RawExamples & { readonly largest: number } {
  const { set, points } = recipe;
  const { from } = kindOfExamples(set);
  if (from === 'file') return picturesAsExamples(set as PictureSetId, recipe.count, find);
  if (from === 'seed') return { ...madeSets[set as MadeSetId].make(recipe), largest: 1 };
  return {
    count: points.length,
    coordinates: Float64Array.from({ length: 2 * points.length }, (_, i) => points[i >> 1][i & 1]),
    targets: Float64Array.from(points, ([, , target]) => target),
    largest: 1,
  };
}

/** The coordinates of some of the examples. */
function rowsOf({ coordinates }: RawExamples, width: number, indices: Int32Array): Float64Array {
  const rows = new Float64Array(indices.length * width);
  for (const [row, i] of indices.entries()) rows.set(coordinates.subarray(i * width, (i + 1) * width), row * width);
  return rows;
}
