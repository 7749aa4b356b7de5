import type { Claim } from '../../../src/lessons/claim.ts';
import { runsOnPlane, trainingsOf } from '../../../src/lessons/network-values.ts';
import { figures, otherSeed, predictions } from './figures.ts';
import { coin } from './trained.ts';

const percent = (share: number) => 100 * share;
/** The shares of what is held back that Adam and RMSprop have right at the end. */
const endsWith = (seed: number) =>
  trainingsOf({ ...figures.coin.experiment, seed }).map(
    ({ records }) => records.at(-1)?.validation?.accuracy ?? Number.NaN,
  );
const [adam, rmsprop] = endsWith(figures.coin.experiment.seed);
const [adamOther, rmspropOther] = endsWith(otherSeed);

const [adamCoins, rmspropCoins] = [coin.adam, coin.rmsprop];
const seeds = adamCoins.map((one, i) => [one, rmspropCoins[i]] as const);
const [heads, tails, edges] = [
  seeds.filter(([[one], [other]]) => one > other).length,
  seeds.filter(([[one], [other]]) => one < other).length,
  seeds.filter(([[one], [other]]) => one === other).length,
];
const lower = seeds.filter(([[, one], [, other]]) => one < other).length;

const { steps, runs } = figures.plane.experiment;
const ends = (set: object) =>
  runsOnPlane({ ...figures.plane.experiment, ...set }).losses.map((losses, i) => ({
    id: runs[i].optimizer,
    start: losses[0],
    loss: losses[steps],
  }));
const here = ends({}).sort((one, other) => one.loss - other.loss);
const there = ends(predictions.elsewhere.set).sort((one, other) => one.loss - other.loss);
const adamThere = there.findIndex(({ id }) => id === 'adam');

/** The numbers on what the two figures of networks show. */
export const liveClaims = {
  'coin-adam': { value: percent(adam), digits: 1, holds: () => adam > rmsprop },
  'coin-rmsprop': { value: percent(rmsprop), digits: 1 },
  'coin-points': { value: Math.round(40 * (adam - rmsprop)), digits: 0 },
  'coin-adam-other': { value: percent(adamOther), digits: 1, holds: () => adamOther < rmspropOther },
  'coin-rmsprop-other': { value: percent(rmspropOther), digits: 1 },
  'coin-seeds': { value: seeds.length, digits: 0 },
  'coin-heads': { value: heads, digits: 0, holds: () => Math.abs(heads - tails) < edges },
  'coin-tails': { value: tails, digits: 0 },
  'coin-edges': { value: edges, digits: 0, holds: () => heads + tails + edges === seeds.length },
  'coin-lower': { value: lower, digits: 0, holds: () => lower > 0.75 * seeds.length },
  'plane-adam': { value: here[0].loss, digits: 4, holds: () => here[0].id === 'adam' },
  'plane-start': { value: there[0].start, digits: 2 },
  'plane-adam-there': {
    value: there[adamThere].loss,
    digits: 4,
    holds: () => adamThere === there.length - 1,
  },
  'plane-first-there': { value: there[0].loss, digits: 4, holds: () => there[0].id === 'nag' },
} satisfies Record<string, Claim>;
