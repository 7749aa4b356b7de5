/**
 * The loss of one example, as a function of the model's prediction and the target.
 *
 * The cost of a data set is the mean of this over its examples; derivatives with respect to the model's parameters
 * follow by the chain rule. The functions do not use `this`.
 */
export interface PointLoss {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly value: (prediction: number, target: number) => number;
  /** First derivative of `value` with respect to the prediction. */
  readonly slope: (prediction: number, target: number) => number;
  /** Second derivative of `value` with respect to the prediction. */
  readonly curvature: (prediction: number, target: number) => number;
}
