/*
 * Seeds of the training that overfits, and of the same with half of the hidden neurons dropped: what is lowest, and where it ends. A test in the
 * long tier trains them anew.
 */

/** The first epoch with the lowest loss on what is held back, that loss, and the accuracies there and after the last epoch. */
export interface Ends {
  readonly best: number;
  readonly lowest: number;
  readonly accuracyThere: number;
  readonly last: number;
  readonly accuracyLast: number;
}

export const seeds = {
  none: [
    { best: 19, lowest: 0.722, accuracyThere: 0.772, last: 1.053, accuracyLast: 0.774 },
    { best: 19, lowest: 0.732, accuracyThere: 0.752, last: 1.056, accuracyLast: 0.772 },
    { best: 17, lowest: 0.75, accuracyThere: 0.746, last: 1.015, accuracyLast: 0.76 },
  ],
  'dropout-50': [
    { best: 33, lowest: 0.694, accuracyThere: 0.772, last: 0.819, accuracyLast: 0.778 },
    { best: 34, lowest: 0.684, accuracyThere: 0.768, last: 0.824, accuracyLast: 0.79 },
    { best: 45, lowest: 0.732, accuracyThere: 0.758, last: 0.843, accuracyLast: 0.782 },
  ],
} as const satisfies Readonly<Record<string, readonly Ends[]>>;
