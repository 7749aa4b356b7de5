import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Examples, layoutOf, type Network, type OutputLossChoice } from '../../src/core/network/index.ts';
import { goldenDirectory } from './golden-records.ts';

/** Weights W[layer][out][in] and biases b[layer][out]. */
export interface LayeredNumbers {
  readonly W: readonly (readonly (readonly number[])[])[];
  readonly b: readonly (readonly number[])[];
}

/** A run of a framework's optimizer on a network. */
export interface NetworkRun {
  readonly framework: string;
  readonly optimizer: string;
  readonly hyperparameters: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly k: number; readonly loss: number }[];
  readonly batches?: readonly (readonly number[])[];
  /** Parameters after that many updates; mlp.json says 20 in the name instead. */
  readonly params_after?: LayeredNumbers & { readonly k: number };
  readonly params_after_20?: LayeredNumbers;
}

/** A network with its weights, data, loss and gradient; networks.json and mlp.json say at their head what each number is. */
export interface NetworkRecord extends LayeredNumbers {
  readonly id: string;
  readonly sizes: readonly number[];
  readonly activations?: readonly string[];
  readonly hidden_activation?: string;
  readonly output?: string;
  readonly loss: string;
  readonly X: readonly (readonly number[])[];
  readonly y: readonly (number | readonly number[])[];
  readonly value: number;
  readonly grad: LayeredNumbers;
  readonly output_first_3?: readonly (readonly number[])[];
  readonly forward?: {
    readonly output_first_5: readonly (number | readonly number[])[];
    readonly pre_activation_layer1_first_sample: readonly number[];
  };
  readonly layers_first_sample?: readonly {
    readonly z: readonly number[];
    readonly a: readonly number[];
    readonly dloss_dz: readonly number[];
  }[];
  /** Masks by layer, null where a layer drops nothing. */
  readonly dropout?: { readonly p: number; readonly masks: readonly (readonly (readonly number[])[] | null)[] };
  readonly runs: readonly NetworkRun[];
}

const activationIds: Readonly<Record<string, string>> = { leaky_relu: 'leaky-relu', identity: 'linear' };

const losses: Readonly<Record<string, OutputLossChoice>> = {
  bce_logits: { id: 'bce' },
  softmax_ce: { id: 'sparse-cce' },
  mse: { id: 'mse' },
  mae: { id: 'mae' },
  huber: { id: 'huber', delta: 1 },
};

/** Every JSON file of the directory that has the given list at its head; files of other schemata are passed over. */
export function readLists<T>(list: string, belongs: (one: T) => boolean): T[] {
  return readdirSync(goldenDirectory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): T[] => {
      const found = JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8'))?.[list];
      return Array.isArray(found) ? found.filter(belongs) : [];
    });
}

/** The networks under the directory. */
export const readNetworks = () => readLists<NetworkRecord>('cases', (one) => Boolean(one.sizes && one.W && one.X));

/** A record's network. */
export function networkOf(record: NetworkRecord): Network {
  const { sizes, activations, hidden_activation: hidden = '', output = '', loss, dropout } = record;
  const names = activations ?? sizes.slice(1).map((_, l) => (l < sizes.length - 2 ? hidden : output));
  const choice = losses[loss];
  if (!choice) throw new Error(`${record.id}: loss ${loss}`);
  return {
    inputs: sizes[0],
    layers: names.map((name, l) => ({
      width: sizes[l + 1],
      activation: { id: activationIds[name] ?? name },
      ...(dropout?.masks[l] && { dropout: dropout.p }),
    })),
    loss: choice,
  };
}

/** A record's examples. */
export function examplesOf({ X, y }: NetworkRecord): Examples {
  return { count: X.length, inputs: Float64Array.from(X.flat()), targets: Float64Array.from(y.flat()) };
}

/** Weights and biases as one vector in our layout. */
export function flatten(network: Network, { W, b }: LayeredNumbers): Float64Array {
  const { dimension, layers } = layoutOf(network);
  const x = new Float64Array(dimension);
  for (const [l, { weights, biases }] of layers.entries()) {
    x.set(W[l].flat(), weights);
    x.set(b[l], biases);
  }
  return x;
}
