import type { TrainingPiece } from '../../core/training/record.ts';
import {
  beginTraining,
  memoryOf,
  type TrainingJob,
  type TrainingParts,
  type TrainingSoFar,
  trainingPieces,
} from '../../core/training/training-job.ts';
import type { JobKind } from '../job-kind.ts';

/**
 * Trainings of networks: each worker takes some of the runs and has them come on together. Every worker gets the data, so ask for no more `workers`
 * than there are runs.
 */
export const trainingKind: JobKind<TrainingJob, TrainingParts, TrainingPiece, TrainingSoFar> = {
  pieces: trainingPieces,
  transfers: (piece) => memoryOf(piece) as ArrayBuffer[],
  shared: true,
  begin: beginTraining,
};
