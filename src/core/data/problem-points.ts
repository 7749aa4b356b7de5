import { pointsOf } from './fit-set.ts';
import { findFitSet, type Points } from './index.ts';
import { spreadOf } from './least-squares.ts';
import type { Problem } from './problem.ts';

/*
 * Apart from the reading of problems, so that a page which only shows one need not bring the schema.
 */

/** The id that stands for the reader's own points. */
export const ownSet = 'own';

/** The points of a problem, its x standardized if it says so. Throws if its set is unknown or empty: not for one that was completed. */
export function problemPoints(problem: Problem): Points {
  const source = findFitSet(problem.set);
  if (!source && problem.set !== ownSet) throw new Error(`No data set ${problem.set}`);
  const points = source ? source.make(problem) : pointsOf(problem.points);
  if (points.xs.length === 0) throw new RangeError('A data set without points');
  const { mean, deviation } = spreadOf(points.xs);
  if (!problem.standardized || deviation === 0) return points;
  return { xs: points.xs.map((x) => (x - mean) / deviation), ys: points.ys };
}
