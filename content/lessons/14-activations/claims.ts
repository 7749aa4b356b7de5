import { findActivation, makeActivation } from '../../../src/core/activations/index.ts';
import { criticalGain, type DepthStart, depthOf, depthWidth } from '../../../src/core/network/depth.ts';
import type { Claim } from '../../../src/lessons/claim.ts';
import { figures, tenth } from './figures.ts';
import { common, type Trained, trained } from './trained.ts';

const near = (value: number, expected: number, within = 1e-12) => Math.abs(value - expected) < within;
const of = (id: string) => makeActivation(findActivation(id)!);
const [sigmoid, tanh, relu, leaky, elu, selu] = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'selu'].map(of);
const z = figures.slopes.state.sum;

/** A network at its start, and by how much values and blame change from layer to layer on average. */
function startOf(change: Partial<DepthStart>) {
  const layers = depthOf({ activation: 'tanh', gain: 1, bias: 0, layers: 8, seed: 1, ...change });
  const [first, last] = [layers[0], layers[layers.length - 1]];
  const each = 1 / (layers.length - 1);
  return {
    layers,
    first,
    last,
    forward: (last.size / first.size) ** each,
    backward: (first.blame / last.blame) ** each,
    dead: layers.reduce((sum, { dead }) => sum + dead, 0),
  };
}
const fading = startOf(figures.fading.state);
const fadingTanh = startOf({ activation: 'tanh' });
const half = startOf({ activation: 'tanh', gain: 0.5 });
const wide = startOf({ activation: 'tanh', gain: 3 });
const lecun = startOf(figures.gain.state);
const he = startOf({ activation: 'relu', gain: Math.SQRT2 });
const loud = startOf({ activation: 'relu', gain: 2 });
const buried = startOf({ activation: 'relu', gain: 1.41, bias: -1 });
const rescued = startOf({ activation: 'leaky-relu', gain: 1.41, bias: -1 });

const percent = (share: number) => 100 * share;
const lowest = ({ accuracies }: Trained) => percent(Math.min(...accuracies));
const highest = ({ accuracies }: Trained) => percent(Math.max(...accuracies));
/** The two ends of what three seeds come to, in percent. */
const range = (id: keyof typeof trained, holds?: () => boolean) => ({
  [`${id}-low`]: { value: lowest(trained[id]), digits: 1, ...(holds && { holds }) },
  [`${id}-high`]: { value: highest(trained[id]), digits: 1 },
});
/** A class in ten by chance. */
const chance = 10;
const alike = [trained.tanh, trained.relu, trained['leaky-relu'], trained.rrelu, trained.selu, trained.gelu];

/** The numbers of the text. `holds` says what the text claims of them. */
export const claims = {
  // Slopes
  'sigmoid-slope': { value: sigmoid.slope(z), digits: 4 },
  'sigmoid-passing': { value: percent(sigmoid.slope(z)), digits: 1, holds: () => sigmoid.slope(z) < 0.05 },
  'relu-slope': { value: relu.slope(z), digits: 0, holds: () => relu.slope(z) === 1 && relu.slope(-z) === 0 },
  'sigmoid-most': {
    value: sigmoid.slope(0),
    digits: 2,
    holds: () => [-2, -0.1, 0.1, 2].every((at) => sigmoid.slope(at) < sigmoid.slope(0)),
  },
  tenth: { value: tenth, digits: 2, holds: () => near(sigmoid.slope(tenth), sigmoid.slope(0) / 10, 1e-4) },
  'tanh-tenth': { value: tanh.slope(tenth), digits: 4 },
  'tanh-most': { value: tanh.slope(0), digits: 0 },
  'tanh-slope': { value: tanh.slope(z), digits: 4, holds: () => tanh.slope(z) < sigmoid.slope(z) },
  'elu-far': { value: elu.value(-5), digits: 3, holds: () => elu.value(-5) > -1 },
  'selu-slope': { value: selu.slope(1), digits: 4, holds: () => selu.slope(1) > 1 },

  // Depth
  'quarter-8': { value: 0.25 ** 8, digits: 6, holds: () => 1 / 0.25 ** 8 === 65536 },
  'fading-back': { value: fading.backward, digits: 3, holds: () => fading.backward < 0.25 },
  'fading-first': { value: fading.first.blame * 1e7, digits: 1 },
  'fading-last': { value: fading.last.blame, digits: 2 },
  'fading-ratio': {
    value: Math.round(fading.last.gradient / fading.first.gradient / 1000) * 1000,
    digits: 0,
    holds: () => fading.last.gradient / fading.first.gradient > 20_000,
  },
  'tanh-back': { value: fadingTanh.backward, digits: 3, holds: () => fadingTanh.backward > 3 * fading.backward },

  // Start
  'half-forward': { value: half.forward, digits: 3 },
  'half-back': { value: half.backward, digits: 3 },
  'half-gradient-first': {
    value: half.first.gradient,
    digits: 4,
    holds: () => Math.abs(Math.log(half.first.gradient / half.last.gradient)) < 0.3,
  },
  'half-gradient-last': { value: half.last.gradient, digits: 4 },
  'wide-back': { value: wide.backward, digits: 2, holds: () => wide.backward > 1.25 },
  deviation: { value: 1 / Math.sqrt(depthWidth), digits: 3 },
  'lecun-forward': { value: lecun.forward, digits: 3, holds: () => near(lecun.forward, Math.SQRT1_2, 0.03) },
  'root-half': { value: Math.SQRT1_2, digits: 3 },
  'he-gain': { value: criticalGain('relu')!, digits: 3, holds: () => criticalGain('relu') === Math.SQRT2 },
  'he-forward': { value: he.forward, digits: 3, holds: () => Math.abs(he.forward - 1) < 0.03 },
  'he-back': { value: he.backward, digits: 3, holds: () => Math.abs(he.backward - 1) < 0.03 },
  'loud-forward': { value: loud.forward, digits: 2, holds: () => loud.forward > 1.3 },

  // Dead
  'dead-start': { value: he.dead, digits: 0, holds: () => he.first.dead === 0 && he.dead > 0 },
  neurons: { value: 8 * depthWidth, digits: 0 },
  buried: { value: buried.dead, digits: 0, holds: () => buried.first.blame === 0 && buried.last.dead === depthWidth },
  rescued: { value: rescued.dead, digits: 0, holds: () => rescued.dead === 0 && rescued.first.blame > 0 },

  // Trained
  ...range('sigmoid', () => highest(trained.sigmoid) < chance),
  ...range('tanh-small', () => highest(trained['tanh-small']) < chance),
  ...range('tanh'),
  ...range('relu'),
  ...range('leaky-relu'),
  ...range('rrelu'),
  ...range('elu', () => lowest(trained.elu) > highest(trained.relu)),
  ...range('selu'),
  ...range('gelu', () => Math.min(...alike.map(highest)) > Math.max(...alike.map(lowest))),
  'held-back': { value: 359, digits: 0, holds: () => common.validation === 0.2 },
  ...range('sigmoid-1', () => lowest(trained['sigmoid-1']) > 80),
  ...range('sigmoid-2', () => highest(trained['sigmoid-2']) < 50),
  ...range('sigmoid-adam', () => lowest(trained['sigmoid-adam']) > 4 * chance),
  'relu-1': {
    value: lowest(trained['relu-1']),
    digits: 1,
    holds: () => lowest(trained['relu-1']) > highest(trained['sigmoid-1']),
  },

  // Code
  ...Object.fromEntries(
    Object.entries({ sigmoid, tanh, relu, leaky }).flatMap(([name, one]) => [
      [`code-${name}-value`, { value: one.value(3), digits: 4 }],
      [`code-${name}-slope`, { value: one.slope(3), digits: 4 }],
      [`code-${name}-left`, { value: one.slope(-3), digits: 4 }],
    ]),
  ),

  // Exercises
  'exercise-5': { value: 0.25 ** 5, digits: 5 },
  'exercise-he': { value: Math.sqrt(2 / 784), digits: 4 },
} satisfies Record<string, Claim>;
