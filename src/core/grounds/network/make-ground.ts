import { shuffledBatches } from '../../data/batches.ts';
import { makeExamples } from '../../examples/index.ts';
import { filterNormalized, initialParameters, networkObjective, randomDirection } from '../../network/index.ts';
import type { Block } from '../../objective/objective.ts';
import type { GroundParts, GroundSource, PreparedGround } from '../ground.ts';
import type { NetworkGround, PlaneChoice } from './network-ground.ts';
import { networkFrom } from './shape.ts';
import { type Plane, spannedBy } from './spanned.ts';
import { wholeLoss } from './whole-loss.ts';

/**
 * A network, ready to be trained: what is descended is the loss over the batch of each step with dropout and penalty, what is recorded the loss
 * over all training examples without both. Throws an Error if it learns from pictures that have not been loaded.
 */
export function makeGround(
  { ground, seed = 1 }: GroundSource<NetworkGround>,
  { findPictures }: Pick<GroundParts, 'findPictures'>,
): PreparedGround {
  const { data, inputs, initialization, batch, l1, l2, plane } = ground.network;
  const network = networkFrom(ground.network);
  const examples = makeExamples(data, inputs, findPictures);
  const { count } = examples.training;
  const isWhole = batch === 0 || batch >= count;
  const batches = isWhole ? undefined : shuffledBatches(count, batch, seed);
  const objective = networkObjective(network, examples.training, { l1, l2, seed, ...(batches && { batches }) });
  const measured = wholeLoss(network, examples.training);
  const origin = initialParameters(network, initialization, seed);
  const spanned = spannedBy({ objective, measured }, planeThrough(origin, plane, objective.blocks));
  return { ...spanned, training: { network, examples }, ...(batches && { batches }) };
}

/** The plane of a choice. That of the paths is known only after runs from the seed; until then it is one along two random directions. */
function planeThrough(origin: Float64Array, choice: PlaneChoice, blocks: readonly Block[]): Plane {
  const { kind, size } = choice;
  const [u, v] = [0, 1].map((number) =>
    kind === 'weights'
      ? unit(origin.length, number === 0 ? choice.first : choice.second)
      : scaled(randomDirection(origin.length, kind === 'filter' ? choice.seed : 1, number), origin, blocks),
  );
  const side = [-size, size] as const;
  return { origin, u, v, domain: [side, side] };
}

/** The direction of one parameter. */
function unit(dimension: number, place: number): Float64Array {
  const direction = new Float64Array(dimension);
  direction[place] = 1;
  return direction;
}

/** A direction scaled to the weights; where these are all 0, to the length 1. */
function scaled(direction: Float64Array, origin: Float64Array, blocks: readonly Block[]): Float64Array {
  if (origin.some((value) => value !== 0)) return filterNormalized(direction, origin, blocks);
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
  return direction.map((value) => value / length);
}
