import type { FitKind, FitSet, Points, Recipe } from './fit-set.ts';
import { groupPoints } from './groups.ts';
import { hubble } from './hubble.ts';
import { lin12 } from './lin12.ts';
import { linePoints } from './line.ts';
import { log14 } from './log14.ts';
import { pos10 } from './pos10.ts';
import { shuttle } from './shuttle.ts';

export type * from './fit-set.ts';

/** A data set for a fit as menus and links name it: made from a recipe, or fixed and the same whatever the recipe. */
export interface FitSource {
  readonly id: string;
  readonly kind: FitKind;
  /** True if the recipe (seed, count, noise, outliers) is read. */
  readonly made: boolean;
  readonly source: string;
  readonly make: (recipe: Recipe) => Points;
}

const fixed = ({ id, kind, source, points }: FitSet): FitSource => ({
  id,
  kind,
  made: false,
  source,
  make: () => points,
});

/** Data sets for fits, in teaching order: for lines, then for probabilities. */
export const fitSets: readonly FitSource[] = [
  { id: 'line', kind: 'line', made: true, source: 'made for this course', make: linePoints },
  fixed(lin12),
  fixed(pos10),
  fixed(hubble),
  { id: 'groups', kind: 'logistic', made: true, source: 'made for this course', make: groupPoints },
  fixed(log14),
  fixed(shuttle),
];

/** The data set for a fit of that id, if there is one. */
export const findFitSet = (id: string): FitSource | undefined => fitSets.find((one) => one.id === id);
