import { type Batches, shuffledBatches } from '../data/batches.ts';
import type { Block, Objective } from '../objective/objective.ts';
import { cos, pow } from '../portable/index.ts';
import { drawnMasks, type Masks } from './masks.ts';
import { checkExamples, type Examples, type Network } from './network.ts';
import { createPass, type Pass, type TrainingStep } from './pass.ts';
import { addPenalty, type Penalty, penaltyOf } from './penalty.ts';

/** What optimizers and schedules compute with where they train a network. */
const functions = { cos, pow };

/** How a network is trained, beside what it is. */
export interface Training extends Penalty {
  /** Which examples each update sees; by default all. */
  readonly batches?: Batches;
  /** The seed of everything drawn while it is trained: dropout, and slopes of RReLU. */
  readonly seed?: number;
  /** The neurons kept at each step; by default drawn from the seed. */
  readonly masks?: Masks;
  /** Is shown every block of a gradient once it has gone forward: `rows` examples from the one at `from`, in the order of the batch. */
  readonly observe?: (pass: Pass, from: number, rows: number) => void;
}

/** A loss over the parameters of a network, which says where its weights and biases lie. */
export interface NetworkObjective extends Objective {
  readonly blocks: readonly Block[];
}

/**
 * What training descends: the mean loss over the examples of batch k, with dropout as of step k, plus the penalty, as a function of all parameters.
 * Value and gradient at the same k see the same examples and the same neurons, so that one is the derivative of the other. What is reported is
 * another number: `dataLoss`.
 *
 * Memory for a block of examples is taken once; a step allocates nothing. Throws a RangeError where network and examples do not fit.
 */
export function networkObjective(network: Network, examples: Examples, training: Training = {}): NetworkObjective {
  const pass = createPass(network);
  checkExamples(network, pass.targets.length / pass.mostRows, examples);
  const { batches = shuffledBatches(examples.count, examples.count, 0), seed = 0, observe } = training;
  const { dimension, blocks } = pass.layout;
  const step: TrainingStep | null = drawsInTraining(network)
    ? { k: 0, seed, masks: training.masks ?? drawnMasks(seed) }
    : null;
  return {
    dimension,
    blocks,
    functions,
    value(x, k) {
      if (step) step.k = k;
      return meanLoss(pass, x, examples, batches.at(k), step) + penaltyOf(x, blocks, training);
    },
    gradient(x, out, k) {
      if (step) step.k = k;
      const batch = batches.at(k);
      const share = 1 / batch.length;
      out.fill(0);
      for (let from = 0; from < batch.length; from += pass.mostRows) {
        const rows = pass.load(examples, batch, from);
        pass.forward(x, true, step);
        observe?.(pass, from, rows);
        pass.backward(x, share, out);
      }
      addPenalty(x, blocks, training, out);
    },
  };
}

/** Whether a network in training draws what neurons do, so that its outputs are not those of the network in use. */
export const drawsInTraining = ({ layers }: Network): boolean =>
  layers.some(({ dropout = 0, activation }) => dropout > 0 || activation.id === 'rrelu');

/**
 * What is reported: the mean loss of a network in use over all examples, without dropout and without the penalty, as of x. Give it to `descend` as
 * what is measured.
 */
export function dataLoss(network: Network, examples: Examples): Pick<Objective, 'dimension' | 'value'> {
  const pass = createPass(network);
  checkExamples(network, pass.targets.length / pass.mostRows, examples);
  return { dimension: pass.layout.dimension, value: (x) => meanLoss(pass, x, examples, null, null) };
}

/** The mean loss over the examples of an order, or over all. */
function meanLoss(
  pass: Pass,
  x: Float64Array,
  examples: Examples,
  order: Int32Array | null,
  step: TrainingStep | null,
): number {
  const count = order ? order.length : examples.count;
  let total = 0;
  for (let from = 0; from < count; from += pass.mostRows) {
    pass.load(examples, order, from);
    pass.forward(x, false, step);
    total += pass.lossOfBlock();
  }
  return total / count;
}
