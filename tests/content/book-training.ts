import { shuffledBatches } from '../../src/core/data/batches.ts';
import {
  accuracy,
  dataLoss,
  type Examples,
  initialParameters,
  type Network,
  networkObjective,
  predictor,
} from '../../src/core/network/index.ts';
import { constantRates, formOf, methodOf, startWork } from '../../src/core/optimizers/descend.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';

/** One training of the textbook's network: what its hidden layer computes, by which optimizer it is trained, and what draws weights and batches. */
export interface BookTraining {
  readonly activation: 'sigmoid' | 'relu';
  readonly optimizer: 'rmsprop' | 'adam';
  readonly seed: number;
}

/** An epoch as Keras logs it: means over its batches, each as of before its update; then loss and accuracy on what is held back, at its end. */
export type BookEpoch = readonly [loss: number, accuracy: number, validationLoss: number, validationAccuracy: number];

/** The network of the textbook's chapter: 784-100-10 for pictures of clothes. */
const networkWith = (activation: string, inputs: number): Network => ({
  inputs,
  layers: [
    { width: 100, activation: { id: activation } },
    { width: 10, activation: { id: 'linear' } },
  ],
  loss: { id: 'sparse-cce' },
});

/**
 * Trains that network as `fit` does, at the rate 0.001 and in batches of 32, and yields every epoch of its log. The same bits everywhere. `inputs` are
 * pixels from 0 to 1, `targets` classes.
 */
export function* fitAsInBook(
  { training, validation }: { readonly training: Examples; readonly validation: Examples },
  { activation, optimizer, seed }: BookTraining,
  epochs: number,
): Generator<BookEpoch, void, undefined> {
  const network = networkWith(activation, training.inputs.length / training.count);
  const { width } = network.layers[1];
  const batches = shuffledBatches(training.count, 32, seed);
  let [loss, right] = [0, 0];
  const objective = networkObjective(network, training, {
    batches,
    observe({ lossOfBlock, activations, targets }, _, rows) {
      loss += lossOfBlock();
      const outputs = activations[1].subarray(0, rows * width);
      right += rows * accuracy(network.loss, outputs, targets, width);
    },
  });
  const method = methodOf(findTrainer(optimizer)!, { learningRate: 0.001 }, 'keras');
  const updates = epochs * batches.perEpoch;
  const start = initialParameters(network, { scheme: 'glorot-uniform' }, seed);
  const work = startWork(objective, method, start, constantRates(0.001, updates), new Float64Array(0));
  const outputsOf = predictor(network);
  const held = dataLoss(network, validation);
  for (let epoch = 0; epoch < epochs; epoch++) {
    [loss, right] = [0, 0];
    formOf(method).run(work, epoch * batches.perEpoch, (epoch + 1) * batches.perEpoch);
    yield [
      loss / training.count,
      right / training.count,
      held.value(work.x, 0),
      accuracy(network.loss, outputsOf(work.x, validation.inputs), validation.targets, width),
    ];
  }
}
