import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { makeExamples } from '../../src/core/examples/index.ts';
import type { Initialization, Network } from '../../src/core/network/index.ts';
import { digits } from '../../src/core/pictures/digits.ts';
import { decodePictures } from '../../src/core/pictures/picture-set.ts';
import { beginTraining, trainingPieces } from '../../src/core/training/index.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { inProject } from '../../src/tooling/project.ts';
import { runOf } from '../core/training-plans.ts';

/** What is trained on digits, and how. */
export interface DeepTraining {
  readonly activation: string;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly initialization: Initialization;
  readonly optimizer: string;
  readonly rate: number;
  readonly epochs: number;
  readonly seed: number;
}

const pictures = () =>
  decodePictures(digits, new Uint8Array(gunzipSync(readFileSync(inProject('public/data', digits.file)))));

/** All digits, a fifth of them held back: drawn from a seed, or (0) the last ones. */
export const digitExamples = (shuffled: 0 | 1) =>
  makeExamples(
    {
      ...{ set: 'digits', seed: 1, count: digits.count, noise: 0, labelNoise: 0, classes: 10 },
      ...{ validation: 0.2, test: 0, shuffled, scaling: 'full-range', points: [] },
    },
    [],
    pictures,
  );
const examples = digitExamples(1);

/** What such a network measures after its last epoch: the loss on what it was trained on, the share that is right of the rest. The same bits everywhere. */
export function trainedOn(training: DeepTraining): { readonly loss: number; readonly accuracy: number } {
  const { activation, hidden, initialization, optimizer, rate, epochs, seed } = training;
  const network: Network = {
    inputs: 64,
    layers: [
      ...hidden.map((width) => ({ width, activation: { id: activation } })),
      { width: 10, activation: { id: 'linear' } },
    ],
    loss: { id: 'sparse-cce' },
  };
  const updates = epochs * Math.ceil(examples.training.count / 32);
  const plan = {
    network,
    examples: { training: examples.training, validation: examples.validation },
    start: { initialization, seed },
    runs: [runOf(optimizer, { learningRate: rate })],
    ...{ seed, batchSize: 32, updates, recordEvery: updates, checkpointEvery: updates },
  };
  const job = { kind: 'training', plan } as const;
  const { result, take } = beginTraining({ findOptimizer: findTrainer }, job);
  for (const piece of trainingPieces({ findOptimizer: findTrainer }, job)) take(piece);
  const last = result.runs[0].records.at(-1);
  return { loss: last?.training.loss ?? Number.NaN, accuracy: last?.validation?.accuracy ?? Number.NaN };
}
