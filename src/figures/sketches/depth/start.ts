import { criticalGain, type DepthLayer, depthOf } from '../../../core/network/depth.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

export const fields = {
  activation: {
    type: 'choice',
    default: 'tanh',
    options: ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'selu'],
  },
  gain: { type: 'number', default: 1, range: [0.25, 4] },
  bias: { type: 'number', default: 0, range: [-2, 2] },
  layers: { type: 'number', default: 8, range: [2, 12] },
  seed: { type: 'number', default: 1, range: [1, 99] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;

/** A network at its start, and by how much values and blame change from layer to layer on average. */
export interface Start {
  readonly layers: readonly DepthLayer[];
  /** On the way forward; NaN where nothing comes through. */
  readonly forward: number;
  /** On the way back. */
  readonly backward: number;
  readonly dead: number;
  /** The gain that keeps values as large as they are; none with a bias, or where no gain does. */
  readonly critical: number | null;
}

let last: { readonly state: State; readonly start: Start } | null = null;

/** Computes it once for as long as the state stays the same: picture, words and challenge ask for it in turn. */
export function startOf(state: State): Start {
  if (last?.state === state) return last.start;
  const whole = { ...state, layers: Math.round(state.layers), seed: Math.round(state.seed) };
  const layers = depthOf(whole);
  const each = 1 / (layers.length - 1);
  const [first, end] = [layers[0], layers[layers.length - 1]];
  const start = {
    layers,
    forward: (end.size / first.size) ** each,
    backward: (first.blame / end.blame) ** each,
    dead: layers.reduce((sum, layer) => sum + layer.dead, 0),
    critical: state.bias === 0 ? criticalGain(state.activation) : null,
  };
  last = { state, start };
  return start;
}
