import type { Surface } from '../surfaces/surface.ts';
import type { FinishedRun, Outcome } from './outcome.ts';

/** Something about an experiment that tells how far a reader is with a challenge; of several starts, from the first. */
export type Measure =
  /** How a run ended. */
  | { readonly outcomeOf: number }
  /** A hyperparameter of a run. */
  | { readonly settingOf: number; readonly setting: string }
  /** How far the first start is from a point. */
  | { readonly startFrom: readonly number[] }
  /** A coordinate of the lowest point of the loss (0: w, 1: b). */
  | { readonly lowest: number }
  /** The length of the gradient at the first start. */
  | { readonly steepness: true }
  /** How many runs have neither left the domain nor diverged. */
  | { readonly inside: true };

/** What is measured on a surface: a number, NaN where there is none, or how a run ended. */
export function measured(
  measure: Measure,
  runs: readonly FinishedRun[],
  surface: Pick<Surface, 'criticalPoints' | 'gradient'>,
): number | Outcome {
  if ('outcomeOf' in measure) return runs.find(({ spec }) => spec === measure.outcomeOf)?.outcome ?? Number.NaN;
  if ('settingOf' in measure) {
    const run = runs.find(({ spec }) => spec === measure.settingOf);
    return run?.method.settings[measure.setting] ?? Number.NaN;
  }
  if ('lowest' in measure) return surface.criticalPoints.find(({ global }) => global)?.at[measure.lowest] ?? Number.NaN;
  if ('inside' in measure) return runs.filter(({ outcome: { kind } }) => kind !== 'left' && kind !== 'diverged').length;
  const start = runs.find((run) => run.start === 0)?.trajectory;
  if (!start) return Number.NaN;
  const at = start.path.slice(0, start.dimension);
  if ('startFrom' in measure) return Math.hypot(...measure.startFrom.map((value, i) => at[i] - value));
  const slope = new Float64Array(start.dimension);
  surface.gradient(at, slope, 0);
  return Math.hypot(...slope);
}
