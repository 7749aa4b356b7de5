import type { Network } from '../../network/network.ts';
import { passesInGradient, workOfExample } from '../../network/work.ts';
import type { Price } from '../ground.ts';
import type { NetworkGround } from './network-ground.ts';
import { networkFrom, parameterCount } from './shape.ts';

/** Multiplications of a network in a unit of work, about 15 ns. */
const productsPerUnit = 60;

/**
 * What a network costs: the gradient over a batch, and the loss over all training examples, of which there are at most so many as the set has
 * without those that are kept for validation and test.
 */
export function price({ network }: NetworkGround): Price {
  const { count, validation, test, points } = network.data;
  const all = Math.max(count, points.length);
  const training = Math.max(1, Math.ceil(all * (1 - validation - test)));
  const batch = network.batch === 0 ? training : Math.min(network.batch, training);
  const example = workOfExample(networkFrom(network)) / productsPerUnit;
  return {
    descended: Math.ceil(passesInGradient * batch * example),
    measured: Math.ceil(training * example),
    parameters: parameterCount(network),
  };
}

/** What one value of the loss over so many examples costs. */
export const priceOfValue = (network: Network, examples: number): number =>
  Math.ceil((examples * workOfExample(network)) / productsPerUnit);

/** Work that a picture of a landscape may take, and its values, by and large: some seconds at most. */
const workOfPicture = 2e8;
const valuesOfPicture = 4096;

/** Over how many examples a landscape is drawn, so that its picture is quick; at least so many that it has its shape. */
export const examplesOfPicture = (network: Network): number =>
  Math.max(50, Math.floor(workOfPicture / (valuesOfPicture * priceOfValue(network, 1))));
