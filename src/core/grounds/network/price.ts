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
