import type { DataObjective } from './data-objective.ts';

const mostSteps = 200;

/** What is added to the Hessian, from least to most. */
const dampings = [0, ...Array.from({ length: 20 }, (_, i) => 4 ** (i - 10))];

/**
 * The lowest point that Newton's method finds from `start`, to the last digits. A step is (H + λI)⁻¹∇f, with the smallest λ of some that
 * makes it go down enough: from 0, Newton's own, to so much that it is a short step along the gradient. Curvatures and slopes are best
 * around 1. Null if the slope does not vanish in the end: the function falls for ever, or as good as for ever. For two parameters.
 *
 * Source: D. W. Marquardt, "An Algorithm for Least-Squares Estimation of Nonlinear Parameters" (1963).
 */
export function minimize(
  { value, gradient, hessian }: DataObjective,
  start: readonly [w: number, b: number],
): readonly [w: number, b: number] | null {
  let x = Float64Array.from(start);
  let current = value(x, 0);
  const g = new Float64Array(2);
  const h = new Float64Array(4);
  for (let step = 0; step < mostSteps; step++) {
    gradient(x, g, 0);
    hessian(x, h);
    let next: Float64Array<ArrayBuffer> | undefined;
    for (const damping of dampings) {
      const d = direction(g, h, damping);
      if (!d) continue;
      const at = x.map((one, i) => one - d[i]);
      if (!(value(at, 0) < current - 1e-4 * (d[0] * g[0] + d[1] * g[1]))) continue;
      next = at;
      break;
    }
    if (!next) break;
    x = next;
    current = value(x, 0);
  }
  return settle(x, { gradient, hessian });
}

/** Where the value's digits are used up the gradient's are not: Newton's own steps as long as they shorten it, and then it must be 0. */
function settle(
  from: Float64Array<ArrayBuffer>,
  { gradient, hessian }: Pick<DataObjective, 'gradient' | 'hessian'>,
): readonly [w: number, b: number] | null {
  const g = new Float64Array(2);
  const h = new Float64Array(4);
  let x = from;
  gradient(x, g, 0);
  for (let step = 0; step < 20; step++) {
    const slope = Math.hypot(g[0], g[1]);
    hessian(x, h);
    const d = direction(g, h, 0) ?? direction(g, h, dampings[1]);
    const next = x.map((one, i) => one - (d ? d[i] : 0));
    gradient(next, g, 0);
    if (!(Math.hypot(g[0], g[1]) < slope)) return slope <= 1e-13 * Math.max(h[0], h[3], 1e-300) ? [x[0], x[1]] : null;
    x = next;
  }
  return null;
}

/** (H + λI)⁻¹∇f, or undefined if that matrix does not curve up in every direction. */
function direction(g: Float64Array, h: Float64Array, damping: number): readonly [number, number] | undefined {
  const [a, b, c] = [h[0] + damping, h[1], h[3] + damping];
  const determinant = a * c - b * b;
  if (!(a > 0 && determinant > 1e-14 * a * c)) return undefined;
  return [(c * g[0] - b * g[1]) / determinant, (a * g[1] - b * g[0]) / determinant];
}
