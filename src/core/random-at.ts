import { log } from './portable/log.ts';
import { cos, sin } from './portable/trigonometric.ts';

/*
 * Random numbers without a stream: each is a function of its place, so that those of any step can be had without the steps before it, in
 * whatever order, by whoever knows the seed. The same bits in every engine.
 */

/** What numbers are drawn for. Different uses of one seed have nothing to do with each other. */
export const uses = { weights: 1, dropout: 2, slopes: 3, examples: 8 } as const;

/** The stream of a use in the layer of that number, 0, 1, …, 65535. */
export function streamOf(use: keyof typeof uses, layer: number): number {
  return uses[use] * 2 ** 16 + layer;
}

/**
 * An evenly distributed number on [0, 1), with 53 random bits: a function of the seed, the stream and a place (i, j), all 32-bit integers.
 *
 * Source: Threefry-2x32 with 20 rounds, by J. K. Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011: the generator of JAX,
 * here with the key (seed, stream) and the counter (i, j). 27 and 26 bits of its two words are joined to a fraction.
 */
export function uniformAt(seed: number, stream: number, i: number, j: number): number {
  let key = seed | 0;
  let next = stream | 0;
  let last = key ^ next ^ 0x1bd11bda;
  let a = (i + key) | 0;
  let b = (j + next) | 0;
  for (let group = 1; group <= 5; group++) {
    const odd = (group & 1) === 1;
    a = (a + b) | 0;
    b = a ^ (odd ? (b << 13) | (b >>> 19) : (b << 17) | (b >>> 15));
    a = (a + b) | 0;
    b = a ^ (odd ? (b << 15) | (b >>> 17) : (b << 29) | (b >>> 3));
    a = (a + b) | 0;
    b = a ^ (odd ? (b << 26) | (b >>> 6) : (b << 16) | (b >>> 16));
    a = (a + b) | 0;
    b = a ^ (odd ? (b << 6) | (b >>> 26) : (b << 24) | (b >>> 8));
    a = (a + next) | 0;
    b = (b + last + group) | 0;
    const first = key;
    key = next;
    next = last;
    last = first;
  }
  return ((a >>> 5) * 2 ** 26 + (b >>> 6)) / 2 ** 53;
}

/**
 * A number of the normal distribution with mean 0 and standard deviation 1: a function of the seed, the stream and a place i, 0, 1, …
 *
 * Source: G. E. P. Box, M. E. Muller, "A Note on the Generation of Random Normal Deviates" (1958): two even numbers make the two normal ones of
 * an even place and the odd one after it.
 */
export function normalAt(seed: number, stream: number, i: number): number {
  const pair = i >>> 1;
  const radius = Math.sqrt(-2 * log(1 - uniformAt(seed, stream, pair, 0)));
  const angle = 2 * Math.PI * uniformAt(seed, stream, pair, 1);
  return radius * ((i & 1) === 0 ? cos(angle) : sin(angle));
}
