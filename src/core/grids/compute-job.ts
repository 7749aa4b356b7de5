import type { Experiment } from '../experiment/experiment.ts';
import type { Prepared } from '../runs/run.ts';
import { blankGridOf, type GridJob, piecesOf } from './grid-job.ts';
import { addPiece, type RunGrid } from './run-grid.ts';
import { rateByLastLoss, ratesOf, type TunedRate, type TuningPlan, tuningSweeps } from './tune.ts';

/** The whole picture of a job, every batch of it at once. Throws as `blankGridOf` does. */
export function computeJob(prepared: Prepared, job: GridJob): RunGrid {
  const picture = blankGridOf(job);
  for (const batch of piecesOf(prepared, job)) addPiece(picture, batch);
  return picture;
}

/** The learning rate found for every run of an experiment. */
export function tuneAll(prepared: Prepared, experiment: Experiment, plan: TuningPlan): TunedRate[] {
  const rates = ratesOf(plan);
  return experiment.runs.map((_, run) => {
    const pictures = tuningSweeps(experiment, run, rates).map((job) => computeJob(prepared, job));
    return rateByLastLoss(run, rates, pictures);
  });
}
