/*
 * What there is to learn from, by name: small, because whatever reads links and files has it. What makes the examples is loaded with the first
 * network.
 */

/** What is predicted: a class 0, 1, …, or a value. */
export type Task = 'classes' | 'values';

/** A set of examples, as menus, links and files name it. */
export interface ExampleKind {
  readonly task: Task;
  /** Numbers in an example: one coordinate, two, or one for each pixel. */
  readonly coordinates: number;
  /** Classes; of a set that may have two to four, `choice`. Of values none. */
  readonly classes?: number | 'choice';
  /** Where the examples come from: made from a seed, the reader's own points, or pictures out of a file. */
  readonly from: 'seed' | 'points' | 'file';
  /** Examples at most. */
  readonly most: number;
  /** Examples and noise where nothing else is said: of made sets a noise that makes the task neither trivial nor hopeless. */
  readonly count: number;
  readonly noise: number;
}

const made = { from: 'seed', most: 2000, count: 200 } as const;
const own = { from: 'points', coordinates: 2, most: 500, count: 0, noise: 0 } as const;

/** Every set, in teaching order. */
export const exampleKinds = {
  blobs: { ...made, task: 'classes', coordinates: 2, classes: 'choice', noise: 0.5 },
  circles: { ...made, task: 'classes', coordinates: 2, classes: 2, noise: 0.1 },
  moons: { ...made, task: 'classes', coordinates: 2, classes: 2, noise: 0.15 },
  xor: { ...made, task: 'classes', coordinates: 2, classes: 2, noise: 0.2 },
  spirals: { ...made, task: 'classes', coordinates: 2, classes: 2, noise: 0.1 },
  plane: { ...made, task: 'values', coordinates: 2, noise: 0.1 },
  gaussian: { ...made, task: 'values', coordinates: 2, noise: 0.05 },
  curve: { ...made, task: 'values', coordinates: 1, count: 60, noise: 0.2 },
  'own-classes': { ...own, task: 'classes', classes: 'choice' },
  'own-values': { ...own, task: 'values' },
  digits: { from: 'file', task: 'classes', coordinates: 64, classes: 10, most: 1797, count: 1797, noise: 0 },
  clothes: { from: 'file', task: 'classes', coordinates: 784, classes: 10, most: 2500, count: 2000, noise: 0 },
} as const satisfies Readonly<Record<string, ExampleKind>>;

/** The id of a set of examples. */
export type ExampleSetId = keyof typeof exampleKinds;

/** The ids of the sets that are made from a seed, and of those that come from a file. */
export type MadeSetId = {
  [Id in ExampleSetId]: (typeof exampleKinds)[Id]['from'] extends 'seed' ? Id : never;
}[ExampleSetId];
export type PictureSetId = 'digits' | 'clothes';

/** The ids of all sets, in teaching order. */
export const exampleSetIds = Object.keys(exampleKinds) as ExampleSetId[];

/** What a set is. */
export const kindOfExamples = (set: ExampleSetId): ExampleKind => exampleKinds[set];

/** What is made of the coordinates of a point before a network sees them. */
export const featureIds = ['x', 'y', 'xx', 'yy', 'xy', 'sin-x', 'sin-y'] as const;
export type FeatureId = (typeof featureIds)[number];

/** The features that points of one coordinate have. */
const ofOne: readonly FeatureId[] = ['x', 'xx', 'sin-x'];

/** The features that the examples of a set can have; none where they are pictures, whose inputs are their pixels. */
export function featuresFor(set: ExampleSetId): readonly FeatureId[] {
  const { coordinates, from } = kindOfExamples(set);
  if (from === 'file') return [];
  return coordinates === 1 ? ofOne : featureIds;
}

/**
 * How the inputs are scaled: not at all; to mean 0 and standard deviation 1; to 0 … 1; or, of pictures, by the largest grey value there can be.
 * Means, deviations and ends are those of the training examples, for validation and test too.
 */
export const scalingIds = ['none', 'standard', 'min-max', 'full-range'] as const;
export type ScalingId = (typeof scalingIds)[number];

/** The scalings that a set can have, that which is usual first. */
export const scalingsFor = (set: ExampleSetId): readonly ScalingId[] =>
  kindOfExamples(set).from === 'file' ? ['full-range', 'none', 'standard', 'min-max'] : ['none', 'standard', 'min-max'];

/** Which examples there are and how they are dealt with: the part of a network's ground that names its data. */
export interface ExampleRecipe {
  readonly set: ExampleSetId;
  /** The seed of made examples, of label noise and of the split: any 32-bit integer. */
  readonly seed: number;
  /** Examples, in all three parts together; of pictures the first so many. Of own points there are as many as are given. */
  readonly count: number;
  /** Standard deviation of each coordinate about its shape; of values, of each value. */
  readonly noise: number;
  /** The share of the examples whose label is another than it should be, or whose value is that of another example: 0 … 1. */
  readonly labelNoise: number;
  /** Classes, where the set leaves a choice: 2, 3 or 4. */
  readonly classes: number;
  /** The shares of the examples that are kept apart: 0 … 0.9, both together. The rest is for training. */
  readonly validation: number;
  readonly test: number;
  /** 1: which example goes to which part is drawn; 0: the first are for training, then those for validation, then those for the test. */
  readonly shuffled: number;
  readonly scaling: ScalingId;
  /** Own points: coordinates, then the class or the value. Empty for all other sets. */
  readonly points: readonly (readonly [x: number, y: number, target: number])[];
}

/** How many classes the examples of a recipe have; 0 where they have values. */
export function classCount({ set, classes }: Pick<ExampleRecipe, 'set' | 'classes'>): number {
  const own = kindOfExamples(set).classes;
  return own === 'choice' ? classes : (own ?? 0);
}

/** How many numbers a network sees of each example. */
export const inputCount = (set: ExampleSetId, features: readonly FeatureId[]): number =>
  kindOfExamples(set).from === 'file' ? kindOfExamples(set).coordinates : features.length;
