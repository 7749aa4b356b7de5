/*
 * Polynomials through points by least squares, in the basis of Chebyshev, in which high degrees do not lose their digits.
 */

/** Values T₀ … T_degree of the Chebyshev polynomials at a t from −1 to 1. */
function basisAt(t: number, degree: number): number[] {
  const values = [1, t];
  for (let n = 2; n <= degree; n++) values.push(2 * t * values[n - 1] - values[n - 2]);
  return values.slice(0, degree + 1);
}

/**
 * The polynomial of that degree with the least mean squared error over the points, plus `decay` times the sum of the squares of its coefficients but
 * the first. Its coefficients are those of T₀, T₁, … over x / reach. With more coefficients than points and no decay the solution is made
 * unique by a decay of 10⁻¹².
 *
 * Solves the normal equations by Cholesky's method: with up to twenty coefficients in this basis they are good to about ten digits.
 */
export function fitPolynomial(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  degree: number,
  decay: number,
  reach: number,
): number[] {
  const n = degree + 1;
  const a = Array.from({ length: n }, () => new Float64Array(n));
  const b = new Float64Array(n);
  for (let p = 0; p < xs.length; p++) {
    const row = basisAt(xs[p] / reach, degree);
    for (let i = 0; i < n; i++) {
      b[i] += (row[i] * ys[p]) / xs.length;
      for (let j = 0; j <= i; j++) a[i][j] += (row[i] * row[j]) / xs.length;
    }
  }
  for (let i = 0; i < n; i++) a[i][i] += i === 0 ? 1e-12 : Math.max(decay, 1e-12);
  // a = L Lᵀ, L in its lower half; then forward and back.
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i][j];
      for (let k = 0; k < j; k++) sum -= a[i][k] * a[j][k];
      a[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / a[j][j];
    }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= a[k][i] * b[k];
    b[i] /= a[i][i];
  }
  return [...b];
}

/** The value of such a polynomial. */
export const polynomialAt = (coefficients: readonly number[], x: number, reach: number): number =>
  basisAt(x / reach, coefficients.length - 1).reduce((sum, value, i) => sum + value * coefficients[i], 0);
