import type { Experiment } from '../experiment/experiment.ts';
import type { JobShare } from '../grids/grid-job.ts';
import { clipped } from '../objective/clip.ts';
import { type FinishedRun, type Outcome, outcomeOf } from './outcome.ts';
import { methodsOf, type Prepared } from './run.ts';
import { runInParts } from './run-in-parts.ts';

/** All runs of an experiment, as a job: a plain object, to be posted to workers as it is. */
export interface RunsJob {
  readonly kind: 'runs';
  readonly experiment: Omit<Experiment, 'view'>;
  /** The parameters that each start stands for, where whoever asks knows them: then no plane has to be spanned for them once more. */
  readonly lifted?: readonly Float64Array[];
  /** The most steps in a piece; left out, as many as a piece of work may have. */
  readonly stepsPerPiece?: number;
}

/** A part of one run: its iterates and losses from step `from` on; the step 0 is its start. A plain object that can be posted. */
export interface RunPiece {
  /** Index into the experiment's `runs` and `starts`. */
  readonly spec: number;
  readonly start: number;
  readonly from: number;
  /** Laid out as in a trajectory. */
  readonly path: Float64Array;
  readonly losses: Float64Array;
  /** What the last piece of a run brings. */
  readonly end?: { readonly rates: Float64Array; readonly lastFinite: number; readonly outcome: Outcome };
}

/**
 * Computes the runs of an experiment piece by piece, one run after the other, optimizers first, with the very numbers of `computeRuns` and
 * `outcomeOf`. Of workers that share the work each takes every `of`-th run, from `part` on.
 */
export function* runPieces(
  prepared: Prepared,
  { experiment, lifted, stepsPerPiece }: RunsJob,
  { part, of }: JobShare = { part: 0, of: 1 },
): Generator<RunPiece, void, undefined> {
  const { steps, starts, runs } = experiment;
  const n = prepared.objective.dimension;
  const own = lifted ? withoutLift(prepared) : prepared;
  let turn = 0;
  for (const [spec, method] of methodsOf(prepared, experiment).entries()) {
    for (const [start, at] of starts.entries()) {
      if (turn++ % of !== part) continue;
      for (const { from, to, rates, trajectory } of runInParts(
        own,
        runs[spec],
        method,
        lifted?.[start] ?? at,
        steps,
        stepsPerPiece,
      )) {
        const { path, losses, lastFinite } = trajectory;
        const piece = {
          ...{ spec, start, from },
          path: path.slice(from * n, (to + 1) * n),
          losses: losses.slice(from, to + 1),
        };
        if (to < steps) yield piece;
        else yield { ...piece, end: { rates, lastFinite, outcome: outcomeOf(trajectory, prepared.surface) } };
      }
    }
  }
}

function withoutLift({ lift: _, ...prepared }: Prepared): Prepared {
  return prepared;
}

/** The runs of a job that are complete, in the experiment's order: a new list with every one that is. */
export interface RunsSoFar {
  finished: readonly FinishedRun[];
}

/** No runs yet, and what adds a piece and says how much of all steps is there: 0 … 1. The pieces of a run come in order. */
export function beginRuns(prepared: Prepared, { experiment }: RunsJob) {
  const { steps, starts, runs } = experiment;
  const n = prepared.objective.dimension;
  const methods = methodsOf(prepared, experiment);
  const clippedFor = runs.map(({ clip }) => clipped(prepared.objective, clip));
  const result: RunsSoFar = { finished: [] };
  const found: (FinishedRun | undefined)[] = new Array(runs.length * starts.length).fill(undefined);
  const underway = new Map<number, { readonly path: Float64Array; readonly losses: Float64Array }>();
  let there = 0;
  const take = ({ spec, start, from, path, losses, end }: RunPiece): number => {
    const place = spec * starts.length + start;
    const all = underway.get(place) ?? {
      path: new Float64Array((steps + 1) * n),
      losses: new Float64Array(steps + 1),
    };
    all.path.set(path, from * n);
    all.losses.set(losses, from);
    there += losses.length;
    if (end) {
      const { rates, lastFinite, outcome } = end;
      const trajectory = { dimension: n, steps, ...all, lastFinite };
      found[place] = { spec, start, method: methods[spec], objective: clippedFor[spec], rates, trajectory, outcome };
      result.finished = found.filter((run) => run !== undefined);
      underway.delete(place);
    } else underway.set(place, all);
    return there / (found.length * (steps + 1));
  };
  return { result, take };
}
