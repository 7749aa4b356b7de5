import type { RunSpec } from '../experiment/experiment.ts';
import { clipped } from '../objective/clip.ts';
import { constantRates, formOf, type Method, measurePath, startWork, type Trajectory } from '../optimizers/descend.ts';
import type { Prepared } from './run.ts';
import { stepsInPiece, workOfStep } from './work.ts';

/** What a part of a run has added: its steps `from` … `to`. */
export interface RunPart {
  readonly from: number;
  readonly to: number;
  /** The run as far as it has come, in memory that goes on changing; all of it once `to` is its last step. */
  readonly rates: Float64Array;
  readonly trajectory: Trajectory;
}

/**
 * Computes one run part by part, with the very numbers of `computeRuns`: so that whoever asks may do something else in between, however
 * long the whole run takes. A part has as many steps as a piece of work may have, or `stepsPerPart`; one at least. With no more than that in
 * all it comes at once.
 */
export function* runInParts(
  prepared: Omit<Prepared, 'surface'>,
  spec: RunSpec,
  method: Method,
  start: ArrayLike<number>,
  steps: number,
  stepsPerPart?: number,
): Generator<RunPart, void, undefined> {
  const { objective, measured, lift, beginRates } = prepared;
  const at = lift ? lift(start) : start;
  const { dimension } = objective;
  const { clip, schedule } = spec;
  const size = stepsPerPart ?? stepsInPiece(workOfStep(spec, { ...prepared, dimension }));
  const own = clipped(objective, clip);
  const { rates, fillTo = undefined } = schedule
    ? beginRates(schedule, own, method, at, steps, measured)
    : { rates: constantRates(method.settings.learningRate, steps) };
  const path = new Float64Array((steps + 1) * dimension);
  path.set(at);
  const losses = new Float64Array(steps + 1);
  const work = startWork(own, method, at, rates, path);
  const { run } = formOf(method);
  let lastFinite = steps;
  for (let from = 0; from <= steps; from += size) {
    const to = Math.min(steps, from + size - 1);
    fillTo?.(to);
    run(work, Math.max(0, from - 1), to);
    const last = measurePath({ dimension, value: measured.value }, path, losses, from, to);
    if (lastFinite === steps && last < to) lastFinite = last;
    yield { from, to, rates, trajectory: { dimension, steps, path, losses, lastFinite } };
  }
}
