import type { ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { matrixClaims } from './claims-matrix.ts';
import { rareClaims } from './claims-rare.ts';
import { restClaims } from './claims-rest.ts';
import { tryClaims } from './claims-try.ts';
import { figures } from './figures.ts';
import { atUnitRate, firstStep, rememberedOn, runsOf, stepsOn } from './runs.ts';

/** A figure's runs with something changed, as a `<Try>` in the text changes it. */
const changed = (figure: 'ravine' | 'memory' | 'units', change: Omit<ExperimentInput, 'view'> = {}) =>
  runsOf({ ...figures[figure].experiment, ...change });

const near = (value: number, expected: number, by = 1e-6) => Math.abs(value - expected) < by;
const arrival = ({ outcome }: ReturnType<typeof runsOf>[number]) =>
  outcome.kind === 'arrived' ? outcome.step : Number.NaN;
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, k) => k);

// The ravine.
const [ravineSgd, ravineAdagrad] = changed('ravine');
const turned = changed('ravine', { surface: 'ellipse-k100-rot30' })[1];
const ravineWith = (learningRate: number) =>
  changed('ravine', { runs: [{ optimizer: 'adagrad', settings: { learningRate } }] })[0];
const factor = (i: 0 | 1) => ravineSgd.at(1)[i] / ravineSgd.at(0)[i];

// Three slopes.
const threeSteps = stepsOn(atUnitRate('adagrad', 'pytorch'), [1, 0.01, 1]);

// The valley, from its wall and from its floor.
const memory = changed('memory');
const [fromWall, fromFloor, rmspropFromWall, rmspropFromFloor] = memory;
const rateX = (run: (typeof memory)[number], learningRate: number, k: number) =>
  learningRate / Math.sqrt(run.state(k).s[0]);
const looks = [1, 10, 100, 300];
/** How many steps a run needs from x = −5 to x = −2, along the floor. */
const stretch = (run: (typeof memory)[number]) =>
  firstStep(run, (k) => run.at(k)[0] > -2) - firstStep(run, (k) => run.at(k)[0] > -5);
const [bold] = changed('memory', {
  starts: [[-6, 1.5]],
  runs: [{ optimizer: 'adagrad', settings: { learningRate: 10 } }],
});

// RMSprop.
const rmsprop = (form: 'pytorch' | 'keras', settings = {}) => atUnitRate('rmsprop', form, settings);
const flat = (slope: number, steps = 1) => Array.from({ length: steps }, () => slope);

// Adadelta.
const units = changed('units')[0];
const adadeltaWith = (epsilon: number) =>
  changed('units', { runs: [{ optimizer: 'adadelta', settings: { epsilon } }] })[0];
const kerasAdadelta = changed('units', { runs: [{ optimizer: 'adadelta', form: 'keras' }] })[0];
const gone = (run: typeof units, k: number) => run.at(0)[0] - run.at(k)[0];

// Where ε sits, and the start value.
const [outside] = stepsOn(rmsprop('pytorch', { rho: 0.9 }), [1e-4]);
const [inside] = stepsOn(rmsprop('keras'), [1e-4]);
const [startedLow] = stepsOn(atUnitRate('adagrad', 'keras'), [0.01]);
const [startedZero] = stepsOn(atUnitRate('adagrad', 'pytorch'), [0.01]);

// The exercises.
const fourSteps = stepsOn(atUnitRate('adagrad', 'pytorch', { learningRate: 0.1 }), flat(2, 4));
const started = changed('ravine', {
  runs: [{ optimizer: 'adagrad', settings: { learningRate: 0.5, initialAccumulator: 0.1 } }],
})[0];
const faded = stepsOn(rmsprop('pytorch', { rho: 0.9 }), [1, 0.01, 1]);
const fadedMemory = rememberedOn(rmsprop('pytorch', { rho: 0.9 }), [1, 0.01, 1], 's');

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // One learning rate for all directions
  'sgd-y': { value: factor(1), digits: 1, holds: () => near(factor(1), 1 - 0.018 * 100) },
  'sgd-x': { value: factor(0), digits: 3, holds: () => near(factor(0), 1 - 0.018) },
  'sgd-60': { value: ravineSgd.at(60)[0], digits: 2, holds: () => Math.abs(ravineSgd.at(60)[1]) < 1e-4 },

  // Adagrad
  'adagrad-first': {
    value: ravineAdagrad.at(0)[0] - ravineAdagrad.at(1)[0],
    digits: 1,
    holds: () => [0, 1].every((i) => near(ravineAdagrad.at(0)[i] - ravineAdagrad.at(1)[i], 0.5)),
  },
  'adagrad-second': {
    value: ravineAdagrad.at(1)[0] - ravineAdagrad.at(2)[0],
    digits: 3,
    holds: () => near(ravineAdagrad.at(1)[0] - ravineAdagrad.at(2)[0], (0.5 * 1.3) / Math.hypot(1.8, 1.3)),
  },
  'adagrad-arrives': {
    value: arrival(ravineAdagrad),
    holds: () =>
      upTo(60).every((k) => near(ravineAdagrad.at(k)[0], ravineAdagrad.at(k)[1])) &&
      arrival(ravineWith(1.8)) === 1 &&
      !(arrival(ravineWith(1.6)) <= 1),
  },

  ...rareClaims,

  // The rate only shrinks
  'three-1': { value: threeSteps[0], digits: 0, holds: () => near(threeSteps[0], 1) },
  'three-2': { value: threeSteps[1], digits: 2, holds: () => near(threeSteps[1], 0.01) },
  'three-3': { value: threeSteps[2], digits: 3, holds: () => near(threeSteps[2], 1 / Math.SQRT2, 1e-4) },

  // From the wall and from the floor
  ...Object.fromEntries(
    looks.flatMap((k) => [
      [`wall-${k}`, { value: rateX(fromWall, 0.5, k), digits: 3 }],
      [`floor-${k}`, { value: rateX(fromFloor, 0.5, k), digits: 3 }],
      [`fading-${k}`, { value: rateX(rmspropFromWall, 0.1, k), digits: 3 }],
    ]),
  ),
  'wall-stretch': {
    value: stretch(fromWall),
    holds: () =>
      looks.slice(1).every((k, i) => rateX(fromWall, 0.5, k) < rateX(fromWall, 0.5, looks[i])) &&
      looks.slice(1).every((k, i) => rateX(rmspropFromWall, 0.1, k) > rateX(rmspropFromWall, 0.1, looks[i])),
  },
  'floor-stretch': { value: stretch(fromFloor), holds: () => 2.5 * stretch(fromFloor) < stretch(fromWall) },
  'bold-arrives': { value: arrival(bold) },
  'bold-x': { value: bold.at(1)[0], digits: 0, holds: () => near(bold.at(1)[0], -16) },

  // RMSprop
  'half-memory': {
    value: Math.ceil(Math.log(0.5) / Math.log(0.9)),
    holds: () => 1 - 0.9 ** 7 > 0.5 && 1 - 0.9 ** 6 < 0.5,
  },
  'rmsprop-wall-stretch': { value: stretch(rmspropFromWall) },
  'rmsprop-floor-stretch': {
    value: stretch(rmspropFromFloor),
    holds: () => Math.abs(stretch(rmspropFromWall) - stretch(rmspropFromFloor)) <= 2,
  },
  'rmsprop-first': {
    value: stepsOn(rmsprop('keras'), [1])[0],
    digits: 2,
    holds: () => near(stepsOn(rmsprop('keras'), [1])[0], Math.sqrt(10), 1e-5),
  },
  'rmsprop-first-pytorch': {
    value: stepsOn(rmsprop('pytorch'), [1])[0],
    digits: 0,
    holds: () => near(stepsOn(rmsprop('pytorch'), [1])[0], 10, 1e-5),
  },
  ...restClaims,

  // Adadelta
  'adadelta-first': {
    value: gone(units, 1),
    digits: 5,
    holds: () => near(gone(units, 1), Math.sqrt(1e-6 / 0.1), 1e-7) && near(gone(units, 1), units.at(1)[1] + 2, 1e-7),
  },
  'adadelta-200': {
    value: units.at(200)[0],
    digits: 2,
    holds: () => units.outcome.kind === 'underway' && units.at(199)[0] - units.at(200)[0] > gone(units, 1),
  },
  'adadelta-keras': { value: gone(kerasAdadelta, 200), digits: 4, holds: () => gone(kerasAdadelta, 200) < 0.001 },
  'adadelta-arrives': {
    value: arrival(adadeltaWith(1e-4)),
    // The challenge can be met, and not by the hint's first value.
    holds: () => arrival(adadeltaWith(0.01)) <= 60 && arrival(adadeltaWith(1e-4)) > 60,
  },

  // Where ε sits
  'eps-outside': { value: outside, digits: 2 },
  'eps-inside': { value: inside, digits: 2, holds: () => outside > 10 * inside },
  'eps-floor': { value: Math.sqrt(1e-7), digits: 5 },
  'start-zero': { value: startedZero, digits: 0, holds: () => near(startedZero, 1) },
  'start-keras': { value: startedLow, digits: 3, holds: () => startedLow < 1 / 30 },

  // History, not nearness
  'turned-60': {
    value: turned.loss(60),
    digits: 2,
    holds: () => turned.outcome.kind === 'underway' && turned.loss(60) > 1e6 * ravineAdagrad.loss(60),
  },

  // Code
  'code-x': { value: ravineAdagrad.at(20)[0], digits: 4 },

  // Exercises
  ...Object.fromEntries(
    [1, 2, 3, 4].map((k) => [
      `four-${k}`,
      { value: fourSteps[k - 1], digits: 3, holds: () => near(fourSteps[k - 1], 0.1 / Math.sqrt(k)) },
    ]),
  ),
  'start-share': {
    value: (100 * 0.1) / 1.8 ** 2,
    digits: 0,
    holds: () => started.at(1)[0] > started.at(1)[1] + 1e-3 && started.at(20)[0] > started.at(20)[1] + 1e-3,
  },
  'memory-1': { value: fadedMemory[0] },
  'memory-2': { value: fadedMemory[1], digits: 5 },
  'memory-3': { value: fadedMemory[2], digits: 6 },
  'faded-1': { value: faded[0], digits: 2 },
  'faded-2': { value: faded[1], digits: 3 },
  'faded-3': { value: faded[2], digits: 2, holds: () => faded[2] < faded[0] },

  ...matrixClaims,
  ...tryClaims,
} satisfies Record<string, Claim>;
