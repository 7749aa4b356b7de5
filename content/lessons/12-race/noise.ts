import type { Objective } from '../../../src/core/objective/objective.ts';
import { descend, type Method } from '../../../src/core/optimizers/descend.ts';
import { createRandom } from '../../../src/core/random.ts';
import { lineFit } from '../../../src/core/surfaces/line-fit.ts';
import { atRate, entry, forEachRacer, grid, mean, methodOf, type Racer, racers, standardError } from './race.ts';

/*
 * The race with noise: a line through Hubble's nebulae, where every gradient comes from a few of them. A seed decides which.
 */

export const batch = 4;
export const updates = 60;
export const points = lineFit.data!.xs.length;

const seeds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The first `batch` of the points, shuffled anew for every update. */
function batchesOf(seed: number): readonly (readonly number[])[] {
  return Array.from({ length: updates }, (_, k) => {
    const { uniform } = createRandom(seed, k);
    const order = Array.from({ length: points }, (_, i) => i);
    for (let i = 0; i < batch; i++) {
      const j = i + Math.floor(uniform() * (points - i));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order.slice(0, batch);
  });
}

/** The full loss, of which only the last value counts, with the gradient of a mini-batch in place of its own. */
function noisy(seed: number): Objective {
  const { xs, ys } = lineFit.data!;
  const batches = batchesOf(seed);
  return {
    dimension: 2,
    value: (p, k) => (k === updates ? lineFit.value(p, k) : 0),
    gradient(p, out, k) {
      out.fill(0);
      for (const i of batches[k]) {
        const slope = (2 / batch) * (p[0] * xs[i] + p[1] - ys[i]);
        out[0] += slope * xs[i];
        out[1] += slope;
      }
    },
  };
}

/** Every optimizer and learning rate meets the same mini-batches. */
const objectives = new Map<number, Objective>();

function objectiveOf(seed: number): Objective {
  const found = objectives.get(seed) ?? noisy(seed);
  objectives.set(seed, found);
  return found;
}

/** How far above its minimum the full loss ends, seed by seed. */
const excesses = (method: Method, seeds: readonly number[]): readonly number[] =>
  seeds.map((seed) => {
    const { losses } = descend(objectiveOf(seed), method, lineFit.start, updates);
    return losses[updates] - lineFit.criticalPoints[0].value;
  });

/** How one of the six ends on these seeds at a learning rate. */
export const endsAt = (racer: Racer, rate: number, seeds: readonly number[]) =>
  excesses(methodOf(entry(racer, rate)), seeds);

/** The race on some seeds, where each of the six has the learning rate that was best on others. */
function noisyRace(tuning: readonly number[], racing: readonly number[]) {
  const results = forEachRacer((racer) => {
    const method = methodOf(entry(racer, 1));
    const trials = grid.map((rate) => ({ rate, score: mean(excesses(atRate(method, rate), tuning)) }));
    const { rate } = trials.reduce((a, b) => (b.score < a.score ? b : a));
    return { rate, ends: endsAt(racer, rate, racing) };
  });
  /** Who is lowest in the end, seed by seed. */
  const winners = racing.map((_, i) => racers.reduce((a, b) => (results[b].ends[i] < results[a].ends[i] ? b : a)));
  return { tuning, racing, results, winners };
}

export type NoisyRace = ReturnType<typeof noisyRace>;

/** The standard error of how far two of the six end apart, on average: both met the same batches, so that each seed gives a difference. */
export const errorOfDifference = ({ results }: NoisyRace, a: Racer, b: Racer): number =>
  standardError(results[a].ends.map((end, i) => end - results[b].ends[i]));

/** As many repetitions as look careful. */
export const fewSeeds = noisyRace(seeds(101, 120), seeds(1, 20));

/** The same once more, with enough of them. */
export const manySeeds = noisyRace(seeds(1001, 1500), seeds(2001, 2500));
