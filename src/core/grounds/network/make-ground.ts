import { shuffledBatches } from '../../data/batches.ts';
import { makeExamples } from '../../examples/index.ts';
import { initialParameters, networkObjective } from '../../network/index.ts';
import { drawExamples, filterPlane, type Plane, placeOn, planeThroughWeights } from '../../network/planes/index.ts';
import type { Block } from '../../objective/objective.ts';
import type { Interval } from '../../surfaces/surface.ts';
import type { GroundParts, GroundSource, PreparedGround, ReadyRun, SpanStep } from '../ground.ts';
import type { NetworkGround, PlaneChoice } from './network-ground.ts';
import { examplesOfPicture } from './price.ts';
import { networkFrom } from './shape.ts';
import { planeOfRuns } from './span.ts';
import { spannedBy } from './spanned.ts';
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
  const penalty = { l1, l2, seed };
  const objective = networkObjective(network, examples.training, { ...penalty, ...(batches && { batches }) });
  const measured = wholeLoss(network, examples.training);
  const origin = initialParameters(network, initialization, seed);
  const spanned = spannedBy(
    { objective, measured, network, drawn: drawExamples(examples.training, examplesOfPicture(network)) },
    planeThrough(origin, plane, objective.blocks),
  );
  return {
    ...spanned,
    training: { network, examples },
    over(most) {
      if (most >= count) return { objective, measured };
      const { examples: few } = drawExamples(examples.training, most);
      const own = !isWhole && { batches: shuffledBatches(most, Math.min(batch, most), seed) };
      return { objective: networkObjective(network, few, { ...penalty, ...own }), measured: wholeLoss(network, few) };
    },
    ...(batches && { batches }),
  };
}

/**
 * The plane of the runs from the seed, in steps, and of those from each place from which it was spanned anew; nothing where its plane is
 * another.
 */
export function* spanByRuns(
  { ground }: GroundSource<NetworkGround>,
  prepared: PreparedGround,
  runsFrom: (origin: Float64Array) => readonly ReadyRun[],
  steps: number,
): Generator<SpanStep, void, undefined> {
  const choice = ground.network.plane;
  if (choice.kind !== 'paths' || steps === 0) return;
  const { from = [] } = choice;
  const planes = from.length + 1;
  let origin = prepared.lift!([0, 0]);
  for (const [done, place] of [...from, null].entries()) {
    for (const { share, plane } of planeOfRuns(origin, runsFrom(origin), steps)) {
      if (plane && place) origin = placeOn(plane, ...place);
      yield { share: (done + share) / planes, plane: place ? null : plane };
    }
  }
}

const inTheMiddle = (size: number) =>
  ({ start: [0, 0], domain: [0, 1].map(() => [-size, size] as const) as [Interval, Interval] }) as const;

/**
 * The plane of a choice, with the origin in its middle: (0, 0) is what the seed draws, and of two weights the coordinates are what is added to
 * them. That of the paths is known only after runs from the seed, see `spanByRuns`; until then it is one along two random directions.
 */
function planeThrough(origin: Float64Array, choice: PlaneChoice, blocks: readonly Block[]): Plane {
  const { kind, size } = choice;
  const middle = inTheMiddle(size);
  if (kind !== 'weights') return { ...filterPlane(origin, blocks, kind === 'filter' ? choice.seed : 1), ...middle };
  return { ...planeThroughWeights(origin, choice.first, choice.second), origin, ...middle };
}
