/** What any link or file may ask for, so that none can freeze a page or fill its memory. */
export const limits = {
  runs: 10,
  starts: 6,
  steps: 5000,
  /** Steps over all runs and starts of one experiment. */
  totalSteps: 60_000,
  /** Work over all of them, in the units of runs/work.ts: a few seconds on one processor. */
  work: 300_000_000,
  /** Parameters of all iterates of all of them together, which runs keep: 80 MB. */
  kept: 10_000_000,
  /** Items of a list among a schedule's parameters. */
  listItems: 8,
  /** Parameters of an objective for an optimizer that keeps a matrix of n × n numbers. */
  matrixParameters: 500,
  /** Notices that one link or file can cause. */
  notices: 20,
} as const;

/** What is read of a reader's own data, so that no file can freeze a page. */
export const dataLimits = {
  /** Characters of a file. */
  characters: 100_000,
  /** Points of a data set. */
  points: 500,
  /** The largest number, of either sign. */
  size: 1e9,
  /** Messages about one file. */
  notices: 20,
} as const;
