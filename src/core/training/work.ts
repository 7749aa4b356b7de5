import { layoutOf, type Network } from '../network/index.ts';
import { passesInGradient, workOfExample } from '../network/work.ts';
import type { Method } from '../optimizers/descend.ts';

/*
 * What trainings cost, in multiplications: about four million of them take a millisecond. Only for cutting work into pieces and for spacing
 * records; no number that is computed depends on it.
 */

/** What any update costs, and what it costs for each parameter beside the gradient. */
const perUpdate = 4000;
const perParameter = 10;

/** Work in a piece: a few milliseconds. */
export const usualWork = 6e6;

/** One update on a batch of that size, as many evaluations as its optimizer may take. */
export function workOfUpdate(
  network: Pick<Network, 'inputs' | 'layers'>,
  batchSize: number,
  { optimizer, settings }: Pick<Method, 'optimizer' | 'settings'>,
): number {
  const { dimension } = layoutOf(network);
  const { evaluations, products } = optimizer.cost?.(settings, dimension) ?? { evaluations: 1, products: 0 };
  const gradient = passesInGradient * batchSize * workOfExample(network);
  return perUpdate + perParameter * dimension + evaluations * gradient + products;
}
