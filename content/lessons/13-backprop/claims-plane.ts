import type { Claim } from '../../../src/lessons/claim.ts';
import { runsOnPlane } from '../../../src/lessons/network-values.ts';
import { figures, predictions } from './figures.ts';

const { experiment } = figures.plane;
const { surface, losses } = runsOnPlane({ ...experiment, ...predictions.below.set });
const [own] = losses;
const { steps } = predictions.below.set;
const [[low, high]] = surface.domain;

/** The lowest value of the plane that is shown, to three digits, by looking everywhere. */
const cells = 100;
const at = (i: number) => low + (i / cells) * (high - low);
let lowest = Number.POSITIVE_INFINITY;
for (let i = 0; i <= cells; i++)
  for (let j = 0; j <= cells; j++) lowest = Math.min(lowest, surface.value(Float64Array.of(at(i), at(j)), 0));

/** True if along every line on a grid the loss bends upwards. */
function isBowl(): boolean {
  const value = (i: number, j: number) => surface.value(Float64Array.of(at(5 * i), at(5 * j)), 0);
  for (let i = 1; i < cells / 5; i++)
    for (let j = 1; j < cells / 5; j++)
      for (const [a, b] of [[1, 0] as const, [0, 1] as const, [1, 1] as const, [1, -1] as const])
        if (value(i + a, j + b) + value(i - a, j - b) < 2 * value(i, j)) return false;
  return true;
}

/** The numbers of the section on the network's landscape. */
export const planeClaims = {
  'plane-lowest': { value: lowest, digits: 3, holds: isBowl },
  'plane-guessing': {
    value: Math.LN2,
    digits: 3,
    holds: () => lowest < Math.LN2 && Math.LN2 - lowest < 0.01,
  },
  'plane-start': { value: own[0], digits: 2 },
  'plane-twenty': { value: own[experiment.steps], digits: 2, holds: () => own[experiment.steps] > lowest },
  'plane-steps': { value: steps, digits: 0, holds: () => losses.length === 1 },
  'plane-end': { value: own[steps], digits: 2, holds: () => own[steps] < lowest / 2 },
} satisfies Record<string, Claim>;
