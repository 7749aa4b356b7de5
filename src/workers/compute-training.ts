import type { TrainingPlan } from '../core/training/plan.ts';
import type { TrainingParts, TrainingSoFar } from '../core/training/training-job.ts';
import { trainingKind } from './kinds/training.ts';
import { runJob } from './run-job.ts';
import type { JobOptions, Task } from './task.ts';

/** Every worker gets the data. */
const mostWorkers = 3;

/** Trains the runs of a plan in workers, together. */
export function computeTraining(
  plan: TrainingPlan,
  options: JobOptions<TrainingParts, TrainingSoFar>,
): Task<TrainingSoFar> {
  const free = Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1);
  const workers = Math.min(mostWorkers, free, plan.runs.length);
  return runJob(trainingKind, { kind: 'training', plan }, { workers, ...options });
}
