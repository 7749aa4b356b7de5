import { accuracy, dataLoss, type Network, networkObjective, predictor } from '../../src/core/network/index.ts';
import { digitExamples } from './deep-training.ts';

const network: Network = {
  inputs: 64,
  layers: [
    { width: 32, activation: { id: 'relu' } },
    { width: 10, activation: { id: 'linear' } },
  ],
  loss: { id: 'sparse-cce' },
};

/** Weights without dice: 2 sin n² / √inputs, n = 1, 2, 3, … in each layer, and biases of 0. */
const start = Float64Array.from(
  network.layers.flatMap(({ width }, l) => {
    const inputs = l === 0 ? network.inputs : network.layers[l - 1].width;
    const weights = Array.from({ length: width * inputs }, (_, i) => (2 / Math.sqrt(inputs)) * Math.sin((i + 1) ** 2));
    return [...weights, ...Array.from({ length: width }, () => 0)];
  }),
);

/** What the scripts of lesson 15 do, by the core: batches in the order of the file, at a rate of 0.3. Epoch by epoch what they print. */
export function fitInOrder(epochs: number) {
  const { training, validation } = digitExamples(0);
  const { count } = training;
  const perEpoch = Math.ceil(count / 32);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const batches = {
    perEpoch,
    at: (k: number) => order.subarray(32 * (k % perEpoch), Math.min(count, 32 * (k % perEpoch) + 32)),
  };
  let total = 0;
  const observe: NonNullable<Parameters<typeof networkObjective>[2]>['observe'] = ({ lossOfBlock }) => {
    total += lossOfBlock();
  };
  const objective = networkObjective(network, training, { batches, observe });
  const gradient = new Float64Array(objective.dimension);
  const x = start.slice();
  return Array.from({ length: epochs }, (_, epoch) => {
    total = 0;
    for (let k = epoch * perEpoch; k < (epoch + 1) * perEpoch; k++) {
      objective.gradient(x, gradient, k);
      for (let i = 0; i < x.length; i++) x[i] -= 0.3 * gradient[i];
    }
    const outputs = predictor(network)(x, validation.inputs);
    return {
      loss: total / count,
      validationLoss: dataLoss(network, validation).value(x, 0),
      accuracy: accuracy(network.loss, outputs, validation.targets, 10),
    };
  });
}
