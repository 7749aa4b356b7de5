/** Of Newton–Schulz: how often it is repeated, and the factors of X, of XXᵀX and of (XXᵀ)²X. */
export interface Orthogonalization {
  readonly steps: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** The smallest number that the matrix is divided by. */
  readonly epsilon: number;
}

/**
 * What turns a matrix of `rows` × `columns`, row by row, into nearly the one with its directions and all its singular values 1, in place: X ← aX +
 * (bA + cA²)X with A = XXᵀ, repeated on X divided by its Frobenius norm. Takes its memory once.
 *
 * Sources: Å. Björck, C. Bowie, "An Iterative Algorithm for Computing the Best Estimate of an Orthogonal Matrix", SIAM J. Numer. Anal. 8, 1971;
 * K. Jordan et al., "Muon: An Optimizer for Hidden Layers in Neural Networks", 2024, for the odd polynomial of degree five.
 */
export function orthogonalizer(
  rows: number,
  columns: number,
  { steps, a, b, c, epsilon }: Orthogonalization,
): (matrix: Float64Array) => void {
  const isTall = rows > columns;
  // With the shorter side first A is smaller.
  const n = Math.min(rows, columns);
  const length = Math.max(rows, columns);
  const x = new Float64Array(n * length);
  const next = new Float64Array(n * length);
  const gram = new Float64Array(n * n);
  const mix = new Float64Array(n * n);

  /** A = XXᵀ, then bA + cA². */
  function mixGram(): void {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let l = 0; l < length; l++) sum += x[i * length + l] * x[j * length + l];
        gram[i * n + j] = sum;
        gram[j * n + i] = sum;
      }
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let l = 0; l < n; l++) sum += gram[i * n + l] * gram[j * n + l];
        mix[i * n + j] = b * gram[i * n + j] + c * sum;
      }
    }
  }

  return (matrix) => {
    let square = 0;
    for (let i = 0; i < matrix.length; i++) square += matrix[i] * matrix[i];
    const norm = Math.max(Math.sqrt(square), epsilon);
    for (let i = 0; i < n; i++)
      for (let l = 0; l < length; l++) x[i * length + l] = matrix[isTall ? l * columns + i : i * columns + l] / norm;
    for (let step = 0; step < steps; step++) {
      mixGram();
      for (let i = 0; i < n; i++) {
        for (let l = 0; l < length; l++) next[i * length + l] = a * x[i * length + l];
        for (let j = 0; j < n; j++) {
          const factor = mix[i * n + j];
          for (let l = 0; l < length; l++) next[i * length + l] += factor * x[j * length + l];
        }
      }
      x.set(next);
    }
    for (let i = 0; i < n; i++)
      for (let l = 0; l < length; l++) matrix[isTall ? l * columns + i : i * columns + l] = x[i * length + l];
  };
}
