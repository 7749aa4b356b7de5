import type { Examples, Network } from '../../../core/network/network.ts';
import { type ActivationId, points } from './record.ts';

/** The networks: widths from the inputs to the two logits. */
export const stacks = [
  [2, 2],
  [2, 8, 2],
  [2, 8, 8, 2],
] as const;

/** The points as examples: the circle inside is class 1. */
export const examplesOf = (): Examples => ({
  count: points.length,
  inputs: Float64Array.from(points.flatMap((point) => point.slice(0, 2))),
  targets: Float64Array.from(points, ([, , target]) => target),
});

/** A network with those widths, whose hidden layers have that activation. */
export const networkOf = ([inputs, ...widths]: readonly number[], activation: ActivationId): Network => ({
  inputs,
  layers: widths.map((width, l) => ({ width, activation: { id: l < widths.length - 1 ? activation : 'linear' } })),
  loss: { id: 'sparse-cce' },
});
