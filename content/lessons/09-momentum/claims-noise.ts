import type { Claim } from '../../../src/lessons/claim.ts';
import { floorOf } from '../08-batches/noise.ts';
import { momentum, sgd } from './figures.ts';

const batch = 4;
const plain = floorOf(batch, [sgd(0.02)]);
const heavy = floorOf(batch, [momentum(0.02, 0.9)]);
const large = floorOf(batch, [sgd(0.2)]);

/** The numbers of the aside on noise: floors measured as in lesson 8. */
export const noiseClaims = {
  'noise-plain': { value: plain, digits: 3 },
  'noise-heavy': { value: heavy, digits: 3, holds: () => heavy > 20 * plain },
  'noise-large': { value: large, digits: 3, holds: () => heavy > large / 1.5 && heavy < large },
} satisfies Record<string, Claim>;
