import { type Activation, findActivation, makeActivation } from '../../../core/activations/index.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';

const ids = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'rrelu',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
] as const;

/** The sum under the handle, the activations, and every number that sets one of them, by its name in the core. */
export const fields = {
  sum: { type: 'number', default: 3, range: [-5, 5] },
  first: { type: 'choice', default: 'sigmoid', options: ids },
  second: { type: 'choice', default: 'relu', options: ['none', ...ids] },
  negativeSlope: { type: 'number', default: 0.01, range: [0, 1] },
  lower: { type: 'number', default: 0.125, range: [0, 1] },
  upper: { type: 'number', default: 1 / 3, range: [0, 1] },
  alpha: { type: 'number', default: 1, range: [0, 5] },
  approximate: { type: 'number', default: 0, range: [0, 1] },
  beta: { type: 'number', default: 1, range: [0.1, 10] },
} as const satisfies SketchFields;

export type State = SketchState<typeof fields>;
export type ActivationId = (typeof ids)[number];
export type ParameterName = Exclude<keyof State, 'sum' | 'first' | 'second'>;

/** An activation that is shown, with its numbers. */
export interface Shown {
  readonly id: ActivationId;
  readonly activation: Activation;
  /** The numbers that set it. */
  readonly parameters: readonly ParameterName[];
  /** Whether its slope jumps at 0. */
  readonly jumps: boolean;
  readonly value: number;
  readonly slope: number;
}

/** What is shown of a state: one activation, or two. */
export function shownOf(state: State): readonly Shown[] {
  return [state.first, state.second].flatMap((id) => (id === 'none' ? [] : [shown(id, state)]));
}

function shown(id: ActivationId, state: State): Shown {
  const kind = findActivation(id);
  if (!kind) throw new RangeError(`there is no activation ${id}`);
  const parameters = Object.keys(kind.parameters) as ParameterName[];
  const activation = makeActivation(kind, Object.fromEntries(parameters.map((name) => [name, numberOf(state, name)])));
  const { value, slope } = activation;
  return {
    id,
    activation,
    parameters,
    jumps: Math.abs(slope(1e-9) - slope(-1e-9)) > 1e-6,
    value: value(state.sum),
    slope: slope(state.sum),
  };
}

/** `approximate` is a switch in the core. */
const numberOf = (state: State, name: ParameterName) =>
  name === 'approximate' ? Math.round(state[name]) : state[name];

/** How an activation lets blame through at a slope: not at all, hardly, in part, whole, or with more than came. */
export type Passing = 'none' | 'hardly' | 'part' | 'whole' | 'more';

/** Slopes below this count as saturated. */
export const hardly = 0.05;

export function passingOf(slope: number): Passing {
  const size = Math.abs(slope);
  if (size === 0) return 'none';
  if (size < hardly) return 'hardly';
  if (size === 1) return 'whole';
  return size > 1 ? 'more' : 'part';
}
