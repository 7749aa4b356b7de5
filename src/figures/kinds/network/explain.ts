import { findActivation, makeActivation } from '../../../core/activations/index.ts';
import type { ExampleParts } from '../../../core/examples/index.ts';
import type { FeatureId } from '../../../core/examples/kinds.ts';
import { layoutOf } from '../../../core/network/layout.ts';
import { outputLoss } from '../../../core/network/losses/index.ts';
import type { Network } from '../../../core/network/network.ts';
import { type LayerTrace, traceExample } from '../../../core/network/trace.ts';
import { formatComputed } from '../../../render/numbers.ts';
import { type Choice, exampleAt, type Placed } from './choice.ts';
import { answerOf, questionOf } from './decision.ts';

/** What is explained: a network at x, and one example that goes through it. */
export interface Explained {
  readonly network: Network;
  readonly x: Float64Array;
  readonly examples: ExampleParts;
  readonly features: readonly FeatureId[];
  /** Among those for training and validation. */
  readonly example: number;
  /** The gradient of the loss over all training examples at x, asked for only where it is needed. */
  readonly gradient: () => Float64Array;
}

/** A summand of a weighted sum. */
export interface Term {
  /** The neuron of the layer before it that it comes from. */
  readonly from: number;
  readonly text: string;
}

/** Formulas with their numbers, one a line, the same in every language; of a neuron also the summands of its weighted sum. */
export interface Explanation {
  readonly lines: readonly string[];
  readonly terms: readonly Term[];
  readonly trace: readonly LayerTrace[];
  readonly placed: Placed;
}

const n = (value: number) => formatComputed(value, 4);
/** A number that something stands before. */
const p = (value: number) => (value < 0 ? `(${n(value)})` : n(value));
const digits = (value: number, signs: string) => [...String(value)].map((digit) => signs[Number(digit)]).join('');
const below = (value: number) => digits(value, '₀₁₂₃₄₅₆₇₈₉');
const above = (value: number) => digits(value, '⁰¹²³⁴⁵⁶⁷⁸⁹');

const featureNames: Readonly<Record<FeatureId, string>> = {
  ...{ x: 'x', y: 'y', xx: 'x²', yy: 'y²', xy: 'xy' },
  ...{ 'sin-x': 'sin x', 'sin-y': 'sin y' },
};
const activationNames: Readonly<Record<string, string>> = {
  ...{ sigmoid: 'σ', relu: 'ReLU', 'leaky-relu': 'LeakyReLU', rrelu: 'RReLU', elu: 'ELU', selu: 'SELU' },
  ...{ gelu: 'GELU', silu: 'SiLU' },
};

/** How an input of a network is called. */
export const inputName = (features: readonly FeatureId[], i: number): string =>
  featureNames[features[i]] ?? `x${below(i + 1)}`;

/** How the activation of a neuron is called: that of an input by its feature, of the output z. */
export function nameOfNeuron(
  { network, features }: Pick<Explained, 'network' | 'features'>,
  column: number,
  index: number,
): string {
  if (column === 0) return inputName(features, index);
  const { width } = network.layers[column - 1];
  if (column === network.layers.length) return width === 1 ? 'z' : `z${below(index + 1)}`;
  return `a${above(column)}${below(index + 1)}`;
}

/** How a weight or a bias is called, by its place among all parameters: a weight by the neurons at its ends. */
export function nameOfParameter(names: Pick<Explained, 'network' | 'features'>, place: number): string {
  const column = 1 + layoutOf(names.network).layers.findIndex(({ biases, width }) => place < biases + width);
  const { inputs, weights, biases } = layoutOf(names.network).layers[column - 1];
  if (place >= biases) return `b(${nameOfNeuron(names, column, place - biases)})`;
  const [to, from] = [Math.floor((place - weights) / inputs), (place - weights) % inputs];
  return `w(${nameOfNeuron(names, column - 1, from)} → ${nameOfNeuron(names, column, to)})`;
}

/** Explains what is chosen. */
export function explain(what: Explained, choice: Choice): Explanation {
  const placed = exampleAt(what.examples, what.example);
  const trace = traceExample(what.network, what.x, placed.part, placed.index);
  const own = { ...what, placed, trace };
  if (choice.kind === 'example') return { ...exampleLines(own), trace, placed };
  if (choice.kind === 'edge') return { ...edgeLines(own, choice), trace, placed };
  return { ...neuronLines(own, choice), trace, placed };
}

interface Traced extends Explained {
  readonly placed: Placed;
  readonly trace: readonly LayerTrace[];
}

/** What comes out of a neuron of a column. */
const outOf = ({ network, placed: { part, index }, trace }: Traced, column: number, neuron: number): number =>
  column === 0 ? part.inputs[index * network.inputs + neuron] : trace[column - 1].activations[neuron];

function neuronLines(what: Traced, { column, index }: Choice & { kind: 'neuron' }) {
  const name = nameOfNeuron(what, column, index);
  if (column === 0) return { lines: [`${name} = ${n(outOf(what, 0, index))}`], terms: [] };
  const { network, x, trace } = what;
  const { inputs, weights, biases } = layoutOf(network).layers[column - 1];
  const layer = trace[column - 1];
  const isOutput = column === network.layers.length;
  const terms = Array.from({ length: inputs }, (_, from) => ({
    from,
    text: `${n(x[weights + index * inputs + from])} · ${p(outOf(what, column - 1, from))}`,
  }));
  const sum = isOutput ? name : 'z';
  const weightsNames = `Σ w·${nameOfNeuron(what, column - 1, 0).replace(/[₀-₉]+$/, 'ⱼ')} + b`;
  const total = layer.sums[index];
  const lines = [`${sum} = ${weightsNames} = ${n(total - x[biases + index])} + ${p(x[biases + index])} = ${n(total)}`];
  const blame = layer.blames[index];
  if (isOutput) return { lines: [...lines, ...answerLines(what), `δ = ∂ℓ/∂${sum} = ${n(blame)}`], terms };
  const { activation } = network.layers[column - 1];
  const g = activationNames[activation.id] ?? activation.id;
  const slope = makeActivation(findActivation(activation.id)!, activation.parameters).slope(total);
  const after = layoutOf(network).layers[column];
  let back = 0;
  for (let j = 0; j < after.width; j++) back += x[after.weights + j * after.inputs + index] * trace[column].blames[j];
  return {
    lines: [
      ...lines,
      `${name} = ${g}(z) = ${n(layer.activations[index])}`,
      `${g}′(z) = ${n(slope)}`,
      `δ = ∂ℓ/∂z = (Σ w·δ) · ${g}′(z) = ${n(back)} · ${p(slope)} = ${n(blame)}`,
    ],
    terms,
  };
}

function edgeLines(what: Traced, { column, index, from }: Choice & { kind: 'edge' }) {
  const { network, x, trace, examples } = what;
  const { inputs, weights } = layoutOf(network).layers[column - 1];
  const place = weights + index * inputs + from;
  const source = nameOfNeuron(what, column - 1, from);
  const out = outOf(what, column - 1, from);
  const blame = trace[column - 1].blames[index];
  return {
    lines: [
      `w = ${n(x[place])}`,
      `∂ℓ/∂w = δ · ${source} = ${n(blame)} · ${p(out)} = ${n(blame * out)}`,
      `∂L/∂w = (1/${examples.training.count}) Σ ∂ℓ/∂w = ${n(what.gradient()[place])}`,
    ],
    terms: [],
  };
}

function exampleLines(what: Traced) {
  const { placed, examples, network, trace } = what;
  const { part, index } = placed;
  const at = Array.from(part.raw.subarray(index * examples.coordinates, (index + 1) * examples.coordinates), n);
  const outputs = trace[trace.length - 1].activations;
  const loss = outputLoss(network.loss).sum(outputs, part.targets.subarray(index, index + 1), outputs.length, 1);
  const point = examples.coordinates > 1 ? `(x, y) = (${at.join(', ')})` : `x = ${at[0]}`;
  return { lines: [`${point}, t = ${n(part.targets[index])}`, ...answerLines(what), `ℓ = ${n(loss)}`], terms: [] };
}

/** What the network says of the example. */
function answerLines({ network, trace }: Traced): string[] {
  const outputs = trace[trace.length - 1].activations;
  const answer = answerOf(questionOf(network), outputs);
  if ('value' in answer) return [`ŷ = ${n(answer.value)}`];
  if (outputs.length === 1) {
    const probability = answer.class === 1 ? answer.share : 1 - answer.share;
    return [`p(1) = σ(z) = σ(${n(outputs[0])}) = ${n(probability)}`];
  }
  const logits = Array.from(outputs, (z, j) => `z${below(j + 1)} = ${n(z)}`).join(', ');
  return [logits, `p(${answer.class}) = softmax(z)${below(answer.class + 1)} = ${n(answer.share)}`];
}
