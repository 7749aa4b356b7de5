/** A stream of pseudo-random numbers that the same seed repeats. */
export interface Random {
  /** Evenly distributed on [0, 1), with 53 random bits; the same in every browser to the last bit. */
  readonly uniform: () => number;
  /** Normally distributed with mean 0 and standard deviation 1; the same in every browser but for rounding in Math.log. */
  readonly normal: () => number;
}

/**
 * Starts a stream of random numbers. `seed` and `stream` are 32-bit integers; different pairs give unrelated streams, so
 * that (seed, step number) makes the numbers of each step repeatable by themselves.
 *
 * Source: sfc32 ("small fast counting") by C. Doty-Humphrey, from PractRand (https://pracrand.sourceforge.net), started as
 * there from a 64-bit seed, here stream · 2³² + seed, by throwing 12 rounds away. Not for cryptography.
 *
 * @example
 * ```ts
 * import { createRandom } from 'downhill-core';
 *
 * const { uniform, normal } = createRandom(1);
 * uniform(); // → 0.4684900748426659
 * normal(); // → -2.400006428
 * createRandom(1).uniform() === createRandom(1).uniform(); // → true
 * ```
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = 0;
  let b = seed | 0;
  let c = stream | 0;
  let counter = 1;

  /** The next 32 bits, as an integer of either sign. */
  function next(): number {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result;
  }

  for (let i = 0; i < 12; i++) next();

  /** 27 and 26 bits of two draws, joined to a fraction. */
  function uniform(): number {
    const high = next() >>> 5;
    const low = next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /**
   * The polar method makes two normal numbers from a point in the unit circle; the second is kept for the next call.
   *
   * Source: G. Marsaglia and T. A. Bray, "A Convenient Method for Generating Normal Variables" (1964).
   */
  let spare: number | null = null;
  function normal(): number {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * scale;
        return u * scale;
      }
    }
  }

  return { uniform, normal };
}
