import { type StepAnatomy, stepAnatomy } from '../../core/optimizers/descend.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Model } from '../state/model.ts';

/** The step of the inspected run that led to the playhead; null while there is none. */
export function stepAt({
  runs,
  setup,
  view,
  playhead,
}: Pick<Model, 'runs' | 'setup' | 'view' | 'playhead'>): { run: FinishedRun; anatomy: StepAnatomy } | null {
  const run = runs.find(({ spec }) => spec === view.inspected);
  if (!run) return null;
  const { method, start, rates, objective, trajectory } = run;
  const k = Math.min(playhead, trajectory.lastFinite + 1);
  if (k < 1) return null;
  return { run, anatomy: stepAnatomy(objective, method, setup.starts[start], k, rates) };
}
