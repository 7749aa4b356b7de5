import type { Outcome } from '../../../src/core/runs/outcome.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import {
  around,
  atRate,
  entry,
  finishes,
  forEachRacer,
  grid,
  mean,
  methodOf,
  type Point,
  type Racer,
  racers,
  ranking,
} from '../12-race/race.ts';

/** Six landscapes and the middle of the six starts on each. */
const courses = [
  ['bowl', [3, -2]],
  ['long-valley', [-6, 1.5]],
  ['beale', [1, 1.5]],
  ['ellipse-k100', [3, 1]],
  ['beale', [-3, -3]],
  ['goldstein-price', [-0.7, 0.2]],
] satisfies [string, Point][];

export const budget = 300;

/**
 * The grid of lesson 12, two more powers of ten below it and some rates above: the slopes of one of the landscapes are very steep, and in another
 * Adagrad wants long strides.
 */
export const rates: readonly number[] = [
  ...grid.slice(0, 20).map((rate) => Number((rate / 100).toPrecision(2))),
  ...grid,
  ...[13, 16, 20, 25, 32],
];

/**
 * The best of these learning rates, the mean number of steps until a global minimum over six starts, a failure counted as the whole budget,
 * and from how many of the starts it gets there. Of rates that all fail, the one that ends lowest.
 */
function ownBest(surface: string, middle: Point, racer: Racer, settings: Readonly<Record<string, number>> = {}) {
  const course = { surface, starts: around(middle), steps: budget };
  const method = methodOf(entry(racer, 1, settings));
  const { criticalPoints } = findSurface(surface)!;
  const arrives = (outcome: Outcome) => outcome.kind === 'arrived' && criticalPoints[outcome.minimum].global === true;
  const steps = (outcome: Outcome) => (outcome.kind === 'arrived' && arrives(outcome) ? outcome.step : budget);
  return rates
    .map((rate) => {
      const ends = finishes(course, atRate(method, rate));
      return {
        rate,
        score: mean(ends.map(({ outcome }) => steps(outcome))),
        loss: mean(ends.map(({ loss }) => loss)),
        arrived: ends.filter(({ outcome }) => arrives(outcome)).length,
      };
    })
    .reduce((a, b) => (b.score < a.score || (b.score === a.score && b.score === budget && b.loss < a.loss) ? b : a));
}

/** On each landscape: what each of the six needs at its own best, and who needs least. */
export const places = courses.map(([surface, middle]) => {
  const bests = forEachRacer((racer) => ownBest(surface, middle, racer));
  const order = ranking(forEachRacer((racer) => bests[racer].score));
  return { id: `${surface}-${middle.join('-')}`, surface, middle, bests, winner: order[0], order };
});

/** Adam with a memory for sizes as short as that of RMSprop, where the start is steepest. */
export const shortMemory = ownBest('beale', [-3, -3], 'adam', { beta2: 0.9 });

/** All six at their own best from the middle of the starts. */
export const experimentAt = ({ surface, middle, bests }: (typeof places)[number]) => ({
  surface,
  starts: [middle],
  runs: racers.map((racer) => entry(racer, bests[racer].rate)),
  steps: budget,
});

/** What the table prints: mean steps, and from how many of the six starts. */
export const counted = ({ score, arrived }: ReturnType<typeof ownBest>): string => `${score.toFixed(0)} (${arrived}/6)`;

/** The experiment of the first of the places on a surface. */
export const placeAt = (surface: string) => experimentAt(places.find((place) => place.surface === surface)!);
