import { type MadeSet, pointsInClasses } from '../raw-examples.ts';

const centres = [
  [-1, -1],
  [1, 1],
  [1.2, -1.2],
  [-1.2, 1.2],
] as const;

/** Two to four round clouds about fixed centres, which lines can separate where the noise is small. */
export const blobs: MadeSet = {
  source: 'made for this course',
  make: (making) => pointsInClasses(making, making.classes, (label) => centres[label]),
};
