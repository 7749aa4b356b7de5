import { layoutOf } from './layout.ts';
import type { Network } from './network.ts';

/** What an activation of a neuron costs beside a multiplication. */
const perNeuron = 40;

/** Forward passes that a gradient costs. */
export const passesInGradient = 3;

/**
 * What one example through a network costs, in multiplications: about four million of them take a millisecond. For cutting work into pieces and
 * for limits only; no number that is computed depends on it.
 */
export function workOfExample(network: Pick<Network, 'inputs' | 'layers'>): number {
  const neurons = network.layers.reduce((sum, { width }) => sum + width, 0);
  return layoutOf(network).dimension + perNeuron * neurons;
}
