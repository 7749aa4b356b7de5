import type { Objective } from '../objective/objective.ts';

/** Whose way of writing an update rule: the paper's or textbook's, or that of a framework. */
export type FormId = 'textbook' | 'pytorch' | 'keras' | 'optax' | 'tfjs';

/** The frameworks that a reader may run the same update in. */
export type Framework = 'pytorch' | 'keras' | 'optax';

/** What an optimizer improves on plain gradient descent. */
export type Idea = 'plain' | 'direction' | 'step-size' | 'both';

/** A number that sets an optimizer: its letter, its names in the frameworks, and what a control offers. */
export interface Hyperparameter {
  /** The letter in the formula, in TeX. */
  readonly symbol: string;
  /**
   * Argument name by framework; none where the framework has no such argument. The framework's form then still takes the hyperparameter,
   * in the framework's way of writing it, so that every control does something in every form.
   */
  readonly names: Partial<Record<Framework, string>>;
  /** Range of the control, lower end first; a value outside is legal and is drawn as it runs. */
  readonly range: readonly [low: number, high: number];
  /** Spacing of the control: `flag` is 0 or 1; `whole` moves in whole numbers, and the rule rounds what is none. */
  readonly scale: 'linear' | 'log' | 'flag' | 'whole';
  /** True for what lessons turn: figures show its control at once, the others behind “more”. */
  readonly main?: true;
  /** True where 0 switches off a part of the rule, which then also leaves the formula. */
  readonly optional?: true;
}

/** Values of the hyperparameters, by name. */
export type Settings<Name extends string = string> = Readonly<Record<Name, number>>;

/**
 * What an optimizer remembers between steps and what its last step computed: vectors by the letter of the formula. One of length 1 is a
 * number that all coordinates share; one of any other length is not named in a formula.
 */
export type State = Readonly<Record<string, Float64Array>>;

/** Everything one run works on. `x` and `state` change in place. */
export interface Work<Name extends string = string, S extends State = State> {
  /** The iterate. */
  readonly x: Float64Array;
  readonly objective: Objective;
  readonly state: S;
  readonly settings: Settings<Name>;
  /** The learning rate of every update: `rates[k]` is used by update k + 1. */
  readonly rates: Float64Array;
  /** Receives the iterate after every update, at index (k + 1) · dimension; empty where nobody reads it. */
  readonly path: Float64Array;
}

/**
 * One way of writing the update, with the defaults of whoever writes it so.
 *
 * The formula is a list of lines, each an assignment `@a \\gets …`, done in order. `@name` stands for a vector of the state, for the
 * iterate `@x`, for a hyperparameter, for the learning rate `@learningRate`, or for the number of this update `@k` (1, 2, …). Right of
 * the arrow a name that no earlier line has assigned means its value before the step. `\\*` is a product: a thin space between letters,
 * a dot between numbers. A test computes the formula and holds it against `run`; `tests/core/tex.ts` says which TeX it can read.
 *
 * `\\Gets` in place of `\\gets` marks a line that no coordinate can compute by itself: an inverse matrix, a norm, a search. It is shown
 * with its result but without the numbers in between, and the test takes its result from `run`.
 */
export interface Form<Name extends string = string, S extends State = State> {
  readonly defaults: Settings<Name>;
  readonly equations: (settings: Settings<Name>) => readonly string[];
  /** Values that the formula names and the state does not keep (m̂, say), after update `k`. */
  readonly derive?: (state: S, settings: Settings<Name>, k: number) => Readonly<Record<string, Float64Array>>;
  /** The vector of the state that carries earlier steps on, for drawing: `sign` times it points where it drives the iterate. */
  readonly memory?: { readonly name: string; readonly sign: 1 | -1; readonly label: string };
  /**
   * Where the update is a share of that memory, as it was before the step, plus a share of the gradient: the factor that turns the memory
   * into its part of the update, and how both parts are written.
   */
  readonly parts?: {
    readonly share: (settings: Settings<Name>, learningRate: number) => number;
    readonly memory: string;
    readonly gradient: string;
  };
  /** Runs updates from + 1 … to in place, allocating nothing. */
  readonly run: (work: Work<Name, S>, from: number, to: number) => void;
}

/**
 * A call that makes an optimizer in a framework. Its arguments are the hyperparameters' `names` in that framework. One without a name
 * there stands in `needs`, unless it is optional: then the call is for runs in which it is off.
 */
export interface Call<Name extends string = string> {
  /** The class in `torch.optim` or `keras.optimizers`, the function in `optax`. */
  readonly name: string;
  /**
   * The forms whose updates this call makes, the framework's own one first; with each the settings that the framework does not ask for, or
   * that have to be so for this form and the framework's to be one and the same.
   */
  readonly needs: Readonly<Partial<Record<FormId, Partial<Settings<Name>>>>>;
  /** Settings with which the framework does something else, or nothing. */
  readonly unless?: Partial<Settings<Name>>;
  /** Forms that go the framework's way only as long as the learning rate stays the same. */
  readonly atConstantRate?: readonly FormId[];
  /** True where the framework keeps a number of the update in single precision. */
  readonly isSingle?: true;
  /** Arguments that choose between optimizers of ours. */
  readonly fixed?: Readonly<Record<string, boolean | string>>;
  /** Defaults of the framework that are not those of its form; read from the first call of several. */
  readonly defaults?: Partial<Settings<Name>>;
}

/**
 * How a framework writes an optimizer: calls to choose from, the first one that fits; `none`: it has no such optimizer; `otherwise`: it
 * has one of that name that computes something else than any of our forms.
 */
export type Writing<Name extends string = string> = readonly Call<Name>[] | 'none' | 'otherwise';

/** What one update takes at most. */
export interface UpdateCost {
  /** Evaluations of the objective: values, gradients and Hessians, of which one by differences takes 2 · dimension gradients. */
  readonly evaluations: number;
  /** Multiplications of its own, beside a few for each parameter. */
  readonly products: number;
}

/** An optimizer: one update rule in one or more forms. */
export interface Optimizer<Name extends string = string, S extends State = State> {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly idea: Idea;
  /**
   * True where each coordinate goes its own way: of x, g and the state it looks at its own entries only. Many problems laid end to end in
   * one vector then run as each would alone.
   */
  readonly coordinatewise?: true;
  /** What an update takes at most, where that is more than one gradient and a few operations for each parameter. */
  readonly cost?: (settings: Settings<Name>, dimension: number) => UpdateCost;
  /** True where it keeps a matrix of n × n numbers for n parameters, and so is for few of them alone. */
  readonly matrix?: true;
  /** In the order in which controls and code list them; the learning rate first. */
  readonly hyperparameters: Readonly<Record<Name, Hyperparameter>>;
  /** Letters of the state's vectors, of values derived from it, in TeX. */
  readonly symbols: Readonly<Record<string, string>>;
  /** The state before the first step, for `dimension` parameters. */
  readonly createState: (dimension: number, settings: Settings<Name>) => S;
  /** Its forms; the first one is what a figure uses unless told otherwise. */
  readonly forms: Readonly<Partial<Record<FormId, Form<Name, S>>>>;
  /**
   * How each framework writes it. `tests/golden/FRAMEWORKS.md` has the frameworks' rules side by side; tests compare these calls with the
   * recorded runs of the frameworks and run the scripts they make.
   */
  readonly frameworks: Readonly<Record<Framework, Writing<Name>>>;
  readonly source: { readonly text: string; readonly url: string };
}

/**
 * Any optimizer, for code that goes through the registry: names and state are only known to the optimizer itself.
 */
// biome-ignore lint/suspicious/noExplicitAny: names and state are existential here; the pieces of one optimizer are only ever used together.
export type AnyOptimizer = Optimizer<any, any>;

/** Checks one optimizer's pieces against each other and keeps its types. */
export function defineOptimizer<Name extends string, S extends State>(
  optimizer: Optimizer<Name, S>,
): Optimizer<Name, S> {
  return optimizer;
}

/**
 * Writes the iterate after update `k + 1` into `path`, unless nobody reads it. Rules whose step costs little beside a second loop over x
 * write it in their own.
 */
export function record(path: Float64Array, x: Float64Array, k: number): void {
  if (path.length === 0) return;
  const n = x.length;
  for (let i = 0; i < n; i++) path[(k + 1) * n + i] = x[i];
}
