import { predictor } from '../../../core/network/forward-pass.ts';
import { accuracy } from '../../../core/network/metrics.ts';
import { createPass } from '../../../core/network/pass.ts';
import { sigmoid } from '../../../core/portable/sigmoid.ts';
import { type ActivationId, parameters } from './record.ts';
import { examplesOf, networkOf, stacks } from './stacks.ts';

/** A network of the sketch after its training. */
export interface Trained {
  readonly widths: readonly number[];
  readonly parameters: number;
  /** Logit of the inner circle less that of the outer one, at any points: x, y after one another. Above 0 it says inner. */
  readonly difference: (points: Float64Array) => Float64Array;
  readonly loss: number;
  readonly accuracy: number;
}

const found = new Map<ActivationId, readonly Trained[]>();

/** The three networks with that activation, from the one without a hidden layer up. */
export function trainedOf(activation: ActivationId): readonly Trained[] {
  const known = found.get(activation);
  if (known) return known;
  const made = stacks.map((widths, i) => trained(widths, activation, Float64Array.from(parameters[activation][i])));
  found.set(activation, made);
  return made;
}

function trained(widths: readonly number[], activation: ActivationId, x: Float64Array): Trained {
  const network = networkOf(widths, activation);
  const outputs = predictor(network);
  const examples = examplesOf();
  const pass = createPass(network);
  let loss = 0;
  for (let from = 0; from < examples.count; from += pass.mostRows) {
    pass.load(examples, null, from);
    pass.forward(x, false, null);
    loss += pass.lossOfBlock();
  }
  return {
    widths,
    parameters: x.length,
    difference: (points) => {
      const logits = outputs(x, points);
      return Float64Array.from({ length: logits.length / 2 }, (_, i) => logits[2 * i + 1] - logits[2 * i]);
    },
    loss: loss / examples.count,
    accuracy: accuracy(network.loss, outputs(x, examples.inputs), examples.targets, 2),
  };
}

/** What a network says of a point: the probability that it is of the inner circle. */
export const probabilityAt = ({ difference }: Trained, x: number, y: number): number =>
  sigmoid(difference(Float64Array.of(x, y))[0]);

/** What a stack of linear layers is multiplied out: the difference of its logits as c + ax + by. */
export function multipliedOut({ difference }: Trained): readonly [c: number, a: number, b: number] {
  const [c, right, up] = difference(Float64Array.of(0, 0, 1, 0, 0, 1));
  return [c, right - c, up - c];
}
