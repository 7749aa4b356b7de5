import { completeExperiment, type ExperimentInput } from '../../../src/core/experiment/experiment.ts';
import { descend } from '../../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../../src/core/optimizers/index.ts';
import { methodsOf } from '../../../src/core/runs/run.ts';
import { stepAnatomy } from '../../../src/core/runs/step-anatomy.ts';
import { findSurface } from '../../../src/core/surfaces/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { runsOf } from '../10-adaptive/runs.ts';
import { boxed, figures } from './figures.ts';

const start = [-8, 6];
const near = (value: number, expected: number, by = 1e-6) => Math.abs(value - expected) < by;
const away = ([x, y]: ArrayLike<number> & Iterable<number>, [toX, toY]: readonly number[]) =>
  Math.hypot(x - toX, y - toY);

const changed = (change: Omit<ExperimentInput, 'view'> = {}) => runsOf({ ...figures.decay.experiment, ...change });
const [penalized, decayed] = changed();
const longDecayed = changed({ steps: 3000 })[1];
const [inBox] = changed(boxed);
const boxedSteps = boxed.steps;

const booth = findSurface('booth')!;
const { experiment } = completeExperiment(figures.decay.experiment);
const adamw = methodsOf({ findOptimizer }, experiment)[1];
const at400 = stepAnatomy(booth, adamw, start, 400);
const push = at400.derived.mHat.map((value, i) => value / Math.sqrt(at400.derived.vHat[i]));
/** Where the gradient of Booth's function and that of λ/2·‖x‖² cancel. */
const ridge = ([x, y]: Float64Array) => [10 * x + 8 * y - 34 + 0.3 * x, 8 * x + 10 * y - 38 + 0.3 * y];

/** Where AdamW is after many short steps: as good as where it rests. */
const patience = 100_000;
function restAt(weightDecay: number): Float64Array {
  const settings = { ...adamw.settings, learningRate: 0.003, weightDecay };
  return descend(booth, { ...adamw, settings }, start, patience).path.slice(2 * patience);
}
const [rest, boxedRest] = [restAt(0.3), restAt(0.5)];
/** The lowest point of Booth's function among those with no coordinate beyond ±size; it has the largest y there. */
const lowestInBox = (size: number) => [Math.min(size, 1 + 0.8 * (3 - size)), size];

/** Where momentum rests with decay in the gradient (L2) or beside it. */
const withMomentum = (form: 'pytorch' | 'keras') =>
  changed({
    runs: [{ optimizer: 'momentum', form, settings: { learningRate: 0.01, momentum: 0.9, weightDecay: 0.3 } }],
    steps: 3000,
  })[0].at(3000);
const withoutMomentum = changed({
  runs: [{ optimizer: 'sgd', form: 'keras', settings: { learningRate: 0.01, weightDecay: 0.3 } }],
  steps: 3000,
})[0].at(3000);

/** The numbers of the section on AdamW. */
export const decayClaims = {
  'sgd-share': {
    value: 10,
    // L2 is the same with and without momentum; decay beside it acts with momentum as a λ of 0.03 would in L2.
    holds: () =>
      ridge(withoutMomentum).every((slope) => near(slope, 0)) &&
      ridge(withMomentum('pytorch')).every((slope) => near(slope, 0)) &&
      ridge(withMomentum('keras')).every((slope, i) => near(slope - 0.27 * withMomentum('keras')[i], 0)),
  },
  'l2-x': { value: penalized.at(400)[0], digits: 2, holds: () => ridge(penalized.at(400)).every((g) => near(g, 0)) },
  'l2-y': { value: penalized.at(400)[1], digits: 2 },
  'adamw-x': { value: decayed.at(400)[0], digits: 2 },
  'adamw-y': { value: decayed.at(400)[1], digits: 2, holds: () => away(decayed.at(400), [1, 3]) > 0.6 },
  'rest-push': {
    value: -push[1],
    digits: 2,
    holds: () => push.every((value, i) => near(-value, 0.3 * at400.before.x[i], 2e-3)),
  },
  'rest-pull': { value: 0.3 * at400.before.x[1], digits: 2 },
  'adamw-long': {
    value: longDecayed.at(3000)[1],
    digits: 2,
    // It creeps towards the lowest point without any decay.
    holds: () => longDecayed.at(3000)[1] > decayed.at(400)[1] && longDecayed.outcome.kind === 'underway',
  },
  'rest-steps': { value: patience },
  'rest-x': { value: rest[0], digits: 3, holds: () => away(rest, [1, 3]) < 0.001 },
  'rest-y': { value: rest[1], digits: 3, holds: () => away(rest, lowestInBox(1 / 0.3)) > 0.1 && 3 < 1 / 0.3 },
  'box-size': { value: 1 / 0.3, digits: 2 },
  'box-x': {
    value: inBox.at(boxedSteps)[0],
    digits: 2,
    holds: () => away(inBox.at(boxedSteps), lowestInBox(2)) < 0.25 && inBox.outcome.kind === 'underway',
  },
  'box-y': { value: inBox.at(boxedSteps)[1], digits: 2 },
  'box-rest-x': { value: boxedRest[0], digits: 3, holds: () => away(boxedRest, lowestInBox(2)) < 0.001 },
  'box-rest-y': {
    value: boxedRest[1],
    digits: 3,
    holds: () => {
      const [x, y] = lowestInBox(2);
      const around = [-0.01, 0, 0.01].flatMap((dx) => [-0.01, 0].map((dy) => [x + dx, y + dy]));
      const height = (at: readonly number[]) => booth.value(Float64Array.from(at), 0);
      return around.every((at) => height(at) >= height([x, y]));
    },
  },

  // Code
  'code-x': { value: decayed.at(400)[0], digits: 2 },
  'code-y': { value: decayed.at(400)[1], digits: 2 },
} satisfies Record<string, Claim>;
