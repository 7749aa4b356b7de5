/** The sufficient decrease and the sufficient flatness that the search asks for. */
const c1 = 1e-4;
const c2 = 0.9;

/** The most step lengths that one search tries. */
const mostTries = 25;

/** The most points at which one search takes the value and the gradient. */
export const mostEvaluationsOfSearch = 1 + mostTries;

/** The value at `x + t·d`, its gradient written into `g`. */
export type Evaluate = (t: number, g: Float64Array) => number;

/** A strong-Wolfe line search with its own memory, so that searching allocates nothing. */
export interface LineSearch {
  /**
   * Looks along d for a point that is lower by at least c₁ of what the slope promises, and where the slope along d is at most c₂ of what
   * it was. `f`, `g`, `slope` belong to t = 0; `t` is tried first; `size` is the largest |dᵢ|; brackets smaller than `tolerance` end
   * the search. The best point found is left in the fields below, whether it meets the conditions or not.
   */
  readonly search: (
    evaluate: Evaluate,
    t: number,
    f: number,
    g: Float64Array,
    slope: number,
    size: number,
    tolerance: number,
    d: Float64Array,
  ) => void;
  readonly found: { t: number; f: number; evaluations: number };
  /** Gradient at the point found. */
  readonly gradient: Float64Array;
}

/**
 * PyTorch's line search (`_strong_wolfe` in torch/optim/lbfgs.py), number by number: brackets first, then closes in by cubics.
 *
 * Source: J. Nocedal, S. J. Wright, "Numerical Optimization", 2nd ed., Springer 2006, algorithms 3.5 and 3.6.
 */
export function createStrongWolfe(dimension: number): LineSearch {
  /** Both ends of the bracket: step length, value, slope along d, gradient. */
  const at = new Float64Array(2);
  const values = new Float64Array(2);
  const slopes = new Float64Array(2);
  const gradients = [new Float64Array(dimension), new Float64Array(dimension)];
  const gNew = new Float64Array(dimension);
  const gBefore = new Float64Array(dimension);
  const gradient = new Float64Array(dimension);
  const found = { t: 0, f: 0, evaluations: 0 };

  const setEnd = (end: number, t: number, f: number, slope: number, g: Float64Array) => {
    at[end] = t;
    values[end] = f;
    slopes[end] = slope;
    gradients[end].set(g);
  };

  const search: LineSearch['search'] = (evaluate, first, f, g, slope, size, tolerance, d) => {
    let t = first;
    let fNew = evaluate(t, gNew);
    let slopeNew = dot(gNew, d);
    let evaluations = 1;
    let tries = 0;
    let done = false;
    let bracketed = false;
    let tBefore = 0;
    let fBefore = f;
    let slopeBefore = slope;
    gBefore.set(g);
    while (tries < mostTries) {
      const high = fNew > f + c1 * t * slope || (tries > 1 && fNew >= fBefore);
      const flat = !high && Math.abs(slopeNew) <= -c2 * slope;
      if (high || flat || slopeNew >= 0) {
        setEnd(0, flat ? t : tBefore, flat ? fNew : fBefore, flat ? slopeNew : slopeBefore, flat ? gNew : gBefore);
        setEnd(1, t, fNew, slopeNew, gNew);
        done = flat;
        bracketed = true;
        break;
      }
      const next = cubicMinimum(tBefore, fBefore, slopeBefore, t, fNew, slopeNew, t + 0.01 * (t - tBefore), t * 10);
      tBefore = t;
      fBefore = fNew;
      slopeBefore = slopeNew;
      gBefore.set(gNew);
      t = next;
      fNew = evaluate(t, gNew);
      slopeNew = dot(gNew, d);
      evaluations++;
      tries++;
    }
    if (!bracketed) {
      setEnd(0, 0, f, slope, g);
      setEnd(1, t, fNew, slopeNew, gNew);
    }

    let low = values[0] <= values[1] ? 0 : 1;
    let stuck = false;
    while (!done && tries < mostTries) {
      const left = Math.min(at[0], at[1]);
      const right = Math.max(at[0], at[1]);
      if ((right - left) * size < tolerance) break;
      t = cubicMinimum(at[0], values[0], slopes[0], at[1], values[1], slopes[1], left, right);
      // Near an end twice in a row, or on it: a tenth of the bracket away from that end instead.
      const margin = 0.1 * (right - left);
      if (Math.min(right - t, t - left) < margin) {
        if (stuck || t >= right || t <= left) {
          t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
          stuck = false;
        } else stuck = true;
      } else stuck = false;

      fNew = evaluate(t, gNew);
      slopeNew = dot(gNew, d);
      evaluations++;
      tries++;
      const high = 1 - low;
      if (fNew > f + c1 * t * slope || fNew >= values[low]) {
        setEnd(high, t, fNew, slopeNew, gNew);
        low = values[0] <= values[1] ? 0 : 1;
      } else {
        if (Math.abs(slopeNew) <= -c2 * slope) done = true;
        else if (slopeNew * (at[high] - at[low]) >= 0) setEnd(high, at[low], values[low], slopes[low], gradients[low]);
        setEnd(low, t, fNew, slopeNew, gNew);
      }
    }
    found.t = at[low];
    found.f = values[low];
    found.evaluations = evaluations;
    gradient.set(gradients[low]);
  };

  return { search, found, gradient };
}

/** Where the cubic through two values and slopes is lowest, kept within the bounds; their middle where it has no lowest point. */
function cubicMinimum(
  x1: number,
  f1: number,
  slope1: number,
  x2: number,
  f2: number,
  slope2: number,
  lowest: number,
  highest: number,
): number {
  const d1 = slope1 + slope2 - (3 * (f1 - f2)) / (x1 - x2);
  const square = d1 * d1 - slope1 * slope2;
  if (!(square >= 0)) return (lowest + highest) / 2;
  const d2 = Math.sqrt(square);
  const minimum =
    x1 <= x2
      ? x2 - (x2 - x1) * ((slope2 + d2 - d1) / (slope2 - slope1 + 2 * d2))
      : x1 - (x1 - x2) * ((slope1 + d2 - d1) / (slope1 - slope2 + 2 * d2));
  return Math.min(Math.max(minimum, lowest), highest);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
