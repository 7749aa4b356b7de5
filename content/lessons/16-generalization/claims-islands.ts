import type { Claim } from '../../../src/lessons/claim.ts';
import { trainingsOf } from '../../../src/lessons/network-values.ts';
import { figures } from './figures.ts';

const [adam, decayed] = trainingsOf(figures.islands.experiment).map(({ records }) => records);
const validation = (record: (typeof adam)[number]) => record.validation?.loss ?? Number.NaN;
const lowest = Math.min(...adam.map(validation));
const turning = adam.find((record) => validation(record) === lowest)!;
const [end, endDecayed] = [adam[adam.length - 1], decayed[decayed.length - 1]];
const percent = (share = Number.NaN) => 100 * share;

/** The numbers on the network whose boundary is seen. */
export const islandClaims = {
  'islands-turning': { value: turning.step, digits: 0, holds: () => turning.step < end.step / 4 },
  'islands-lowest': { value: lowest, digits: 2 },
  'islands-training': { value: end.training.loss, digits: 3, holds: () => end.training.loss < 0.01 },
  'islands-right': {
    value: percent(end.training.accuracy),
    digits: 0,
    holds: () => end.training.accuracy === 1,
  },
  'islands-end': { value: validation(end), digits: 2, holds: () => validation(end) > 3 * lowest },
  'islands-decayed-right': {
    value: percent(endDecayed.training.accuracy),
    digits: 0,
    holds: () => (endDecayed.training.accuracy ?? 1) < 0.95,
  },
  'islands-decayed': {
    value: validation(endDecayed),
    digits: 2,
    holds: () => validation(endDecayed) < 1.1 * lowest,
  },
} satisfies Record<string, Claim>;
