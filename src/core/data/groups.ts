import { createRandom } from '../random.ts';
import { dataStream, type Points, type Recipe, tidy } from './fit-set.ts';

/**
 * Two groups on a line that overlap: label 0 about x = −1 and label 1 about x = 1, with the standard deviation `noise` each. `outliers` of
 * the points, spread evenly over both groups, get the other label.
 */
export function groupPoints({ seed, count, outliers, noise }: Recipe): Points {
  const random = createRandom(seed, dataStream);
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  const xs = labels.map((label) => tidy(2 * label - 1 + noise * random.normal()));
  const wrong = Math.min(outliers, Math.floor(count / 2));
  return { xs, ys: labels.map((label, i) => (i < wrong ? 1 - label : label)) };
}
