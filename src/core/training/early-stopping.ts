import type { TrainingRecord } from './record.ts';

/** What early stopping would have done: where the validation loss was lowest, and where patience would have been over. */
export interface EarlyStop {
  /** Updates done at the best record: of equal ones the first. */
  readonly best: number;
  /** Updates done at the record where it would have stopped; null where it would not have. */
  readonly stop: number | null;
}

/**
 * Early stopping found after the fact, from the records of a training that went on: it stops at the record that is the `patience`-th in a row
 * without a validation loss lower by more than `minDelta` than the best so far, and the parameters to keep are those of the best. Null where
 * nothing was validated. Looks at the records alone, in order, as Keras' `EarlyStopping` does at the ends of epochs.
 *
 * Source: L. Prechelt, "Early Stopping – But When?", in Neural Networks: Tricks of the Trade, Springer 1998.
 */
export function earlyStop(
  records: readonly TrainingRecord[],
  {
    patience = Number.POSITIVE_INFINITY,
    minDelta = 0,
  }: { readonly patience?: number; readonly minDelta?: number } = {},
): EarlyStop | null {
  let best: { readonly step: number; readonly loss: number } | null = null;
  let waited = 0;
  for (const { step, validation } of records) {
    if (!validation) continue;
    if (!best || validation.loss < best.loss - minDelta) {
      best = { step, loss: validation.loss };
      waited = 0;
    } else if (++waited >= patience) return { best: best.step, stop: step };
  }
  return best && { best: best.step, stop: null };
}
