import { drawPoints, type PlaneSet } from './plane-set.ts';

const centres = [
  [-1, -1],
  [1, 1],
  [1.2, -1.2],
] as const;

/** Three round clouds about fixed centres, which lines can separate where the noise is small. */
export const blobs: PlaneSet = {
  id: 'blobs',
  classes: centres.length,
  noise: 0.5,
  source: 'made for this course',
  make: (recipe) => drawPoints(recipe, centres.length, (label) => centres[label]),
};
