/** Eigenvalues of a symmetric matrix, the largest first, and their vectors: orthonormal rows, in the same order. */
export interface Eigenpairs {
  readonly values: Float64Array;
  /** Length n². */
  readonly vectors: Float64Array;
}

/** More sweeps than any matrix of a few hundred rows takes. */
const mostSweeps = 40;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix of n rows, given row by row (length n²), which is left as it is. Cost n³ a sweep, and
 * six to ten sweeps: for matrices of up to a few hundred rows. Takes nothing but + − × ÷ and square roots: the same bits in every engine. Where the
 * matrix holds NaN or ±Infinity, so does what comes of it.
 *
 * Source: C. G. J. Jacobi (1846), as H. Rutishauser, "The Jacobi Method for Real Symmetric Matrices", Numer. Math. 9, 1966, goes through it row by row.
 */
export function eigenpairsOf(matrix: Float64Array, n: number): Eigenpairs {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0, turned = true; turned && sweep < mostSweeps; sweep++) {
    turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = a[p * n + q];
        // Beside both of its eigenvalues it is nothing: a turn would change none of their bits.
        const [ofP, ofQ] = [Math.abs(a[p * n + p]), Math.abs(a[q * n + q])];
        if (off === 0 || (ofP + Math.abs(off) === ofP && ofQ + Math.abs(off) === ofQ)) continue;
        turned = true;
        turn(a, vectors, n, p, q);
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i] || i - j);
  const sorted = new Float64Array(n * n);
  for (const [to, from] of order.entries()) sorted.set(vectors.subarray(from * n, (from + 1) * n), to * n);
  return { values: Float64Array.from(order, (i) => a[i * n + i]), vectors: sorted };
}

/** Turns the axes p and q of a matrix, and the rows of its vectors, so that its entry (p, q) becomes 0. */
function turn(a: Float64Array, vectors: Float64Array, n: number, p: number, q: number): void {
  const off = a[p * n + q];
  const slant = (a[q * n + q] - a[p * n + p]) / (2 * off);
  const tangent = (slant < 0 ? -1 : 1) / (Math.abs(slant) + Math.sqrt(slant * slant + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  a[p * n + p] -= tangent * off;
  a[q * n + q] += tangent * off;
  a[p * n + q] = 0;
  a[q * n + p] = 0;
  for (let i = 0; i < n; i++) {
    const [ofP, ofQ] = [vectors[p * n + i], vectors[q * n + i]];
    vectors[p * n + i] = cosine * ofP - sine * ofQ;
    vectors[q * n + i] = sine * ofP + cosine * ofQ;
    if (i === p || i === q) continue;
    const [atP, atQ] = [a[p * n + i], a[q * n + i]];
    a[p * n + i] = cosine * atP - sine * atQ;
    a[i * n + p] = a[p * n + i];
    a[q * n + i] = sine * atP + cosine * atQ;
    a[i * n + q] = a[q * n + i];
  }
}
