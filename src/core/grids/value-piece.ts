import type { Interval } from '../surfaces/surface.ts';

/** Which share of the pieces to compute: every `of`-th, from `part` (0 … of − 1) on. */
export interface JobShare {
  readonly part: number;
  readonly of: number;
}

/** Which grid: columns × rows equal cells of a domain, of which each stands for its middle, as in `sampleGrid`. Plain data. */
export interface ValueGridSetup {
  readonly domain: readonly Interval[];
  readonly columns: number;
  readonly rows: number;
}

/** The values of some cells of one pass over the grid. */
export interface ValuePiece {
  readonly pass: number;
  /** Index of the cell: column + row · columns. */
  readonly cells: Int32Array;
  /** May hold NaN and ±Infinity. */
  readonly values: Float64Array;
}
