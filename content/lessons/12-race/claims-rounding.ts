import { onSurface } from '../../../src/core/grounds/surface/surface-ground.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { allParts } from '../../../src/core/runs/all-parts.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import type { CheckedClaim } from './claim.ts';
import { beale, bealeAround, bealeStart, ownBest, placeOf } from './courses.ts';
import { atRate, type Course, entry, methodOf, type Racer, racers, score, scoresNearby } from './race.ts';
import { aroundRows, ownBestRows, placeRows } from './tables.ts';

const own = (racer: Racer) => methodOf(entry(racer, ownBest[racer]));
const stepsOf = (racer: Racer) => ownBestRows.find((row) => row.racer === racer)!.steps;
const [x0, y0] = bealeStart;
const nudged = (racer: Racer) => score({ ...beale, starts: [[x0 + 1e-15, y0]] }, own(racer));
const [least, greatest] = scoresNearby(beale, own('rmsprop'));

/** True if one of the six keeps its place among them, however rounding turns out for it and for the others. */
const keepsRank = (course: Course, rateOf: (racer: Racer) => number) => {
  const ranges = racers.map((racer) => scoresNearby(course, atRate(methodOf(entry(racer, 1)), rateOf(racer))));
  const [low, high] = ranges[racers.indexOf('rmsprop')];
  return ranges.every(
    ([from, to], i) => racers[i] === 'rmsprop' || to < low || from > high || (from === low && to === high),
  );
};

/** The steps of RMSprop after step 100 of its best run, in multiples of η. */
const lateSteps = (() => {
  const { surface } = prepare({ ground: onSurface(beale.surface) }, allParts);
  const { path } = descend(surface, own('rmsprop'), bealeStart, beale.steps);
  return Array.from({ length: beale.steps - 100 }, (_, i) => i + 101).map(
    (k) => Math.hypot(path[2 * k] - path[2 * k - 2], path[2 * k + 1] - path[2 * k - 1]) / ownBest.rmsprop,
  );
})();

// What a failure costs.
const longer = { ...placeOf('beale'), steps: 300 };
const atBest = (course: Course, racer: Racer) =>
  score(course, atRate(methodOf(entry(racer, 1)), placeOf('beale').bests[racer].rate));
const bealeRow = placeRows.find(({ surface }) => surface === 'beale')!;

/** The numbers on what rounding decides, and on what it means to count a failure as the whole budget. */
export const roundingClaims = {
  'rounding-least': {
    value: least,
    // Only RMSprop has numbers that rounding decides, and they are marked.
    holds: () =>
      ownBestRows.every(({ racer, rounded }) => rounded.best === (racer === 'rmsprop')) &&
      aroundRows.every(({ racer, rounded }) => rounded === (racer === 'rmsprop')) &&
      placeRows.every(({ rounded }) => racers.every((racer) => !rounded[racer] || racer === 'rmsprop')) &&
      placeRows.some(({ rounded }) => rounded.rmsprop),
  },
  'rounding-greatest': {
    value: greatest,
    holds: () =>
      greatest > least + 10 &&
      keepsRank(beale, (racer) => ownBest[racer]) &&
      keepsRank(bealeAround, (racer) => ownBest[racer]) &&
      placeRows.every(({ surface }) => keepsRank(placeOf(surface), (racer) => placeOf(surface).bests[racer].rate)),
  },
  'rmsprop-shortest': { value: Math.min(...lateSteps), digits: 2, holds: () => Math.min(...lateSteps) < 0.1 },
  'rmsprop-longest': { value: Math.max(...lateSteps), digits: 1, holds: () => Math.max(...lateSteps) > 1 },
  'own-rmsprop': { value: stepsOf('rmsprop') },
  'rmsprop-nudged': {
    value: nudged('rmsprop'),
    holds: () => racers.every((racer) => Math.abs(nudged(racer) - stepsOf(racer)) > 10 === (racer === 'rmsprop')),
  },
  tie: {
    value: atBest(placeOf('beale'), 'adam'),
    digits: 0,
    holds: () =>
      atBest(placeOf('beale'), 'adam') === atBest(placeOf('beale'), 'momentum') &&
      bealeRow.arrived.adam === 6 &&
      bealeRow.arrived.momentum === 5,
  },
  'tie-lost': {
    value: atBest(longer, 'momentum'),
    digits: 0,
    holds: () => atBest(longer, 'adam') === atBest(placeOf('beale'), 'adam') && atBest(longer, 'momentum') > 100,
  },
} satisfies Record<string, CheckedClaim>;
