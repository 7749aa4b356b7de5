/**
 * The three products of a layer, for the rows of a block of examples: forward, and back to what came in and to the weights. Each works on a tile
 * of entries at once, whose sums stay in registers: a number that has been fetched is used two or four times. Every sum is taken in one fixed
 * order, so that a training repeats to the last bit.
 *
 * Rows are taken by four. Where their number is no multiple of that, rows behind the last are computed too and never looked at: arrays of
 * rows have room for them.
 */
export { addToWeights } from './add-to-weights.ts';
export { backToInputs } from './back-to-inputs.ts';
export { forward } from './forward.ts';

/** The number of rows rounded up to whole tiles. */
export const wholeTiles = (rows: number): number => (rows + 3) & ~3;
