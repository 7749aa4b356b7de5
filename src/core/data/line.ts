import { createRandom } from '../random.ts';
import { dataStream, type Points, type Recipe, tidy } from './fit-set.ts';

/** The line that the points are made about. */
export const trueLine = { w: 1.5, b: -0.5 } as const;

/** How far up an outlier is moved, at least and at most. */
const lift = [4, 7] as const;

/**
 * Points about the line y = 1.5x − 0.5, x evenly from −2 to 2, with normal noise; the `outliers` rightmost but one, but three, … are moved
 * 4 to 7 up, where they have leverage. At most every second point is an outlier.
 */
export function linePoints({ seed, count, outliers, noise }: Recipe): Points {
  const random = createRandom(seed, dataStream);
  const xs = Array.from({ length: count }, () => tidy(4 * random.uniform() - 2));
  const ys = xs.map((x) => tidy(trueLine.w * x + trueLine.b + noise * random.normal()));
  const fromRight = xs.map((_, i) => i).sort((i, j) => xs[j] - xs[i] || i - j);
  for (let i = 0; i < Math.min(outliers, Math.floor(count / 2)); i++) {
    const at = fromRight[2 * i + 1];
    ys[at] = tidy(ys[at] + lift[0] + (lift[1] - lift[0]) * random.uniform());
  }
  return { xs, ys };
}
