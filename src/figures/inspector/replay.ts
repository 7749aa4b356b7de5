import { signal } from '@preact/signals-core';
import { formOf, startWork } from '../../core/optimizers/descend.ts';
import type { State } from '../../core/optimizers/optimizer.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import { type StepAnatomy, stepAnatomy } from '../../core/runs/step-anatomy.ts';
import { stepsInPiece, workAtOnce } from '../../core/runs/work.ts';
import { takeInSlices } from '../../workers/slices.ts';
import { createBackground } from '../state/background.ts';
import type { Failures } from '../state/failures.ts';

/** A run that is taken again, and how many of its updates are done. */
interface Replay {
  readonly run: FinishedRun;
  readonly work: ReturnType<typeof startWork>;
  done: number;
}

/** Which step of which run, from where, and the most work of one of its steps. */
export interface AskedStep {
  readonly run: FinishedRun;
  readonly start: readonly number[];
  readonly k: number;
  readonly workOfStep: number;
}

/**
 * Takes steps of runs apart: at once where the way there is little work, else in slices, and until then there is null. Read in an effect or a
 * computed value, it follows. One that has been taken is gone on from if the next one lies ahead.
 */
export function createReplays(failures: Failures): (asked: AskedStep) => StepAnatomy | null {
  const found = signal<{ readonly run: FinishedRun; readonly anatomy: StepAnatomy } | null>(null);
  const background = createBackground(failures);
  let under: Pick<AskedStep, 'run' | 'k'> | null = null;
  let replay: Replay | null = null;
  return (asked) => {
    const { run, start, k, workOfStep } = asked;
    const { method, objective, rates } = run;
    if (k * workOfStep <= workAtOnce) return stepAnatomy(objective, method, start, k, rates);
    const last = found.value;
    if (last?.run === run && last.anatomy.k === k) return last.anatomy;
    if (under?.run === run && under.k === k) return null;
    under = { run, k };
    // Not here: what is computed from signals may not change any.
    queueMicrotask(() =>
      background.begin(async (cancelled) => {
        if (replay?.run !== run || replay.done >= k) {
          replay = { run, work: startWork(objective, method, start, rates, new Float64Array(0)), done: 0 };
        }
        const own = replay;
        await takeInSlices(stepsTo(own, k - 1, stepsInPiece(workOfStep)), () => {}, cancelled);
        found.value = { run, anatomy: nextStep(own) };
      }),
    );
    return null;
  };
}

/** Takes a run up to a step, a piece at a time. */
function* stepsTo(replay: Replay, last: number, size: number): Generator<number, void, undefined> {
  const { run } = formOf(replay.run.method);
  while (replay.done < last) {
    const to = Math.min(last, replay.done + size);
    run(replay.work, replay.done, to);
    replay.done = to;
    yield to;
  }
}

/** Takes one step, and keeps what was before and after. */
function nextStep(replay: Replay): StepAnatomy {
  const { method, rates } = replay.run;
  const { run, derive } = formOf(method);
  const { work } = replay;
  const now = () => ({ x: work.x.slice(), state: copyOf(work.state) });
  const before = now();
  const k = replay.done + 1;
  run(work, replay.done, k);
  replay.done = k;
  const after = now();
  const derived = derive?.(after.state, method.settings, k) ?? {};
  return { k, before, after, derived, learningRate: rates[k - 1] };
}

const copyOf = (state: State): State =>
  Object.fromEntries(Object.entries(state).map(([name, values]) => [name, values.slice()]));
