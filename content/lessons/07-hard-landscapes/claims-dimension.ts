import { createRandom, type Random } from '../../../src/core/random.ts';
import type { Claim } from '../../../src/lessons/claim.ts';

const samples = 100_000;

/**
 * Share, in percent, of random symmetric n × n matrices whose curvatures are all positive. Entries are independent and normal, those on the
 * diagonal with twice the variance (`onDiagonal` is their standard deviation): the Gaussian orthogonal ensemble, which prefers no direction.
 */
function shareOfMinima(n: number, onDiagonal = Math.SQRT2): number {
  const random = createRandom(7, n);
  let minima = 0;
  for (let sample = 0; sample < samples; sample++) if (isPositive(randomSymmetric(n, random, onDiagonal))) minima++;
  return (100 * minima) / samples;
}

const randomSymmetric = (n: number, { normal }: Random, onDiagonal: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: i + 1 }, (_, j) => normal() * (i === j ? onDiagonal : 1)));

/** Whether a symmetric matrix, given by its lower half, has a Cholesky factor. */
function isPositive(a: number[][]): boolean {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i][j];
      for (let k = 0; k < j; k++) rest -= a[i][k] * a[j][k];
      if (i === j && rest <= 0) return false;
      a[i][j] = i === j ? Math.sqrt(rest) : rest / a[j][j];
    }
  }
  return true;
}

const dimensions = [1, 2, 3, 4, 5];
const shares = dimensions.map((n) => shareOfMinima(n));
const evenly = shareOfMinima(3, 1);

/** The numbers of the section on high dimension. */
export const dimensionClaims = {
  'coin-10': { value: 100 / 2 ** 10, digits: 1 },
  'matrix-1': { value: shares[0], digits: 0 },
  'matrix-2': {
    value: shares[1],
    digits: 0,
    // Exactly (2 − √2) / 4.
    holds: () => Math.abs(shares[1] - 25 * (2 - Math.SQRT2)) < 0.5,
  },
  'matrix-3': { value: shares[2], digits: 1 },
  'matrix-4': { value: shares[3], digits: 2 },
  'matrix-5': {
    value: shares[4],
    digits: 2,
    holds: () => dimensions.every((n, i) => i === 0 || shares[i] < 100 / 2 ** n),
  },
  'coin-5': { value: 100 / 2 ** 5, digits: 1 },
  'matrix-3-evenly': { value: evenly, digits: 1, holds: () => evenly < 0.6 * shares[2] },
} satisfies Record<string, Claim>;
