import type { Elementary } from '../objective/objective.ts';

/** A value of a schedule's parameter; lists are for the steps at which something happens, and what happens there. */
export type ScheduleValue = number | readonly number[];

/** Values of a schedule's parameters, by name; warm-up included, which every schedule has. */
export type ScheduleSettings<Name extends string = string> = Readonly<Record<Name | WarmUp, ScheduleValue>>;

/** Warm-up: the number of updates it takes, and the factor on the learning rate that it begins with. */
export type WarmUp = 'warmup' | 'warmupFrom';

/** A number that sets a schedule: its letter, and what a control offers. */
export interface ScheduleParameter {
  /** The letter in the formula, in TeX. */
  readonly symbol: string;
  /** Range of the control, or of each item of a list, lower end first; a value outside is legal and is drawn as it runs. */
  readonly range: readonly [low: number, high: number];
  /** Spacing of the control: `flag` is 0 or 1. Steps are `whole`, but any number will do. */
  readonly scale: 'linear' | 'log' | 'flag' | 'whole';
  /** True where the value is a list. */
  readonly list?: true;
}

/** Reads a schedule's numbers; a list's where a number is asked for, or the other way round, cannot pass the experiment's schema. */
export interface Values<Name extends string> extends Elementary {
  readonly number: (name: Name) => number;
  readonly list: (name: Name) => readonly number[];
}

/**
 * A learning-rate schedule: what every update's learning rate is, as a factor on the run's own. `t` counts the updates done since the
 * warm-up ended: 0, 1, …
 *
 * The formula is written as an optimizer's is (see `Form` in optimizers/optimizer.ts): `lines` assign what the factor needs besides its
 * parameters, in order, and `factor` is the factor. `@t`, `@k`, the parameters and `@learningRate` are known.
 */
export interface Schedule<Name extends string = string> {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly parameters: Readonly<Record<Name, ScheduleParameter>>;
  readonly defaults: Readonly<Record<Name, ScheduleValue>>;
  readonly equations: (values: Values<Name>) => { readonly lines?: readonly string[]; readonly factor: string };
  /** Letters of what `lines` assign, in TeX. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** The factor for every t; none where it depends on how the run goes. */
  readonly factor?: (t: number, values: Values<Name>) => number;
  /**
   * For a schedule that watches the run: gives a function that takes the loss after every update, in order, and gives the factor for the
   * next one. The factor of the first update is 1.
   */
  readonly watch?: (values: Values<Name>) => (loss: number) => number;
  readonly source: { readonly text: string; readonly url: string };
}

/** Any schedule, for code that goes through the registry. */
// biome-ignore lint/suspicious/noExplicitAny: the names are only known to the schedule itself.
export type AnySchedule = Schedule<any>;

/** Checks one schedule's pieces against each other and keeps its types. */
export function defineSchedule<Name extends string>(schedule: Schedule<Name>): Schedule<Name> {
  return schedule;
}

/** How much of `over` steps is over after t: 0 … 1; all of it where there are none. */
export const share = (t: number, over: number): number => (over > 0 ? Math.min(Math.max(t / over, 0), 1) : 1);

/** TeX of `share(t, over)` for t from 0 up. */
export const shareTex = (over: string): string => `\\min(1, \\frac{@t}{${over}})`;

/** PyTorch's manual of its schedulers. */
export const pytorchManual = (name: string) => ({
  text: `PyTorch, torch.optim.lr_scheduler.${name}`,
  url: `https://pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.${name}.html`,
});

/** Keras' manual of its schedules. */
export const kerasManual = (name: string, page: string) => ({
  text: `Keras, keras.optimizers.schedules.${name}`,
  url: `https://keras.io/api/optimizers/learning_rate_schedules/${page}/`,
});

/** The number of steps something takes. */
export const steps = (symbol: string): ScheduleParameter => ({ symbol, range: [1, 500], scale: 'whole' });

/** A factor on the learning rate. */
export const ratio = (symbol: string): ScheduleParameter => ({ symbol, range: [0, 1], scale: 'linear' });
