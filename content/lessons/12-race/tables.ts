import type { Outcome } from '../../../src/core/runs/outcome.ts';
import { beale, bealeAround, bealeSweeps, ownBest, places } from './courses.ts';
import { batch, fewSeeds, manySeeds, type NoisyRace } from './noise.ts';
import {
  arrival,
  atRate,
  best,
  entry,
  finishes,
  forEachRacer,
  grid,
  isRounded,
  mean,
  methodOf,
  oneRate,
  type Racer,
  type Rates,
  racers,
  ranking,
  standardError,
} from './race.ts';

/** How each of the six ends on the race of the first figure, at these learning rates. */
export const finishesAt = (rates: Rates) =>
  forEachRacer((racer) => finishes(beale, methodOf(entry(racer, rates[racer])))[0].outcome);

/** Steps until arrival, infinitely many for those who do not arrive. */
export const steps = (outcome: Outcome): number => arrival(outcome) ?? Number.POSITIVE_INFINITY;

/** The race with one learning rate for all: who arrives, first to last. */
export const oneRateRaces = [0.002, 0.003, 0.05, 0.3, 1].map((rate) => {
  const outcomes = finishesAt(oneRate(rate));
  const arrived = ranking(forEachRacer((racer) => steps(outcomes[racer]))).filter(
    (racer) => arrival(outcomes[racer]) !== null,
  );
  return { rate, outcomes, arrived: arrived.map((racer) => ({ racer, steps: steps(outcomes[racer]) })) };
});

const arrives = (racer: Racer) => bealeSweeps[racer].filter(({ score }) => score < beale.steps);

/** The sweep of the first race, best first, and what half and double the best learning rate do. */
export const ownBestRows = ranking(forEachRacer((racer) => best(bealeSweeps[racer]).score)).map((racer) => {
  const method = methodOf(entry(racer, 1));
  const at = (factor: number) => finishes(beale, atRate(method, factor * ownBest[racer]))[0].outcome;
  const rounded = (factor: number) => isRounded(beale, atRate(method, factor * ownBest[racer]));
  return {
    racer,
    rate: ownBest[racer],
    steps: best(bealeSweeps[racer]).score,
    half: at(0.5),
    double: at(2),
    rounded: { best: rounded(1), half: rounded(0.5), double: rounded(2) },
    arrives: arrives(racer).length,
    of: grid.length,
  };
});

/** Each at its own best learning rate for the middle start, from six starts around it. */
export const aroundRows = racers.map((racer) => {
  const outcomes = finishes(bealeAround, methodOf(entry(racer, ownBest[racer]))).map(({ outcome }) => outcome);
  const arrived = outcomes.filter(({ kind }) => kind === 'arrived').map(steps);
  return {
    racer,
    outcomes,
    arrived: arrived.length,
    fastest: Math.min(...arrived),
    slowest: Math.max(...arrived),
    mean: mean(outcomes.map((outcome) => arrival(outcome) ?? beale.steps)),
    rounded: isRounded(bealeAround, methodOf(entry(racer, ownBest[racer]))),
  };
});

/** A race with noise: how far above the minimum each ends, over the seeds, and in which share of them it is lowest. */
const noiseRowsOf = ({ results, winners }: NoisyRace) =>
  racers.map((racer) => {
    const { rate, ends } = results[racer];
    const wins = winners.filter((winner) => winner === racer).length;
    return {
      racer,
      rate,
      lowest: Math.min(...ends),
      mean: mean(ends),
      error: standardError(ends),
      highest: Math.max(...ends),
      wins,
      share: (100 * wins) / winners.length,
    };
  });

export const fewSeedsRows = noiseRowsOf(fewSeeds);
export const manySeedsRows = noiseRowsOf(manySeeds);

export const batchSize = batch;

/** All settings of one of the six but the learning rate, as PyTorch writes them: `betas[0]` and `betas[1]` are one argument, a pair. */
export function fixedSettings(racer: Racer): string {
  const { optimizer, settings } = methodOf(entry(racer, 1));
  const values = new Map<string, (string | number)[]>();
  for (const [name, { names, scale }] of Object.entries(optimizer.hyperparameters)) {
    if (name === 'learningRate' || !names.pytorch) continue;
    const argument = names.pytorch.replace(/\[\d\]$/, '');
    const value = scale === 'flag' ? pythonFlag(settings[name]) : settings[name];
    values.set(argument, [...(values.get(argument) ?? []), value]);
  }
  return [...values]
    .map(([argument, parts]) => `${argument}=${parts.length > 1 ? `(${parts.join(', ')})` : parts[0]}`)
    .join(', ');
}

const pythonFlag = (value: number) => (value === 0 ? 'False' : 'True');

/** The five landscapes: who needs how many steps at its own best learning rate. */
export const placeRows = places.map((place) => {
  const { surface, steps: budget, bests } = place;
  const scores = forEachRacer((racer) => bests[racer].score);
  const methods = forEachRacer((racer) => atRate(methodOf(entry(racer, 1)), bests[racer].rate));
  return {
    surface,
    budget,
    scores,
    order: ranking(scores),
    arrived: forEachRacer(
      (racer) => finishes(place, methods[racer]).filter(({ outcome }) => outcome.kind === 'arrived').length,
    ),
    rounded: forEachRacer((racer) => isRounded(place, methods[racer])),
  };
});

/** A number of steps, marked where rounding decides it. */
export const about = (steps: number | string, isRounded: boolean): string => `${isRounded ? '≈\u00a0' : ''}${steps}`;

/** What the last table prints: mean steps, marked likewise, and from how many of the six starts. */
export const counted = ({ scores, arrived, rounded }: (typeof placeRows)[number], racer: Racer): string =>
  `${about(scores[racer].toFixed(0), rounded[racer])} (${arrived[racer]}/6)`;
