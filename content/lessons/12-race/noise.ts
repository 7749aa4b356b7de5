import { descend, type Method } from '../../../src/core/descend.ts';
import type { Objective } from '../../../src/core/objective.ts';
import { createRandom } from '../../../src/core/random.ts';
import { lineFit } from '../../../src/core/surfaces/line-fit.ts';
import { atRate, entry, forEachRacer, grid, mean, methodOf, racers } from './race.ts';

/*
 * The race with noise: a line through Hubble's nebulae, where every gradient comes from a few of them. A seed decides which.
 */

export const batch = 4;
export const updates = 60;
export const points = lineFit.data!.xs.length;

const seeds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Learning rates are chosen on these seeds, and the race is run on others. */
export const tuningSeeds = seeds(101, 120);
export const racingSeeds = seeds(1, 20);

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

/** The full loss, with the gradient of a mini-batch in place of its own. */
function noisy(seed: number): Objective {
  const { xs, ys } = lineFit.data!;
  const batches = batchesOf(seed);
  return {
    dimension: 2,
    value: lineFit.value,
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

const objectives = new Map([...tuningSeeds, ...racingSeeds].map((seed) => [seed, noisy(seed)]));

/** How far above its minimum the full loss ends. */
function excess(method: Method, seed: number): number {
  const { losses } = descend(objectives.get(seed)!, method, lineFit.start, updates);
  return losses[updates] - lineFit.criticalPoints[0].value;
}

const excesses = (method: Method, among: readonly number[]) => among.map((seed) => excess(method, seed));

/** For each of the six: its best learning rate on the tuning seeds, and how it ends on the racing seeds. */
export const noisyRace = forEachRacer((racer) => {
  const method = methodOf(entry(racer, 1));
  const trials = grid.map((rate) => ({ rate, score: mean(excesses(atRate(method, rate), tuningSeeds)) }));
  const { rate } = trials.reduce((a, b) => (b.score < a.score ? b : a));
  return { rate, ends: excesses(atRate(method, rate), racingSeeds) };
});

/** Who is lowest in the end, seed by seed. */
export const winners = racingSeeds.map((_, i) =>
  racers.reduce((a, b) => (noisyRace[b].ends[i] < noisyRace[a].ends[i] ? b : a)),
);
