import type { ExampleRecipe, FeatureId } from '../../examples/kinds.ts';
import type { Initialization } from '../../network/initialization.ts';
import type { AnyGround } from '../ground.ts';
import type { ActivationId, NetworkLossId } from './names.ts';

/** A hidden layer. */
export interface HiddenLayer {
  readonly width: number;
  readonly activation: ActivationId;
  /** The numbers that set its activation, as far as they are not the usual ones; left out where all are. */
  readonly settings?: Readonly<Record<string, number>>;
  /** The share of its neurons that is silenced at each step of training: 0 … 0.95. */
  readonly dropout: number;
}

/**
 * The plane through the parameters that a network begins with on which starts lie: along two random directions, scaled to the weights; along two
 * weights, by their places in the vector of all parameters, where a start is what is added to both; or the one that the runs from there lie nearest to,
 * in the length of parameters. Starts go from −size to size along both.
 *
 * `from` are places from which runs have spanned a plane anew, one after the other: each is a start on the plane before, the first one on that of
 * the runs from the seed, and the last of them is the middle of this plane.
 */
export type PlaneChoice =
  | { readonly kind: 'filter'; readonly seed: number; readonly size: number }
  | { readonly kind: 'weights'; readonly first: number; readonly second: number; readonly size: number }
  | { readonly kind: 'paths'; readonly size: number; readonly from?: readonly Place[] };

/** Coordinates on a plane. */
export type Place = readonly [s: number, t: number];

/** A network, what it learns from, and how it is trained. */
export interface NetworkSetup {
  readonly data: ExampleRecipe;
  /** What it sees of a point, each once and in the order of `featureIds`; of pictures nothing, since it sees their pixels. */
  readonly inputs: readonly FeatureId[];
  /** The hidden layers; the output follows from data and loss. */
  readonly layers: readonly HiddenLayer[];
  readonly loss: NetworkLossId;
  /** Where Huber's loss turns straight. */
  readonly delta: number;
  /** What large weights cost while it is trained: see `Penalty`. */
  readonly l1: number;
  readonly l2: number;
  readonly initialization: Initialization;
  /** Examples in a mini-batch; 0, or at least as many as there are for training: all of them at every step. */
  readonly batch: number;
  readonly plane: PlaneChoice;
}

/** The loss of a network over its parameters. A start is a place on a plane through those that the seed of the experiment draws, at (0, 0). */
export interface NetworkGround {
  readonly kind: 'network';
  readonly surface: 'network';
  readonly network: NetworkSetup;
}

/** Whether a ground is a network. */
export const isNetwork = (ground: AnyGround): ground is NetworkGround => ground.kind === 'network';

/** The network of a ground that is one. */
export const networkOf = (ground: AnyGround): NetworkSetup | undefined =>
  isNetwork(ground) ? ground.network : undefined;
