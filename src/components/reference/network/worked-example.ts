import { dataLoss, type Examples, type Network, networkObjective, traceExample } from '../../../core/network/index.ts';

/** A network small enough to be computed by hand: two numbers in, two neurons, one logit. */
export const exampleNetwork: Network = {
  inputs: 2,
  layers: [
    { width: 2, activation: { id: 'tanh' } },
    { width: 1, activation: { id: 'linear' } },
  ],
  loss: { id: 'bce' },
};

/** Its parameters: the weights and biases of the first layer, then those of the second. */
export const exampleParameters = Float64Array.of(0.5, -0.3, 0.8, 0.2, 0.2, -0.4, 1.2, -0.7, 0.3);

/** One example and its label. */
export const example: Examples = { count: 1, inputs: Float64Array.of(1, 2), targets: Float64Array.of(1) };

/** Everything that the example makes of the network, neuron by neuron. */
export function workedExample() {
  const { layers } = exampleNetwork;
  const gradient = new Float64Array(exampleParameters.length);
  networkObjective(exampleNetwork, example).gradient(exampleParameters, gradient, 0);
  const traces = traceExample(exampleNetwork, exampleParameters, example, 0);
  let offset = 0;
  let inputs = exampleNetwork.inputs;
  const neurons = layers.flatMap(({ width }, l) => {
    const [weights, biases, from] = [offset, offset + width * inputs, inputs];
    offset = biases + width;
    inputs = width;
    return Array.from({ length: width }, (_, j) => ({
      layer: l + 1,
      neuron: j + 1,
      sum: traces[l].sums[j],
      activation: traces[l].activations[j],
      blame: traces[l].blames[j],
      byWeights: [...gradient.subarray(weights + j * from, weights + (j + 1) * from)],
      byBias: gradient[biases + j],
    }));
  });
  return { neurons, loss: dataLoss(exampleNetwork, example).value(exampleParameters, 0) };
}
