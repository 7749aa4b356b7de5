import { classCount, inputCount, kindOfExamples } from '../../examples/kinds.ts';
import { layoutOf } from '../../network/layout.ts';
import type { Layer, Network } from '../../network/network.ts';
import type { NetworkSetup } from './network-ground.ts';

/** What of a ground decides on its network. */
export type Shape = Pick<NetworkSetup, 'data' | 'inputs' | 'layers' | 'loss' | 'delta'>;

/** The network of a ground: its hidden layers, then the output that its loss takes, a logit for each class or one number. */
export function networkFrom({ data, inputs, layers, loss, delta }: Shape): Network {
  const hidden = layers.map(
    ({ width, activation, settings, dropout }): Layer => ({
      width,
      activation: { id: activation, ...(settings && { parameters: settings }) },
      ...(dropout > 0 && { dropout }),
    }),
  );
  const output: Layer = { width: loss === 'sparse-cce' ? classCount(data) : 1, activation: { id: 'linear' } };
  return {
    inputs: inputCount(data.set, inputs),
    layers: [...hidden, output],
    loss: loss === 'huber' ? { id: loss, delta } : { id: loss },
  };
}

/** How many weights and biases that network has. */
export const parameterCount = (shape: Shape): number => layoutOf(networkFrom(shape)).dimension;

/** True if what is learned from are pictures. */
export const hasPictures = ({ data }: Pick<NetworkSetup, 'data'>): boolean => kindOfExamples(data.set).from === 'file';
