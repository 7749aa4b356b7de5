import type { Price } from '../grounds/ground.ts';
import type { AnyOptimizer, Settings } from '../optimizers/optimizer.ts';
import { limits } from '../reading/limits.ts';

/*
 * What runs cost before they are computed, in units of work of about 15 ns on an ordinary machine: a bound, since line searches seldom take
 * as many tries as they may. By it links are kept within limits, and pages choose what they compute at once.
 */

/** Work that a page does at once: some 50 ms at most. */
export const workAtOnce = 3_000_000;

/** Work between two chances to do something else, where one update is no more than that: some 2 ms at most. */
export const workOfPiece = 100_000;

/** What an update and its record cost beside evaluations: for every run, and for each of its parameters. */
const ofStep = 3;
const ofParameter = 0.5;
/** Multiplications in a unit. */
const productsPerUnit = 15;

/** What of a run decides on its cost. */
export interface WeighedRun {
  readonly optimizer: string;
  readonly settings: Settings;
  readonly schedule?: unknown;
}

/** What decides on it beside the run. */
export interface Scales {
  readonly findOptimizer: (id: string) => AnyOptimizer | undefined;
  readonly price: Price;
  /** Coordinates of a start. */
  readonly dimension: number;
}

/** What decides on the cost of experiments on a ground that has been prepared. */
export const scalesOf = ({
  findOptimizer,
  price,
  objective: { dimension },
}: Omit<Scales, 'dimension'> & { readonly objective: Pick<Scales, 'dimension'> }): Scales => ({
  findOptimizer,
  price,
  dimension,
});

/** What of an experiment decides on its cost. */
export interface Weighed {
  readonly runs: readonly WeighedRun[];
  readonly starts: readonly unknown[];
}

/** What evaluating a ground costs that does not say. */
export const usualPrice: Price = { descended: 1, measured: 1 };

/**
 * The most work of one update of a run and of its record. One with a schedule counts twice: the schedule may watch a run of its own.
 */
export function workOfStep(
  { optimizer, settings, schedule }: WeighedRun,
  { findOptimizer, price, dimension }: Scales,
): number {
  const n = price.parameters ?? dimension;
  const { evaluations, products } = findOptimizer(optimizer)?.cost?.(settings, n) ?? { evaluations: 1, products: 0 };
  const work = ofStep + ofParameter * n + evaluations * price.descended + price.measured + products / productsPerUnit;
  return schedule ? 2 * work : work;
}

/** The most work of one step of an experiment: of all its runs from all its starts. */
export const workOfSteps = ({ runs, starts }: Weighed, scales: Scales): number =>
  starts.length * runs.reduce((sum, run) => sum + workOfStep(run, scales), 0);

/** The most work of an experiment. */
export const workOf = (experiment: Weighed & { readonly steps: number }, scales: Scales): number =>
  experiment.steps * workOfSteps(experiment, scales);

/** The most steps that an experiment of such runs and starts may have; at least one. */
export function mostSteps(experiment: Weighed, scales: Scales): number {
  const paths = experiment.runs.length * experiment.starts.length;
  const n = scales.price.parameters ?? scales.dimension;
  const affordable = Math.min(
    limits.steps,
    limits.totalSteps / paths,
    limits.work / workOfSteps(experiment, scales),
    limits.kept / (paths * n) - 1,
  );
  return Math.max(1, Math.floor(affordable));
}

/** The most updates that fit into a piece of work; at least one. */
export const stepsInPiece = (work: number): number => Math.max(1, Math.floor(workOfPiece / work));
