/**
 * What momentum does along one direction of a quadratic, where the gradient is λx. Two numbers decide: ηλ, the learning rate measured by
 * the curvature, and β, the share of the velocity that is kept. Two iterates then make the next one,
 *
 *     heavy ball  x″ = (1 + β − ηλ) x′ − β x
 *     NAG         x″ = (1 − ηλ) ((1 + β) x′ − β x)
 *
 * and the roots σ of x″ = trace · x′ − determinant · x say everything: their sizes how fast it converges, their signs and angles how.
 *
 * Sources: B. T. Polyak (1964) for the heavy ball; L. Lessard, B. Recht, A. Packard, "Analysis and Design of Optimization Algorithms via
 * Integral Quadratic Constraints", SIAM Journal on Optimization 26(1), 2016, for both as linear systems. The formulas below are solved
 * from the two lines above.
 */
export type MomentumMethod = 'momentum' | 'nag';

/** The two roots: real, the larger in size first, or a complex pair re ± im·i with im > 0. */
export type Roots =
  | { readonly kind: 'real'; readonly values: readonly [number, number] }
  | { readonly kind: 'complex'; readonly re: number; readonly im: number };

/** How a run with such roots goes. */
export type Regime = 'decrease' | 'ripples' | 'one-step' | 'overshoot' | 'divergence';

/** Closer to zero than this, both roots are zero: a setting that a hand has placed is a rounded one. */
const nothingLeft = 1e-6;

/** The roots at `scaledRate` = ηλ and β. */
export function rootsAt(method: MomentumMethod, scaledRate: number, beta: number): Roots {
  const left = 1 - scaledRate;
  const trace = method === 'nag' ? left * (1 + beta) : left + beta;
  const determinant = method === 'nag' ? left * beta : beta;
  const discriminant = trace * trace - 4 * determinant;
  if (discriminant < 0) return { kind: 'complex', re: trace / 2, im: Math.sqrt(-discriminant) / 2 };
  // The larger root first, the smaller from their product: no digits are lost.
  const larger = (trace + (trace < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return { kind: 'real', values: [larger, larger === 0 ? 0 : determinant / larger] };
}

/** The rate max |σ|: what is left of the distance after each step, in the long run. */
export function rateAt(method: MomentumMethod, scaledRate: number, beta: number): number {
  const roots = rootsAt(method, scaledRate, beta);
  return roots.kind === 'real' ? Math.abs(roots.values[0]) : Math.hypot(roots.re, roots.im);
}

/** How a run goes there. On the edge of stability it neither converges nor diverges, and keeps the name of the side it comes from. */
export function regimeAt(method: MomentumMethod, scaledRate: number, beta: number): Regime {
  const roots = rootsAt(method, scaledRate, beta);
  const rate = rateAt(method, scaledRate, beta);
  if (rate > 1 + nothingLeft) return 'divergence';
  if (rate < nothingLeft) return 'one-step';
  if (roots.kind === 'complex') return 'ripples';
  return roots.values[0] < 0 ? 'overshoot' : 'decrease';
}

/** The ηλ below which runs converge (0 ≤ β < 1): 2(1 + β) for the heavy ball, 2(1 + β) / (1 + 2β) for NAG. */
export function stabilityLimit(method: MomentumMethod, beta: number): number {
  return (2 * (1 + beta)) / (method === 'nag' ? 1 + 2 * beta : 1);
}

/** The ηλ at which the roots meet, critical damping: between these two the roots are complex and the run ripples. */
export function criticalDamping(method: MomentumMethod, beta: number): readonly [number, number] {
  if (method === 'nag') return [((1 - beta) / (1 + beta)) ** 2, 1];
  const root = Math.sqrt(beta);
  return [(1 - root) ** 2, (1 + root) ** 2];
}

/** All ηλ at which max |σ| ≤ `rate` (0 < rate ≤ 1) for a given β: an interval, or null if there are none. */
export function reachOf(method: MomentumMethod, beta: number, rate: number): readonly [number, number] | null {
  if (method === 'momentum') {
    if (beta > rate * rate) return null;
    return [(1 - rate) * (1 - beta / rate), (1 + rate) * (1 + beta / rate)];
  }
  const overshooting = (rate * rate) / ((1 + beta) * rate + beta);
  // Below the double root 2β / (1 + β) all rates belong to complex pairs, of size √(β (1 − ηλ)).
  const rippling = rate * (1 + beta) < 2 * beta;
  const behind = (rate * rate) / (rippling ? beta : (1 + beta) * rate - beta);
  return [1 - behind, 1 + overshooting];
}
