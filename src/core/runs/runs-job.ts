import type { Experiment } from '../experiment/experiment.ts';
import type { JobShare } from '../grids/grid-job.ts';
import { clipped } from '../objective/clip.ts';
import { formOf, measurePath, startWork } from '../optimizers/descend.ts';
import { type FinishedRun, type Outcome, outcomeOf } from './outcome.ts';
import { methodsOf, type Prepared, readyRun } from './run.ts';

/** All runs of an experiment, as a job: a plain object, to be posted to workers as it is. */
export interface RunsJob {
  readonly kind: 'runs';
  readonly experiment: Omit<Experiment, 'view'>;
  /** The most steps in a piece; left out, a few milliseconds of work on an ordinary surface. */
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

const usualSteps = 1000;

/**
 * Computes the runs of an experiment piece by piece, one run after the other, optimizers first, with the very numbers of `computeRuns` and
 * `outcomeOf`. Of workers that share the work each takes every `of`-th run, from `part` on. A schedule that watches its run has gone all the
 * way before the first piece.
 */
export function* runPieces(
  prepared: Prepared,
  { experiment, stepsPerPiece = usualSteps }: RunsJob,
  { part, of }: JobShare = { part: 0, of: 1 },
): Generator<RunPiece, void, undefined> {
  const { steps, starts, runs } = experiment;
  const { objective, measured, surface, lift } = prepared;
  const n = objective.dimension;
  let turn = 0;
  for (const [spec, method] of methodsOf(prepared, experiment).entries()) {
    for (const [start, place] of starts.entries()) {
      if (turn++ % of !== part) continue;
      const at = lift ? lift(place) : place;
      const { objective: own, rates } = readyRun(prepared, runs[spec], method, at, steps);
      const path = new Float64Array((steps + 1) * n);
      path.set(at);
      const losses = new Float64Array(steps + 1);
      const work = startWork(own, method, at, rates, path);
      const { run } = formOf(method);
      let lastFinite = steps;
      for (let from = 0; from <= steps; from += stepsPerPiece) {
        const to = Math.min(steps, from + stepsPerPiece - 1);
        run(work, Math.max(0, from - 1), to);
        const last = measurePath({ dimension: n, value: measured.value }, path, losses, from, to);
        if (lastFinite === steps && last < to) lastFinite = last;
        const piece = {
          ...{ spec, start, from },
          path: path.slice(from * n, (to + 1) * n),
          losses: losses.slice(from, to + 1),
        };
        if (to < steps) yield piece;
        else {
          const outcome = outcomeOf({ dimension: n, steps, path, losses, lastFinite }, surface);
          yield { ...piece, end: { rates, lastFinite, outcome } };
        }
      }
    }
  }
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
