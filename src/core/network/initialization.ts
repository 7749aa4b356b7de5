import { normalAt, streamOf, uniformAt } from '../random-at.ts';
import { layoutOf } from './layout.ts';
import type { Network } from './network.ts';

/** How the weights of a layer are drawn: a distribution, and its standard deviation from the numbers that come in and go out. */
interface Scheme {
  readonly distribution: 'constant' | 'uniform' | 'normal';
  readonly deviation: (inputs: number, width: number) => number;
  /** The gain where none is given. */
  readonly gain: number;
}

const byBoth = (inputs: number, width: number) => Math.sqrt(2 / (inputs + width));
const byInputs = (inputs: number) => Math.sqrt(1 / inputs);
const byHalfInputs = (inputs: number) => Math.sqrt(2 / inputs);

/**
 * The schemes, by id. An even distribution from −limit to limit has the standard deviation limit/√3. Normal ones are not cut off; Keras cuts
 * those of Glorot, He and LeCun off at two standard deviations, PyTorch none. PyTorch's own start for a layer is `lecun-uniform` with gain 1/√3.
 *
 * Sources: X. Glorot, Y. Bengio, "Understanding the Difficulty of Training Deep Feedforward Neural Networks", AISTATS 2010 (PyTorch calls it
 * Xavier); K. He et al., "Delving Deep into Rectifiers", ICCV 2015 (Kaiming); Y. LeCun et al., "Efficient BackProp", 1998.
 */
const schemes = {
  zeros: { distribution: 'constant', deviation: () => 0, gain: 1 },
  constant: { distribution: 'constant', deviation: () => 1, gain: 0.1 },
  // Its gain is the limit; Keras' is 0.05.
  uniform: { distribution: 'uniform', deviation: () => Math.sqrt(1 / 3), gain: 0.05 },
  normal: { distribution: 'normal', deviation: () => 1, gain: 0.05 },
  'glorot-uniform': { distribution: 'uniform', deviation: byBoth, gain: 1 },
  'glorot-normal': { distribution: 'normal', deviation: byBoth, gain: 1 },
  'he-uniform': { distribution: 'uniform', deviation: byHalfInputs, gain: 1 },
  'he-normal': { distribution: 'normal', deviation: byHalfInputs, gain: 1 },
  'lecun-uniform': { distribution: 'uniform', deviation: byInputs, gain: 1 },
  'lecun-normal': { distribution: 'normal', deviation: byInputs, gain: 1 },
} as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeId = keyof typeof schemes;

/** The ids of the schemes, in teaching order. */
export const schemeIds = Object.keys(schemes) as SchemeId[];

/** How a network's weights are drawn. Biases begin at 0. */
export interface Initialization {
  readonly scheme: SchemeId;
  /** A factor of all weights: by itself the value of `constant`, the limit of `uniform`, the standard deviation of `normal`. */
  readonly gain?: number;
}

/**
 * The standard deviation of the weights of a layer with so many inputs and neurons; of `constant`, their value. Throws a RangeError if there is
 * no such scheme.
 */
export function deviationOf({ scheme: id, gain }: Initialization, inputs: number, width: number): number {
  if (!Object.hasOwn(schemes, id))
    throw new RangeError(`there is no initialization ${id}; allowed: ${schemeIds.join(', ')}`);
  const scheme: Scheme = schemes[id];
  return (gain ?? scheme.gain) * scheme.deviation(inputs, width);
}

/**
 * The parameters that a network begins with: a function of the seed, the same bits in every engine. A layer's weights depend on its own number,
 * width and inputs only, so that adding a layer behind it changes nothing before.
 */
export function initialParameters(
  network: Pick<Network, 'inputs' | 'layers'>,
  initialization: Initialization,
  seed: number,
): Float64Array {
  const { dimension, layers } = layoutOf(network);
  const x = new Float64Array(dimension);
  for (const [l, { inputs, width, weights, biases }] of layers.entries()) {
    const deviation = deviationOf(initialization, inputs, width);
    const stream = streamOf('weights', l);
    const { distribution } = schemes[initialization.scheme];
    const limit = Math.sqrt(3) * deviation;
    for (let i = weights; i < biases; i++) {
      const place = i - weights;
      if (distribution === 'constant') x[i] = deviation;
      else if (distribution === 'normal') x[i] = deviation * normalAt(seed, stream, place);
      else x[i] = limit * (2 * uniformAt(seed, stream, place, 0) - 1);
    }
  }
  return x;
}
