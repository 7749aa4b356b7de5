import { circles } from '../../../core/examples/sets/circles.ts';
import type { Examples, Network } from '../../../core/network/network.ts';

/** The networks: widths from the inputs to the two logits. */
export const stacks = [
  [2, 2],
  [2, 8, 2],
  [2, 8, 8, 2],
] as const;

export type ActivationId = 'linear' | 'relu';

/** A circle in a circle, 120 points. */
export const pointsOf = () => circles.make({ seed: 3, count: 120, classes: 2, noise: 0.08 });

/** The points as examples. */
export function examplesOf(): Examples {
  const { coordinates, targets } = pointsOf();
  return { count: targets.length, inputs: coordinates, targets };
}

/** A network with those widths, whose hidden layers have that activation. */
export const networkOf = ([inputs, ...widths]: readonly number[], activation: ActivationId): Network => ({
  inputs,
  layers: widths.map((width, l) => ({ width, activation: { id: l < widths.length - 1 ? activation : 'linear' } })),
  loss: { id: 'sparse-cce' },
});
