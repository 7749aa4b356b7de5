import type { ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { atUnitRate, rememberedOn, runsOf, stepsOn } from '../10-adaptive/runs.ts';
import { around } from '../12-race/race.ts';
import { boundClaims } from './claims-bound.ts';
import { decayClaims } from './claims-decay.ts';
import { handClaims } from './claims-hand.ts';
import { figures, forgetful, shrinking } from './figures.ts';
import { budget, places, rates, shortMemory } from './places.ts';

/** A figure's runs with something changed, as a `<Try>` in the text changes it. */
const changed = (figure: 'both' | 'empty', change: Omit<ExperimentInput, 'view'> = {}) =>
  runsOf({ ...figures[figure].experiment, ...change });

const near = (value: number, expected: number, by = 1e-6) => Math.abs(value - expected) < by;
const arrival = ({ outcome }: ReturnType<typeof runsOf>[number]) =>
  outcome.kind === 'arrived' ? outcome.step : Number.NaN;
const flat = (slope: number, steps: number) => Array.from({ length: steps }, () => slope);

// The first figure.
const [bothMomentum, bothRmsprop, bothAdam] = changed('both');
const fromAround = around([4, 1]).map((start) => changed('both', { starts: [start] })[2].outcome);
const reachStar = fromAround.filter((outcome) => outcome.kind === 'arrived' && outcome.minimum === 0).length;

const [withoutDirection] = changed('both', { runs: [forgetful] });
const [withSchedule] = changed('both', { runs: [shrinking] });

// Known slopes.
const adam = atUnitRate('adam', 'pytorch');
const firstOn = (slope: number) => stepsOn(adam, [slope])[0];
const alternating = Array.from({ length: 400 }, (_, k) => (k % 2 === 0 ? 1 : -1));
const lastOn = (id: string, settings = {}) =>
  Math.abs(stepsOn(atUnitRate(id, 'pytorch', settings), alternating)[alternating.length - 1]);
const m = rememberedOn(adam, flat(1, 1000), 'm');
const v = rememberedOn(adam, flat(1, 1000), 'v');
/** Adam's steps on a constant slope where m and v go in as they are. */
const bare = stepsOn(atUnitRate('adam', 'pytorch', { uncorrected: 1 }), flat(1, 1000));
const peak = Math.max(...bare);
const looks = [1, 5, 12, 50, 200, 1000];

// The empty average.
const [uncorrected, corrected] = changed('empty');
const moved = (run: typeof corrected) => run.at(0)[0] - run.at(1)[0];

// The others.
const keras = (id: string, slopes: readonly number[]) => stepsOn(atUnitRate(id, 'keras'), slopes);
const radam = stepsOn(atUnitRate('radam', 'pytorch'), flat(10, 6));
/** The paper trusts v above 4, PyTorch above 5. */
const radamOfPaper = stepsOn(atUnitRate('radam', 'pytorch', { threshold: 4 }), flat(10, 6));
const [radamOnRosenbrock, adamOnRosenbrock] = runsOf({
  surface: 'rosenbrock',
  starts: [[-1.2, 1]],
  runs: ['radam', 'adam'].map((optimizer) => ({ optimizer, settings: { learningRate: 0.05 } })),
  steps: 200,
});
const [ftrl] = runsOf({
  surface: 'booth',
  starts: [[1, 3]],
  runs: [{ optimizer: 'ftrl', settings: { learningRate: 0.3 } }],
  steps: 1,
});
const lionSteps = keras('lion', [1, 0.01, -3]);

// The landscapes.
const adamPlace = places[places.length - 1];
const steepPlace = places[places.length - 2];
const winners = places.map(({ winner }) => winner);
/** From how many of the six starts the luckiest of the other optimizers arrives. */
const others = ({ bests }: (typeof places)[number], but: readonly string[]) =>
  Math.max(...Object.entries(bests).map(([racer, { arrived }]) => (but.includes(racer) ? 0 : arrived)));

// The exercises.
const turning = stepsOn(adam, [1, -1]);
const slower = atUnitRate('adam', 'pytorch', { beta2: 0.99 });
const slowerV = rememberedOn(slower, [1, 1], 'v');
const bareSlower = rememberedOn(slower, [1, 1], 'm').map((value, k) => value / Math.sqrt(slowerV[k]));

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  'both-adam': {
    value: arrival(bothAdam),
    holds: () =>
      bothAdam.outcome.kind === 'arrived' &&
      bothAdam.outcome.minimum === 0 &&
      bothMomentum.outcome.kind === 'underway' &&
      Math.hypot(bothMomentum.at(120)[0] - 4, bothMomentum.at(120)[1] - 1) < 0.2 &&
      bothRmsprop.outcome.kind === 'underway' &&
      Math.hypot(...bothRmsprop.at(120)) < 0.5 &&
      // Its steps do not shrink: they stay longer than η.
      Array.from({ length: 20 }, (_, i) => i + 101).every(
        (k) => Math.hypot(...[0, 1].map((i) => bothRmsprop.at(k)[i] - bothRmsprop.at(k - 1)[i])) > 0.3,
      ),
  },

  // Direction and size
  'turning-adam': { value: lastOn('adam'), digits: 3, holds: () => near(lastOn('adam'), 0.1 / 1.9) },
  'turning-rmsprop': {
    value: lastOn('rmsprop', { rho: 0.9 }),
    digits: 0,
    holds: () => near(lastOn('rmsprop', { rho: 0.9 }), 1),
  },

  // The correction
  'bare-m': { value: m[0], digits: 1, holds: () => near(m[0], 0.1) },
  'bare-v': { value: v[0], digits: 3, holds: () => near(v[0], 0.001) },
  'bare-first': {
    value: bare[0],
    digits: 2,
    holds: () =>
      near(bare[0], Math.sqrt(10), 1e-5) && bare.every((step, k) => near(step, m[k] / Math.sqrt(v[k]), 1e-5)),
  },
  'first-steep': { value: firstOn(1000), digits: 3, holds: () => near(firstOn(1000), 1) },
  'first-gentle': { value: firstOn(0.001), digits: 3, holds: () => near(firstOn(0.001), 1, 1e-4) },
  'first-tiny': { value: firstOn(1e-8), digits: 1, holds: () => near(firstOn(1e-8), 0.5) },
  ...Object.fromEntries(looks.map((k) => [`bare-${k}`, { value: bare[k - 1], digits: 2 }])),
  'bare-peak': { value: peak, digits: 2, holds: () => near(peak, 6.57, 0.005) },
  'bare-peak-step': { value: bare.indexOf(peak) + 1, holds: () => bare.indexOf(peak) + 1 === 12 },
  'empty-jump': {
    value: moved(uncorrected),
    digits: 2,
    holds: () =>
      near(moved(uncorrected), 0.05 / Math.sqrt(0.001), 1e-4) &&
      uncorrected.at(60)[0] < -1 &&
      corrected.outcome.kind === 'arrived' &&
      Math.abs(corrected.at(60)[0] - 0.96) < 0.01,
  },
  'empty-corrected': { value: moved(corrected), digits: 2, holds: () => near(moved(corrected), 0.05) },
  ...boundClaims,
  ...handClaims,

  // No guarantee
  'star-starts': { value: reachStar, holds: () => reachStar > 0 && reachStar < 6 },

  ...decayClaims,

  // The others
  'nadam-first': { value: keras('nadam', [1])[0], digits: 2, holds: () => keras('nadam', [1])[0] > 1.05 },
  'adamax-first': { value: keras('adamax', [7])[0], digits: 0, holds: () => near(keras('adamax', [7])[0], 1) },
  'radam-momentum': {
    value: radam.filter((step) => near(step, 10)).length,
    holds: () => radam.slice(0, 5).every((step) => near(step, 10)),
  },
  'radam-paper': {
    value: radamOfPaper.filter((step) => near(step, 10)).length,
    holds: () => radamOfPaper.slice(0, 4).every((step) => near(step, 10)),
  },
  'radam-sixth': { value: radam[5], digits: 3 },
  'radam-diverges': {
    value: radamOnRosenbrock.outcome.kind === 'diverged' ? radamOnRosenbrock.outcome.step : Number.NaN,
    holds: () => adamOnRosenbrock.outcome.kind === 'underway' && adamOnRosenbrock.loss(200) < adamOnRosenbrock.loss(0),
  },
  'lion-step': { value: lionSteps[0], digits: 0, holds: () => lionSteps.every((step) => near(Math.abs(step), 1)) },
  'ftrl-x': { value: ftrl.at(1)[0] + 0, digits: 0, holds: () => near(ftrl.at(1)[0], 0) },
  'ftrl-y': { value: ftrl.at(1)[1] + 0, digits: 0, holds: () => near(ftrl.at(1)[1], 0) },

  // Where each wins
  budget: { value: budget },
  'place-winners': {
    value: new Set(winners).size,
    holds: () =>
      winners.join() === 'sgd,momentum,nag,adagrad,rmsprop,adam' &&
      places.every(({ winner, bests }) => bests[winner].arrived === 6) &&
      places.every(({ bests }) =>
        Object.values(bests).every(({ rate }) => rate > rates[0] && rate < rates[rates.length - 1]),
      ),
  },
  'steep-rmsprop': {
    value: steepPlace.bests.rmsprop.arrived,
    // Only there, of the places of the table, did somebody come second who hardly ever arrives.
    holds: () =>
      steepPlace.order[1] === 'adam' &&
      steepPlace.bests.adam.arrived === 1 &&
      others(steepPlace, ['rmsprop', 'adam']) === 0,
  },
  'short-memory': {
    value: shortMemory.score,
    digits: 0,
    // It is the memory: with one as short as RMSprop's Adam arrives from all six.
    holds: () => shortMemory.arrived === 6 && shortMemory.score < steepPlace.bests.rmsprop.score,
  },
  'adam-place': {
    value: adamPlace.bests.adam.score,
    digits: 0,
    holds: () => adamPlace.bests.adam.arrived === 6 && others(adamPlace, ['adam']) < 6,
  },

  // Exercises
  'turn-m': { value: -0.01, holds: () => near(rememberedOn(adam, [1, -1], 'm')[1], -0.01) },
  'turn-step': { value: turning[1], digits: 3, holds: () => near(turning[1], -0.01 / 0.19) },
  'slower-first': { value: bareSlower[0], digits: 0, holds: () => near(bareSlower[0], 1) && bareSlower[1] > 1.3 },

  // What to try
  'try-forgetful': {
    value: Math.hypot(...withoutDirection.at(120)),
    digits: 2,
    holds: () => withoutDirection.outcome.kind === 'underway',
  },
  'try-cosine': { value: arrival(withSchedule), holds: () => Number.isNaN(arrival(bothRmsprop)) },
} satisfies Record<string, Claim>;
