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
}

/** A loss of one number whose second derivative is known too, so that a fit has a Hessian. */
export interface CurvedLoss extends PointLoss {
  /** Second derivative of `value` with respect to the prediction. */
  readonly curvature: (prediction: number, target: number) => number;
}

/**
 * The loss of one example of which a whole row is predicted: one number for each of C classes.
 *
 * `prediction` has length C. `target` has length C too; where the targets are class indices it has length 1 and holds the index.
 */
export interface RowLoss {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly value: (prediction: ArrayLike<number>, target: ArrayLike<number>) => number;
  /** Writes the derivatives of `value` by each entry of the prediction into `out` (length C). */
  readonly gradient: (prediction: ArrayLike<number>, target: ArrayLike<number>, out: Float64Array) => void;
}

/** What a model hands to a loss. */
export type PredictionKind =
  /** Any number. */
  | 'number'
  /** A number above −1, of which ln(1 + ŷ) is taken. */
  | 'positive'
  /** A rate of events, above 0. */
  | 'rate'
  /** The probability of class 1. */
  | 'probability'
  /** The log-odds of class 1, before a sigmoid. */
  | 'logit'
  /** Any number whose sign is the class. */
  | 'score'
  /** One number for each class, before a softmax. */
  | 'logits'
  /** One probability for each class. */
  | 'probabilities'
  /** The logarithm of one probability for each class. */
  | 'log-probabilities';

/** What the truth looks like. */
export type TargetKind =
  /** Any number. */
  | 'number'
  /** A number above −1 that spans decades: what counts is the ratio. */
  | 'positive'
  /** A number of events: 0, 1, 2, … */
  | 'count'
  /** 0 or 1, or a probability between. */
  | 'label'
  /** −1 or 1. */
  | 'sign'
  /** A row with 1 at the true class and 0 elsewhere, or any row of probabilities. */
  | 'distribution'
  /** The number of the true class: 0, 1, …, C − 1. */
  | 'class';

/** A number that sets a loss. */
export interface LossOption {
  readonly default: number;
  /** Smallest and largest value that makes sense; `open` if the smallest itself does not. */
  readonly range: readonly [low: number, high: number];
  readonly open?: true;
  /** The option's letter in the formula, in TeX. */
  readonly symbol: string;
}

/** How a framework spells a loss: the function (also its name in Keras's `compile`), and the object with what has to be set. */
export interface LossName {
  readonly function: string;
  readonly object: string;
}

/** Everything a page needs to know of a loss. */
export interface LossKind<Loss extends PointLoss | RowLoss = PointLoss | RowLoss> {
  readonly id: string;
  readonly prediction: PredictionKind;
  readonly target: TargetKind;
  /**
   * `naive`: as the formula stands, which overflows or takes the logarithm of 0 far out. `guarded`: cut off by a small constant.
   * `stable`: right for every number. Nothing where the question does not arise.
   */
  readonly form?: 'naive' | 'guarded' | 'stable';
  /** The numbers that set it, by name. */
  readonly options: Readonly<Record<string, LossOption>>;
  /** The frameworks' names; null where a framework has no such loss. */
  readonly keras: LossName | null;
  readonly pytorch: LossName | null;
  /** The loss of one example, in TeX: of a prediction and a target that are written so, by default ŷ (z for logits) and y. */
  readonly tex: (prediction?: string, target?: string) => string;
  /** Where it comes from, or whose form it is. */
  readonly source: string;
  /** The loss of one example; takes every option. `makeLoss` knows the defaults. */
  readonly make: (options: Readonly<Record<string, number>>) => Loss;
}

/** A loss of one number. */
export type PointLossKind = LossKind<PointLoss>;
/** A loss of one number that has a second derivative. */
export type CurvedLossKind = LossKind<CurvedLoss>;
/** A loss of a row. */
export type RowLossKind = LossKind<RowLoss>;

/**
 * The loss of a kind, with the defaults for the options that are left out. Throws a RangeError for an option that it does not have.
 *
 * @example
 * ```ts
 * import { makeLoss, pointLosses } from 'downhill-core/losses';
 *
 * const huber = makeLoss(pointLosses.find(({ id }) => id === 'huber')!, { delta: 0.5 });
 * huber.value(3, 1); // → 0.875
 * huber.slope(3, 1); // → 0.5
 * ```
 */
export function makeLoss<Loss extends PointLoss | RowLoss>(
  { id, options, make }: LossKind<Loss>,
  given: Readonly<Record<string, number>> = {},
): Loss {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(options, name)) throw new RangeError(`${id} has no option ${name}`);
  return make({
    ...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
    ...given,
  });
}
