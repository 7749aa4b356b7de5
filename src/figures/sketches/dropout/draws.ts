import { initialParameters } from '../../../core/network/initialization.ts';
import { drawnMasks } from '../../../core/network/masks.ts';
import type { Examples, Network } from '../../../core/network/network.ts';
import { createPass } from '../../../core/network/pass.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

/** Neurons of the hidden layer. */
export const hidden = 10;
export const mostDraws = 1000;

export const fields = {
  rate: { type: 'number', default: 0.3, range: [0, 0.9] },
  draws: { type: 'number', default: 1, range: [1, mostDraws] },
  /** Whether the neurons that are kept are made up for the others: divided by 1 − rate, as frameworks do. */
  scaling: { type: 'choice', default: 'yes', options: ['yes', 'no'] },
  seed: { type: 'number', default: 1, range: [1, 99] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;

/** What has been drawn. */
export interface Draws {
  /** The neurons of the last draw that are kept. */
  readonly kept: readonly boolean[];
  /** Each neuron's share of the whole network's output: its value times its weight. */
  readonly shares: readonly number[];
  /** The output with each mask, in order of the draws. */
  readonly outputs: readonly number[];
  readonly mean: number;
  /** The standard error of the mean; NaN for one draw. */
  readonly error: number;
  /** The output of the whole network, as it is used. */
  readonly whole: number;
}

const networkWith = (dropout: number): Network => ({
  inputs: 2,
  layers: [
    { width: hidden, activation: { id: 'tanh' }, ...(dropout > 0 && { dropout }) },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: 'mse' },
});

const example: Examples = { count: 1, inputs: Float64Array.of(0.8, -0.5), targets: Float64Array.of(0) };

let last: { readonly key: string; readonly draws: Draws } | null = null;

/** Draws the masks and computes the network with each; once for as long as the state stays the same. */
export function drawsOf(state: State): Draws {
  const [count, seed, rate] = [Math.round(state.draws), Math.round(state.seed), state.rate];
  const key = JSON.stringify([rate, count, seed, state.scaling]);
  if (last?.key === key) return last.draws;
  const x = initialParameters(networkWith(0), { scheme: 'glorot-normal', gain: 2 }, 4);
  const use = createPass(networkWith(0));
  use.load(example, null, 0);
  use.forward(x, false, null);
  const whole = use.activations[1][0];
  const { weights } = use.layout.layers[1];
  const shares = Array.from({ length: hidden }, (_, i) => use.activations[0][i] * x[weights + i]);

  const masks = drawnMasks(seed);
  const pass = createPass(networkWith(rate));
  pass.load(example, null, 0);
  // Without dropout every draw is the whole network. The core always scales; without it the kept neurons count as they are.
  const factor = state.scaling === 'yes' ? 1 : 1 - rate;
  const bias = x[use.layout.layers[1].biases];
  const outputs = Array.from({ length: count }, (_, k) => {
    pass.forward(x, false, rate > 0 ? { k, masks, seed } : null);
    return bias + factor * (pass.activations[1][0] - bias);
  });
  const mask = new Float64Array(hidden);
  masks.write(count - 1, 0, 0, rate, hidden, mask, 0);
  const mean = outputs.reduce((sum, one) => sum + one, 0) / count;
  const spread = outputs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (count - 1);
  const draws = {
    kept: Array.from(mask, (one) => rate === 0 || one === 1),
    ...{ shares, outputs, mean, whole },
    error: count > 1 ? Math.sqrt(spread / count) : Number.NaN,
  };
  last = { key, draws };
  return draws;
}
