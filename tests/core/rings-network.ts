import { type Examples, initialParameters, type Network } from '../../src/core/network/index.ts';
import { normalAt } from '../../src/core/random-at.ts';

export const count = 70;

/** Two rings of points, the outer one of class 1. */
export const rings: Examples = {
  count,
  inputs: Float64Array.from({ length: 2 * count }, (_, i) => (i % 4 < 2 ? 0.5 : 1.5) * normalAt(9, 0, i)),
  targets: Float64Array.from({ length: count }, (_, i) => i % 2),
};

/** A network with dropout and drawn slopes. */
export const network: Network = {
  inputs: 2,
  layers: [
    { width: 8, activation: { id: 'tanh' }, dropout: 0.2 },
    { width: 6, activation: { id: 'rrelu' } },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: 'bce' },
};

export const start = initialParameters(network, { scheme: 'glorot-normal' }, 3);
