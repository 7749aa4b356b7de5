/** Examples with one number each to predict from: xs[i] goes with the target ys[i]. */
export interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** What is fitted: the line ŷ = wx + b, or the probability σ(wx + b) of label 1 for labels 0 and 1. */
export type FitKind = 'line' | 'logistic';

/** A fixed data set for a fit. */
export interface FitSet {
  /** Stable id: file name, URL value and key of its name in the UI texts. */
  readonly id: string;
  readonly kind: FitKind;
  readonly source: string;
  readonly points: Points;
}

/** What is read to make up a data set. */
export interface Recipe {
  /** Any 32-bit integer; the same seed makes the same points. */
  readonly seed: number;
  /** Points, from 2 up. */
  readonly count: number;
  /** Points among them that are moved far off. */
  readonly outliers: number;
  /** Standard deviation of the targets about the line. */
  readonly noise: number;
}

/** Stream of the random numbers that make data, apart from those that shuffle it (0, 1, 2, …). */
export const dataStream = -1;

/** Points from pairs (x, y). */
export const pointsOf = (pairs: readonly (readonly [x: number, y: number])[]): Points => ({
  xs: pairs.map(([x]) => x),
  ys: pairs.map(([, y]) => y),
});

/** Rounded to three decimals: what a table or a link shows is what is computed with. Adding 0 turns −0 into 0. */
export const tidy = (value: number): number => Math.round(value * 1000) / 1000 + 0;
