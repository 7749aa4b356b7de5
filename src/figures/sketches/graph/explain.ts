import { findActivation, makeActivation } from '../../../core/activations/index.ts';
import { type Loop, type Moment, names } from '../../../core/network/loop.ts';
import { formatNumber } from '../../../render/numbers.ts';

const n = (value: number) => formatNumber(value, 4);
/** A number that something stands before. */
const p = (value: number) => (value < 0 ? `(${n(value)})` : n(value));

const indices = ['₁', '₂'];

/** Of each parameter: the neuron that it leads to (2 is the output), and the name of the number that it multiplies there; none for a bias. */
const neurons = [0, 0, 1, 1, 0, 1, 2, 2, 2];
const froms = ['x₁', 'x₂', 'x₁', 'x₂', '', '', 'a₁', 'a₂', ''];

/** The name of the blame of a neuron. */
export const blameName = (neuron: number) => `δ${indices[neuron] ?? ''}`;

/** What the last part computed, in formulas with their numbers, one a line; the same in every language. */
export function formulasOf(loop: Loop, moment: Moment): readonly string[] {
  const { part, sums, values, blames, loss, gradient, before, held, used, weights } = moment;
  if (!part || part.line === 'zero') return [];
  const g = loop.activation === 'tanh' ? 'tanh' : 'σ';
  if (part.line === 'forward') {
    if (part.layer === 0)
      return indices.map((j, i) => `a${j} = ${g}(w${j}₁x₁ + w${j}₂x₂ + b${j}) = ${g}(${n(sums[i])}) = ${n(values[i])}`);
    const z = `z = v₁a₁ + v₂a₂ + c = ${n(sums[2])}`;
    return [z, loop.loss === 'bce' ? `ŷ = σ(z) = ${n(values[2])}` : 'ŷ = z'];
  }
  const [y, prediction] = [loop.target, values[2]];
  if (part.line === 'loss')
    return loop.loss === 'mse'
      ? [`L = (ŷ − y)² = (${n(prediction)} − ${p(y)})² = ${n(loss)}`]
      : [`L = −y ln ŷ − (1 − y) ln(1 − ŷ) = ${n(loss)}`];
  if (part.line === 'step') {
    return [
      `w ← w − η · w.grad`,
      `${names[6]} ← ${n(used[6])} − ${n(loop.rate)} · ${p(held[6] ?? 0)} = ${n(weights[6])}`,
    ];
  }
  const { blame, parameter: i } = part;
  if (blame !== undefined) {
    if (blame === 2)
      return loop.loss === 'mse'
        ? [`δ = ∂L/∂z = 2(ŷ − y) = ${n(blames[2])}`]
        : [`δ = ∂L/∂z = ŷ − y = ${n(prediction)} − ${p(y)} = ${n(blames[2])}`];
    const slope = makeActivation(findActivation(loop.activation)!).slope(sums[blame]);
    const j = indices[blame];
    return [
      `δ${j} = δ · v${j} · ${g}′(z${j}) = ${n(blames[2])} · ${p(used[6 + blame])} · ${p(slope)} = ${n(blames[blame])}`,
    ];
  }
  if (i === undefined) return [];
  const blameOf = neurons[i];
  const from = i < 6 ? loop.inputs[i % 2] : values[i - 6];
  const product = froms[i]
    ? `${blameName(blameOf)} · ${froms[i]} = ${n(blames[blameOf])} · ${p(from)}`
    : blameName(blameOf);
  const fresh = `∂L/∂${names[i]} = ${product} = ${n(gradient[i])}`;
  const old = before[i];
  return old === null ? [fresh] : [fresh, `${names[i]}.grad = ${n(old)} + ${p(gradient[i])} = ${n(held[i] ?? 0)}`];
}
