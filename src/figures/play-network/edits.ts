import { batch } from '@preact/signals-core';
import { type ExampleRecipe, type ExampleSetId, type FeatureId, kindOfExamples } from '../../core/examples/kinds.ts';
import { completeNetwork } from '../../core/grounds/network/complete.ts';
import { networkLimits } from '../../core/grounds/network/names.ts';
import type { HiddenLayer, NetworkSetup } from '../../core/grounds/network/network-ground.ts';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import { changeSetup } from '../state/change-setup.ts';
import type { Store } from '../state/store.ts';

/** What a reader can do to a network and to what it learns from. Each leaves a valid experiment behind. */
export interface NetworkEdits {
  readonly set: (change: Partial<NetworkSetup>) => void;
  readonly setData: (change: Partial<ExampleRecipe>) => void;
  /** Goes over to other examples; what the old ones had and these do not takes its usual value. */
  readonly chooseSet: (set: ExampleSetId) => void;
  /** Has the network see a feature, or no longer; the last one stays. */
  readonly toggleInput: (id: FeatureId) => void;
  readonly setLayer: (index: number, change: Partial<HiddenLayer>) => void;
  readonly addLayer: () => void;
  readonly removeLayer: (index: number) => void;
}

/** A layer that is added to none. */
const firstLayer: HiddenLayer = { width: 4, activation: 'tanh', dropout: 0 };

/** The network with something of it changed, complete and within the limits. */
export const changedNetwork = (network: NetworkSetup, change: Partial<NetworkSetup>): NetworkSetup =>
  completeNetwork({ ...network, ...change }, []);

/** The network with something of its data changed. */
export const withData = (network: NetworkSetup, change: Partial<ExampleRecipe>): NetworkSetup =>
  changedNetwork(network, { data: { ...network.data, ...change } });

/** The network on other examples: features, loss, noise and how many there are as usual for them, all else as it was. */
export function onOtherSet(network: NetworkSetup, set: ExampleSetId): NetworkSetup {
  const { inputs: _inputs, loss: _loss, data, ...kept } = network;
  const { seed, labelNoise, classes, validation, test, shuffled } = data;
  return completeNetwork({ ...kept, data: { set, seed, labelNoise, classes, validation, test, shuffled } }, []);
}

/** The sets of examples whose points lie in a plane or on a line, and so can be seen. */
export const isSeen = (set: ExampleSetId): boolean => kindOfExamples(set).coordinates <= 2;

/**
 * These edits on a store whose experiment is a network; on another they do nothing. `forget` is called with each: what was said of single weights
 * says nothing of those of another network.
 */
export function networkEdits(store: Store, forget: () => void): NetworkEdits {
  const change = (next: (network: NetworkSetup) => NetworkSetup) => {
    const setup = store.setup.peek();
    const { ground } = setup;
    if (!isNetwork(ground)) return;
    batch(() => {
      forget();
      changeSetup(store, { ...setup, ground: { ...ground, network: next(ground.network) } });
    });
  };
  const changeLayers = (next: (layers: readonly HiddenLayer[]) => readonly HiddenLayer[]) =>
    change((network) => changedNetwork(network, { layers: next(network.layers) }));
  return {
    set: (given) => change((network) => changedNetwork(network, given)),
    setData: (given) => change((network) => withData(network, given)),
    chooseSet: (set) => change((network) => (network.data.set === set ? network : onOtherSet(network, set))),
    toggleInput: (id) =>
      change((network) => {
        const { inputs } = network;
        const others = inputs.filter((one) => one !== id);
        if (others.length === 0) return network;
        return changedNetwork(network, { inputs: others.length < inputs.length ? others : [...inputs, id] });
      }),
    setLayer: (index, { activation, ...given }) =>
      changeLayers((layers) =>
        layers.map((layer, i) => {
          if (i !== index) return layer;
          if (activation === undefined || activation === layer.activation) return { ...layer, ...given };
          // What sets the old one says nothing of another.
          const { settings: _, ...free } = layer;
          return { ...free, activation, ...given };
        }),
      ),
    addLayer: () =>
      changeLayers((layers) => {
        if (layers.length >= networkLimits.layers) return layers;
        const last = layers[layers.length - 1];
        return [...layers, last ? { ...last, dropout: 0 } : firstLayer];
      }),
    removeLayer: (index) => changeLayers((layers) => layers.filter((_, i) => i !== index)),
  };
}
