import type { Block } from '../objective/objective.ts';
import type { Network } from './network.ts';

/** Where a layer's parameters lie in the one vector of all. */
export interface LayerLayout {
  /** Numbers that come in, and neurons. */
  readonly inputs: number;
  readonly width: number;
  /** Where its weights begin, width rows of `inputs` each; and where its biases do, right after. */
  readonly weights: number;
  readonly biases: number;
  /** Weights and biases together: what Keras' `summary()` counts. */
  readonly parameters: number;
}

/** How a network's parameters lie in one vector: layer after layer, each its weights and then its biases, as PyTorch's `parameters()`. */
export interface Layout {
  readonly dimension: number;
  readonly layers: readonly LayerLayout[];
  readonly blocks: readonly Block[];
}

/** The layout of a network's parameters. */
export function layoutOf({ inputs: first, layers }: Pick<Network, 'inputs' | 'layers'>): Layout {
  const found: LayerLayout[] = [];
  const blocks: Block[] = [];
  let inputs = first;
  let offset = 0;
  for (const [l, { width }] of layers.entries()) {
    const biases = offset + width * inputs;
    found.push({ inputs, width, weights: offset, biases, parameters: width * inputs + width });
    blocks.push({ name: `weight ${l + 1}`, kind: 'weight', shape: [width, inputs], offset });
    blocks.push({ name: `bias ${l + 1}`, kind: 'bias', shape: [width], offset: biases });
    offset = biases + width;
    inputs = width;
  }
  return { dimension: offset, layers: found, blocks };
}
