import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batches } from '../../src/core/data/batches.ts';
import {
  dataLoss,
  type Examples,
  givenMasks,
  layoutOf,
  type Network,
  type NetworkObjective,
  networkObjective,
  type OutputLossChoice,
} from '../../src/core/network/index.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { goldenDirectory, ownDirectory } from './golden-records.ts';

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

/** What stands in the lists of that name at the heads of a directory's files, and belongs here; files of other schemata are passed over. */
export function readLists<T>(list: string, belongs: (one: T) => boolean, directory = goldenDirectory): T[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name): T[] => {
      const found = JSON.parse(readFileSync(join(directory, name), 'utf8'))?.[list];
      return Array.isArray(found) ? found.filter(belongs) : [];
    });
}

const isNetwork = (one: NetworkRecord) => Boolean(one.sizes && one.W && one.X);

/** The networks under the directory. */
export const readNetworks = () => readLists('cases', isNetwork);

/** The networks of this repository's data and those of the directory, which win, by id: what other records are about. */
export function networksById(): ReadonlyMap<string, NetworkRecord> {
  return new Map(
    [...readLists('cases', isNetwork, ownDirectory), ...readNetworks()].map((one) => [one.id, one] as const),
  );
}

/** A record's network. */
export function networkOf(record: NetworkRecord): Network {
  const { sizes, activations, hidden_activation: hidden = '', output = '', loss, dropout, y } = record;
  const names = activations ?? sizes.slice(1).map((_, l) => (l < sizes.length - 2 ? hidden : output));
  // Class numbers, or a distribution over the classes for each example.
  const choice: OutputLossChoice | undefined =
    loss === 'softmax_ce' && Array.isArray(y[0]) && y[0].length > 1 ? { id: 'cce' } : losses[loss];
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

/** The objective of a record, with its masks where it has some: on all examples, or on those of each update as given. */
export function objectiveOf(record: NetworkRecord, given?: NetworkRun['batches']): NetworkObjective {
  const batches: Batches | undefined = given && {
    perEpoch: given.length,
    at: (k) => Int32Array.from(given[k % given.length]),
  };
  const masks = record.dropout && givenMasks(record.dropout.masks);
  return networkObjective(networkOf(record), examplesOf(record), {
    ...(batches && { batches }),
    ...(masks && { masks }),
  });
}

/** What a record's runs are measured by: the loss over all examples, which in a case with dropout is the one with its masks. */
export const measureOf = (record: NetworkRecord): Pick<Objective, 'value'> =>
  record.dropout ? objectiveOf(record) : dataLoss(networkOf(record), examplesOf(record));
