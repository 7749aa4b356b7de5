import type { Network } from '../../../core/network/network.ts';
import { sigmoid } from '../../../core/portable/sigmoid.ts';

/*
 * What the outputs of a network say. Two classes are told by one logit, or by the difference of two; more of them by their largest logit.
 */

/** What a network is asked for: one of two classes, one of more, or a number. */
export type Question = 'two' | 'several' | 'value';

/** What a network is asked for. */
export function questionOf({ loss, layers }: Pick<Network, 'loss' | 'layers'>): Question {
  if (loss.id === 'bce') return 'two';
  if (loss.id !== 'sparse-cce') return 'value';
  return layers[layers.length - 1].width === 2 ? 'two' : 'several';
}

/**
 * Fields over places, of the outputs of a network there, row after row. Of two classes one: above 0 it says class 1. Of several one for each class, its
 * logit less the largest of the others: where it is above 0, that class is said. Of a number the number.
 */
export function fieldsOf(question: Question, outputs: Float64Array, width: number): Float64Array[] {
  const count = outputs.length / width;
  const field = (of: (row: number) => number) => Float64Array.from({ length: count }, (_, i) => of(i * width));
  if (question === 'two' && width === 2) return [field((row) => outputs[row + 1] - outputs[row])];
  if (question !== 'several') return [field((row) => outputs[row])];
  return Array.from({ length: width }, (_, own) =>
    field((row) => {
      let other = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < width; j++) if (j !== own && outputs[row + j] > other) other = outputs[row + j];
      return outputs[row + own] - other;
    }),
  );
}

/** What one row of outputs says: the class and how sure it is of it, 0 … 1, or the number. */
export function answerOf(
  question: Question,
  outputs: ArrayLike<number>,
): { readonly class: number; readonly share: number } | { readonly value: number } {
  if (question === 'value') return { value: outputs[0] };
  if (outputs.length === 1) {
    const says = outputs[0] > 0 ? 1 : 0;
    return { class: says, share: sigmoid(says === 1 ? outputs[0] : -outputs[0]) };
  }
  const all = Array.from(outputs);
  const most = Math.max(...all);
  const best = all.indexOf(most);
  return { class: best, share: 1 / all.reduce((sum, z) => sum + Math.exp(z - most), 0) };
}
