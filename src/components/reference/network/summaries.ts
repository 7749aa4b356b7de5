import { type SummaryRow, summaryOf as summaryOfSizes } from '../../../core/network/summary.ts';

/** Networks on pictures of 28 × 28 points whose parameters are counted: widths, and the rate of a dropout behind a layer. */
const networks = {
  deep: [784, 300, 200, 100, 10],
  dropout: [784, 128, 0.2, 10],
} as const satisfies Record<string, readonly number[]>;

export type SummaryId = keyof typeof networks;

/** What Keras' `summary()` prints of one of them, row by row. */
export const summaryOf = (id: SummaryId): { readonly rows: readonly SummaryRow[]; readonly total: number } =>
  summaryOfSizes(networks[id], true);
