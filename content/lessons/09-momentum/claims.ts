import { descend } from '../../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../../src/core/optimizers/index.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { guaranteeClaims } from './claims-guarantees.ts';
import { noiseClaims } from './claims-noise.ts';
import { planeClaims } from './claims-plane.ts';
import { stepClaims } from './claims-steps.ts';
import { tryClaims } from './claims-try.ts';
import { momentum, nag, sgd } from './figures.ts';
import { arrival, arrivedAt, changed, close, leaversOfTheDip } from './runs.ts';

// The valley, and what the text puts in its place.
const [plain, heavy] = changed('valley');
const patient = changed('valley', { runs: [sgd(0.185)], steps: 1000 })[0];
const tooFast = changed('valley', { runs: [sgd(0.2)], steps: 1000 })[0];
const star = [4, 0.45464871341284085];
/** How far a run goes up and down in the valley, both counted, over its 150 steps. */
const upAndDown = ({ at }: typeof plain) =>
  Array.from({ length: 150 }, (_, k) => Math.abs(at(k + 1)[1] - at(k)[1])).reduce((sum, one) => sum + one);
const gap = Math.hypot(plain.at(150)[0] - star[0], plain.at(150)[1] - star[1]);
const [plainOnPlateau, heavyOnPlateau] = changed('valley', {
  surface: 'plateau',
  starts: [[-5, 3]],
  runs: [sgd(0.5), momentum(0.5, 0.9)],
  steps: 400,
});
const [plainInBowl, heavyInBowl] = changed('valley', {
  surface: 'parabola',
  starts: [[3]],
  runs: [sgd(0.1), momentum(0.1, 0.9)],
  steps: 100,
});
const furthest = Math.min(...Array.from({ length: 101 }, (_, k) => heavyInBowl.at(k)[0]));

// One step taken apart.
const four = changed('step')[0].step(4);
const [v, g, x, moved] = [four.before.state.v, four.after.state.g, four.before.x, four.after.state.v];
const nagFour = changed('step', { runs: [nag(0.04, 0.8)] })[0].step(4);

/** On a slope that is 1 everywhere, or 1 and −1 in turn: how much longer the last step is than one of plain descent. */
function gain(share: number, steps: number, sign: (k: number) => number): number {
  const optimizer = findOptimizer('momentum')!;
  const slope = {
    dimension: 1,
    value: () => 0,
    gradient: (_: Float64Array, out: Float64Array, k: number) => {
      out[0] = sign(k);
    },
  };
  const settings = { ...optimizer.forms.keras!.defaults, learningRate: 1, momentum: share };
  const { path } = descend(slope, { optimizer, form: 'keras', settings }, [0], steps);
  return Math.abs(path[steps] - path[steps - 1]);
}
const steadily = () => 1;
const inTurn = (k: number) => (k % 2 === 0 ? 1 : -1);

// The two basins.
const [inDip, heavyOut, nagOut] = changed('basins');
const leavers = leaversOfTheDip();

// Two ways to write NAG.
const look = changed('step', { runs: [nag(0.04, 0.8)] })[0];
const framework = changed('step', { runs: [{ ...nag(0.04, 0.8), form: 'keras' }] })[0];
/** Where the next step of the textbook looks. */
const ahead = look.step(11).after.state.ahead;

// Exercises.
const byHand = changed('phase', { runs: [momentum(0.1, 0.5)] })[0];
const coasting = 0.9 / (1 - 0.9);

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  'sgd-gap': { value: gap, digits: 1, holds: () => plain.outcome.kind === 'underway' },
  'sgd-arrives': { value: arrival(patient), holds: () => Number.isNaN(arrival(tooFast)) },
  'heavy-arrives': { value: arrival(heavy) },

  // One step
  'v-x': { value: v[0], digits: 2 },
  'v-y': { value: v[1], digits: 2 },
  'kept-x': { value: 0.8 * v[0], digits: 2 },
  'kept-y': { value: 0.8 * v[1], digits: 2 },
  'g-x': { value: g[0], digits: 2 },
  'g-y': { value: g[1], digits: 2 },
  'push-x': { value: -0.04 * g[0], digits: 2 },
  'push-y': { value: -0.04 * g[1], digits: 2 },
  'sum-x': { value: moved[0], digits: 2, holds: () => close(moved[0], 0.8 * v[0] - 0.04 * g[0]) },
  'sum-y': {
    value: moved[1],
    digits: 2,
    // Up, although the gradient alone would go down.
    holds: () => close(four.after.x[1] - x[1], moved[1]) && moved[1] > 0 && g[1] > 0,
  },

  // What adds up and what cancels
  'gain-steady': { value: 1 / (1 - 0.9), digits: 0, holds: () => close(gain(0.9, 400, steadily), 10, 1e-9) },
  'gain-ten': { value: gain(0.9, 10, steadily), digits: 1, holds: () => gain(0.9, 1, steadily) === 1 },
  'gain-turn': { value: 1 / (1 + 0.9), digits: 2, holds: () => close(gain(0.9, 400, inTurn), 1 / 1.9, 1e-9) },
  'swing-sgd': { value: upAndDown(plain), digits: 0, holds: () => upAndDown(heavy) < upAndDown(plain) / 2 },
  'swing-heavy': { value: upAndDown(heavy), digits: 0 },
  'plateau-sgd': { value: arrival(plainOnPlateau) },
  'plateau-heavy': { value: arrival(heavyOnPlateau) },
  'bowl-furthest': { value: furthest, digits: 2, holds: () => heavyInBowl.at(6)[0] === furthest },
  'bowl-heavy': { value: arrival(heavyInBowl) },
  'bowl-sgd': { value: arrival(plainInBowl) },

  // The basins
  'dip-starts': {
    value: leavers.starts,
    holds: () => [inDip, heavyOut, nagOut].map(arrivedAt).join() === '1,0,0' && leavers.onlyNag === 0,
  },
  'dip-both': { value: leavers.both },
  'dip-only': {
    value: leavers.onlyMomentum,
    // The challenge can be met, and its hints are true.
    holds: () =>
      changed('basins', { starts: [[2, 2]] })
        .map(arrivedAt)
        .join() === '1,0,1',
  },
  'dip-none': {
    value: leavers.none,
    holds: () =>
      changed('basins', { starts: [[1.8, 0.9]] })
        .map(arrivedAt)
        .join() === '1,1,1',
  },

  // NAG
  'ahead-x': {
    value: ahead[0],
    digits: 4,
    holds: () => close(nagFour.after.state.ahead[0], nagFour.before.x[0] + 0.8 * nagFour.before.state.v[0]),
  },
  'ahead-y': { value: ahead[1], digits: 4 },
  'framework-x': { value: framework.at(10)[0], digits: 4, holds: () => close(framework.at(10)[0], ahead[0]) },
  'framework-y': {
    value: framework.at(10)[1],
    digits: 4,
    holds: () => close(framework.at(10)[1], ahead[1]) && !close(framework.at(10)[1], look.at(10)[1], 0.1),
  },

  ...stepClaims,
  ...guaranteeClaims,
  ...noiseClaims,
  ...planeClaims,
  ...tryClaims,

  // Exercises
  'hand-1': { value: byHand.at(1)[0] },
  'hand-2': { value: byHand.at(2)[0] },
  'hand-3': { value: byHand.at(3)[0] },
  'hand-crosses': {
    value: Array.from({ length: 41 }, (_, k) => k).find((k) => byHand.at(k)[0] < 0) ?? Number.NaN,
    holds: () => changed('phase', { runs: [sgd(0.1)] })[0].at(40)[0] > 0,
  },
  coasting: {
    value: coasting,
    digits: 0,
    holds: () =>
      close(
        Array.from({ length: 500 }, (_, k) => 0.9 ** (k + 1)).reduce((sum, part) => sum + part, 0),
        coasting,
        1e-9,
      ),
  },
} satisfies Record<string, Claim>;
