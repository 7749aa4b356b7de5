import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Examples, Network } from '../../src/core/network/index.ts';
import { clothes } from '../../src/core/pictures/clothes.ts';
import { decodePictures } from '../../src/core/pictures/picture-set.ts';
import { beginTraining, trainingPieces } from '../../src/core/training/index.ts';
import { findTrainer } from '../../src/core/training/trainers.ts';
import { type RemedyId, recipe, remedies } from '../../src/figures/sketches/overfit/record.ts';
import { inProject } from '../../src/tooling/project.ts';
import { runOf } from '../core/training-plans.ts';

const { side, pixels, labels } = decodePictures(
  clothes,
  new Uint8Array(gunzipSync(readFileSync(inProject('public/data', clothes.file)))),
);
const half = side / 2;

/** Pictures from `from` up to `to`, each pixel the mean of four, from 0 to 1. */
function picturesOf(from: number, to: number): Examples {
  const inputs = new Float64Array((to - from) * half * half);
  for (let i = from; i < to; i++)
    for (let y = 0; y < half; y++)
      for (let x = 0; x < half; x++) {
        const at = i * side * side + 2 * y * side + 2 * x;
        const sum = pixels[at] + pixels[at + 1] + pixels[at + side] + pixels[at + side + 1];
        inputs[(i - from) * half * half + y * half + x] = sum / (4 * clothes.largest);
      }
  return { count: to - from, inputs, targets: Float64Array.from(labels.subarray(from, to)) };
}

/** The network of the sketch's record trained with a remedy; what it measures after every epoch, of the first `epochs`. The same bits everywhere. */
export function trainWith(id: RemedyId, seed: number = recipe.seed, epochs: number = recipe.epochs) {
  const { dropout, decay, training } = remedies[id];
  const network: Network = {
    inputs: half * half,
    layers: [
      { width: recipe.hidden, activation: { id: 'relu' }, ...(dropout > 0 && { dropout }) },
      { width: 10, activation: { id: 'linear' } },
    ],
    loss: { id: 'sparse-cce' },
  };
  const perEpoch = Math.ceil(training / recipe.batch);
  const plan = {
    network,
    examples: {
      training: picturesOf(0, training),
      validation: picturesOf(clothes.count - recipe.validation, clothes.count),
    },
    start: { initialization: { scheme: 'he-normal' as const }, seed },
    runs: [runOf('adamw', { learningRate: recipe.rate, weightDecay: decay })],
    ...{ seed, batchSize: recipe.batch, updates: epochs * perEpoch },
    ...{ recordEvery: perEpoch, checkpointEvery: epochs * perEpoch },
  };
  const job = { kind: 'training', plan } as const;
  const { result, take } = beginTraining({ findOptimizer: findTrainer }, job);
  for (const piece of trainingPieces({ findOptimizer: findTrainer }, job)) take(piece);
  return result.runs[0].records.slice(1).map(({ training: own, validation }) => ({
    loss: own.loss,
    accuracy: own.accuracy ?? Number.NaN,
    validationLoss: validation?.loss ?? Number.NaN,
    validationAccuracy: validation?.accuracy ?? Number.NaN,
  }));
}
