import { layoutOf } from '../../../core/network/index.ts';

/** A row of a summary: its layer as Keras calls it, the width of what comes out, and its parameters. */
export interface SummaryRow {
  readonly layer: 'Flatten' | 'Dense' | 'Dropout';
  readonly width: number;
  readonly parameters: number;
}

/** Networks whose parameters are counted: widths, and the rate of a dropout behind a layer. */
const networks = {
  deep: [784, 300, 200, 100, 10],
  dropout: [784, 128, 'dropout', 10],
} as const satisfies Record<string, readonly (number | 'dropout')[]>;

export type SummaryId = keyof typeof networks;

/** What Keras' `summary()` prints of a network on pictures of 28 × 28 points, row by row. */
export function summaryOf(id: SummaryId): { readonly rows: readonly SummaryRow[]; readonly total: number } {
  const parts: readonly (number | 'dropout')[] = networks[id];
  const [inputs, ...widths] = parts.filter((one) => one !== 'dropout');
  const layers = widths.map((width) => ({ width, activation: { id: 'relu' } }));
  const layout = layoutOf({ inputs, layers });
  const rows: SummaryRow[] = [{ layer: 'Flatten', width: inputs, parameters: 0 }];
  let next = 0;
  for (const part of parts.slice(1)) {
    if (part === 'dropout') rows.push({ layer: 'Dropout', width: rows[rows.length - 1].width, parameters: 0 });
    else rows.push({ layer: 'Dense', width: part, parameters: layout.layers[next++].parameters });
  }
  return { rows, total: layout.dimension };
}
