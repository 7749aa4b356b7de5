import type { Experiment } from '../experiment/experiment.ts';
import type { Prepared } from '../runs/run.ts';
import { batchesOf, blankPictureOf, type CellJob } from './grid-job.ts';
import { type CellPicture, paintBatch } from './run-grid.ts';
import { rateByLastLoss, ratesOf, type TunedRate, type TuningPlan, tuningSweeps } from './tune.ts';

/** The whole picture of a job, every batch of it at once. Throws as `blankPictureOf` does. */
export function computeJob(prepared: Prepared, job: CellJob): CellPicture {
  const picture = blankPictureOf(job);
  for (const batch of batchesOf(prepared, job)) paintBatch(picture, batch);
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
