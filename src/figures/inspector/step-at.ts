import type { FinishedRun } from '../../core/runs/outcome.ts';
import { type StepAnatomy, stepAnatomy } from '../../core/runs/step-anatomy.ts';
import type { Model } from '../state/model.ts';
import type { AskedStep } from './replay.ts';

type AnatomyOf = (asked: Pick<AskedStep, 'run' | 'start' | 'k'>) => StepAnatomy | null;

/** The step of the inspected run that led to the playhead, as `anatomyOf` takes it apart; null while there is none. */
export function stepAt(
  { runs, setup, view, playhead }: Pick<Model, 'runs' | 'setup' | 'view' | 'playhead'>,
  anatomyOf: AnatomyOf = atOnce,
): { run: FinishedRun; anatomy: StepAnatomy } | null {
  const run = runs.find(({ spec }) => spec === view.inspected);
  if (!run) return null;
  const k = Math.min(playhead, run.trajectory.lastFinite + 1);
  if (k < 1) return null;
  const anatomy = anatomyOf({ run, start: setup.starts[run.start], k });
  return anatomy && { run, anatomy };
}

const atOnce: AnatomyOf = ({ run: { objective, method, rates }, start, k }) =>
  stepAnatomy(objective, method, start, k, rates);
