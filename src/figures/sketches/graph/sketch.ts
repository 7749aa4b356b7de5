import { html } from 'lit-html';
import { hasDone, lastStep, type Moment, momentOf, names, parts, rounds } from '../../../core/network/loop.ts';
import type { SketchFields, SketchState } from '../../../core/sketch/sketch.ts';
import { formatNumber } from '../../../render/numbers.ts';
import { stepped } from '../../gestures/points.ts';
import { fill } from '../../state/texts.ts';
import type { Sketch, SketchContext } from '../sketch.ts';
import { type Changes, graphControls, partInWords, player } from './controls.ts';
import { graphPicture } from './picture.ts';

/*
 * A network of nine parameters and one example as a graph. PyTorch's loop is gone through part by part: values come forward layer by layer, the
 * blame for the loss goes back edge by edge, beside every gradient the central difference of the same loss, and what `.grad` holds, with and
 * without `zero_grad`.
 */

const range = [-3, 3] as const;
const fields = {
  inputs: { type: 'list', default: [1, 2], range },
  target: { type: 'number', default: 1, range: [0, 1] },
  /** As the core keeps them: w₁₁ w₁₂ w₂₁ w₂₂, b₁ b₂, v₁ v₂, c. */
  weights: { type: 'list', default: [0.5, -0.3, 0.8, 0.2, 0.2, -0.4, 1.2, -0.7, 0.3], range },
  activation: { type: 'choice', default: 'tanh', options: ['tanh', 'sigmoid'] },
  loss: { type: 'choice', default: 'mse', options: ['mse', 'bce'] },
  rate: { type: 'number', default: 0.1, range: [0, 2] },
  zero: { type: 'choice', default: 'called', options: ['called', 'forgotten'] },
  /** Parts of the loop that are done. */
  step: { type: 'number', default: 16, range: [0, lastStep] },
} as const satisfies SketchFields;

type State = SketchState<typeof fields>;
type Words = Readonly<Record<string, string>>;
type Context = SketchContext<State, Words>;

function measures(state: State) {
  const { loss, blames, gradient, difference, held, round, weights } = momentOf(state);
  return {
    loss,
    /** The parameters now: as the field has them until a step is done. */
    present: weights,
    /** δ₁ δ₂ δ. */
    blames,
    gradient,
    difference,
    held: held.map((one) => one ?? Number.NaN),
    /** Weights whose gradient is exactly 0, biases aside. */
    zeros: [0, 1, 2, 3, 6, 7].filter((i) => gradient[i] === 0).length,
    round: round + 1,
  };
}

function summary(state: State, words: Words): string {
  const moment = momentOf(state);
  const gradients = names.flatMap((name, i) =>
    hasDone(moment, ({ parameter }) => parameter === i) ? [`${name} ${formatNumber(moment.gradient[i], 3)}`] : [],
  );
  return [
    fill(words.at, { round: moment.round + 1, rounds, part: partInWords(state, moment, words) }),
    hasDone(moment, ({ line }) => line === 'loss') && fill(words.lossSaid, { loss: formatNumber(moment.loss) }),
    gradients.length > 0 && fill(words.gradientsSaid, { gradients: gradients.join(', ') }),
    state.zero === 'forgotten' && moment.round > 0 && words.piled,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value));

function changesOf(moment: Moment, { hands }: Context): Changes | null {
  if (!hands) return null;
  return {
    toStep: (step) => hands.set({ step }),
    // A weight that is moved begins the loop anew, with the others as they stand, in four decimals: links stay short.
    setWeight: (i, value) =>
      hands.set({
        weights: moment.weights.map((old, j) => stepped(j === i ? value : old, range, 1e-4)),
        step: Math.min(moment.done, parts.length - 1),
      }),
    set: ({ inputs, target, rate, ...rest }) =>
      hands.set({
        ...rest,
        ...(inputs && { inputs: inputs.map((x) => within(x, range)) }),
        ...(target !== undefined && { target: within(target, fields.target.range) }),
        ...(rate !== undefined && { rate: within(rate, fields.rate.range) }),
      } as Partial<State>),
  };
}

function view(state: State, context: Context) {
  const { words } = context;
  const moment = momentOf(state);
  const changes = changesOf(moment, context);
  const picture = graphPicture(
    moment,
    {
      inputs: state.inputs,
      target: state.target,
      range,
      setWeight: (i, value) => changes?.setWeight(i, value),
      setInput: (i, value) => changes?.set({ inputs: state.inputs.map((old, j) => (j === i ? value : old)) }),
    },
    context,
    fill(words.plot, { summary: summary(state, words) }),
  );
  return {
    picture: html`${picture}${player(state, moment, words, changes)}`,
    controls: graphControls(state, moment, words, changes),
  };
}

/** A small network as a graph: values go forward, the blame for the loss comes back, step by step. */
export const graph: Sketch<typeof fields, Words> = { fields, measures, summary, view };
