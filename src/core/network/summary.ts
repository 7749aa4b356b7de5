import { layoutOf } from './layout.ts';

/** A row of what Keras' `summary()` prints. */
export interface SummaryRow {
  readonly layer: 'Flatten' | 'Dense' | 'Dropout';
  /** Its name, as Keras makes it up: `dense`, `dense_1`, … */
  readonly name: string;
  /** Numbers that come in and go out. */
  readonly inputs: number;
  readonly width: number;
  readonly parameters: number;
}

/** Whether a size stands for a dropout: a rate between 0 and 1. Any other is a number of neurons. */
export const isRate = (size: number): boolean => size > 0 && size < 1;

/**
 * What Keras' `summary()` prints of a sequence of layers, given by its inputs and then the neurons of each Dense layer, or a rate between 0 and 1 for a
 * Dropout; first a Flatten, if the inputs are pictures. Throws a RangeError if the inputs are a rate.
 */
export function summaryOf(
  [inputs, ...sizes]: readonly number[],
  flatten: boolean,
): { readonly rows: readonly SummaryRow[]; readonly total: number } {
  if (isRate(inputs)) throw new RangeError(`the number of inputs is ${inputs}; allowed: 1, 2, …`);
  const layers = sizes.filter((size) => !isRate(size)).map((width) => ({ width, activation: { id: 'relu' } }));
  const layout = layoutOf({ inputs, layers });
  const rows: SummaryRow[] = flatten
    ? [{ layer: 'Flatten', name: 'flatten', inputs, width: inputs, parameters: 0 }]
    : [];
  let width = inputs;
  const seen = { Dense: 0, Dropout: 0 };
  const nameOf = (layer: 'Dense' | 'Dropout') => {
    const number = seen[layer]++;
    return number === 0 ? layer.toLowerCase() : `${layer.toLowerCase()}_${number}`;
  };
  for (const size of sizes) {
    if (isRate(size)) {
      rows.push({ layer: 'Dropout', name: nameOf('Dropout'), inputs: width, width, parameters: 0 });
      continue;
    }
    const { parameters } = layout.layers[seen.Dense];
    rows.push({ layer: 'Dense', name: nameOf('Dense'), inputs: width, width: size, parameters });
    width = size;
  }
  return { rows, total: layout.dimension };
}

/** Bytes as Keras writes them, of so many numbers of four bytes: `1.21 MB`. */
export function memoryOf(parameters: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  let bytes = 4 * parameters;
  let unit = 0;
  while (bytes >= 1024 && unit < units.length - 1) {
    bytes /= 1024;
    unit++;
  }
  return `${bytes.toFixed(2)} ${units[unit]}`;
}
