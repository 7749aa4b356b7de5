import { layoutOf, type Network } from '../network/index.ts';
import type { AnyOptimizer } from '../optimizers/optimizer.ts';

/*
 * What trainings cost, in multiplications: about four million of them take a millisecond. Only for cutting work into pieces and for spacing
 * records; no number that is computed depends on it.
 */

/** What an activation of a neuron costs beside a multiplication. */
const perNeuron = 40;

/** What any update costs, and what it costs for each parameter beside the gradient. */
const perUpdate = 4000;
const perParameter = 10;

/** Forward passes that a gradient costs. */
export const passesInGradient = 3;

/** Gradients that an update of a costly optimizer may take. */
const costlyGradients = 25;

/** Work in a piece: a few milliseconds. */
export const usualWork = 6e6;

/** One example through the network. */
export function workOfExample(network: Pick<Network, 'inputs' | 'layers'>): number {
  const neurons = network.layers.reduce((sum, { width }) => sum + width, 0);
  return layoutOf(network).dimension + perNeuron * neurons;
}

/** One update on a batch of that size. */
export function workOfUpdate(
  network: Pick<Network, 'inputs' | 'layers'>,
  batchSize: number,
  { costly }: Pick<AnyOptimizer, 'costly'>,
): number {
  const gradient = passesInGradient * batchSize * workOfExample(network);
  return perUpdate + perParameter * layoutOf(network).dimension + (costly ? costlyGradients : 1) * gradient;
}
