/** A loss as a network names it; `delta` is where Huber's turns straight. */
export type OutputLossChoice =
  | { readonly id: 'bce' | 'cce' | 'sparse-cce' | 'mse' | 'mae' }
  | { readonly id: 'huber'; readonly delta?: number };

/** A loss over the outputs of some examples, row after row, `width` each. Reads `count` rows; computes with portable functions. */
export interface OutputLoss {
  /** Numbers in a row of targets, for so many outputs. */
  readonly targetWidth: (width: number) => number;
  /** The sum over the rows of the loss of each. */
  readonly sum: (outputs: Float64Array, targets: Float64Array, width: number, count: number) => number;
  /** Multiplies `slopes` by the derivatives of `share` times that sum by each output. */
  readonly timesSlopes: (
    outputs: Float64Array,
    targets: Float64Array,
    width: number,
    count: number,
    share: number,
    slopes: Float64Array,
  ) => void;
}
