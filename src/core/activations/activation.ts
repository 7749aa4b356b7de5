/** An activation with its parameters set: what one neuron makes of its sum z. The functions do not use `this`. */
export interface Activation {
  readonly value: (z: number) => number;
  /** The derivative of `value`; at a kink the one that PyTorch uses. */
  readonly slope: (z: number) => number;
  /** Writes the value of each of the first `count` sums over it. */
  readonly apply: (z: Float64Array, count: number) => void;
  /** The same, and writes the slope at each sum into `slopes`: together they cost little more than the value alone. */
  readonly applyWithSlopes: (z: Float64Array, slopes: Float64Array, count: number) => void;
  /**
   * Of an activation that is random while it is trained: the range from which each neuron draws, for each example, the factor of a negative
   * sum. The functions above are those of its use, with the mean factor.
   */
  readonly drawn?: { readonly low: number; readonly high: number };
}

/** A number that sets an activation. */
export interface ActivationParameter {
  readonly default: number;
  /** Smallest and largest value that makes sense. */
  readonly range: readonly [low: number, high: number];
  /** Its letter in the formula, in TeX. */
  readonly symbol: string;
}

/** Everything a page needs to know of an activation. */
export interface ActivationKind<Name extends string = string> {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  /** The numbers that set it, by name. */
  readonly parameters: Readonly<Record<Name, ActivationParameter>>;
  /** True where its slope may jump at 0. */
  readonly hasKink?: true;
  /**
   * How the frameworks write it, parameters by their names here: a module of `torch.nn`, a layer or function of Keras, a function of `jax.nn`
   * (Optax has none of its own); null where a framework has none.
   */
  readonly pytorch: string | null;
  readonly keras: string | null;
  readonly jax: string | null;
  /** Value and slope in TeX, of a sum that is written so, by default z. */
  readonly tex: (z?: string) => string;
  readonly slopeTex: (z?: string) => string;
  /** Another function under the same name, which its parameters ask for: value and slope as above. */
  readonly otherForm?: {
    readonly parameters: Readonly<Record<Name, number>>;
    readonly tex: (z?: string) => string;
    readonly slopeTex: (z?: string) => string;
  };
  readonly source: string;
  /** The activation; takes every parameter. `makeActivation` knows the defaults. */
  readonly make: (parameters: Readonly<Record<Name, number>>) => Activation;
}

/** An activation as a network names it: the id of its kind, and the parameters that are not at their defaults. */
export interface ActivationChoice {
  readonly id: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** Checks one kind's pieces against each other; what goes through the registry knows its parameters' names only as texts. */
export function defineActivation<Name extends string>(kind: ActivationKind<Name>): ActivationKind {
  return kind as ActivationKind;
}

/** The activation of a kind, with the defaults for the parameters that are left out. Throws a RangeError for one that it does not have. */
export function makeActivation(
  { id, parameters, make }: ActivationKind,
  given: Readonly<Record<string, number>> = {},
): Activation {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(parameters, name)) throw new RangeError(`${id} has no parameter ${name}`);
  const defaults = Object.entries(parameters).map(([name, parameter]) => [name, parameter.default]);
  return make({ ...Object.fromEntries(defaults), ...given });
}

/** A definition by cases in TeX: one above 0, one at and below. */
export function casesTex(above: string, below: string, z: string): string {
  return `\\begin{cases} ${above} & ${z} > 0 \\\\ ${below} & ${z} \\le 0 \\end{cases}`;
}
