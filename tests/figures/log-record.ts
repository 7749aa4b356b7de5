import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import { makeExamples } from '../../src/core/examples/index.ts';
import {
  accuracy,
  dataLoss,
  type Examples,
  initialParameters,
  type Network,
  networkObjective,
  predictor,
} from '../../src/core/network/index.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { constantRates, formOf, startWork } from '../../src/core/optimizers/descend.ts';
import { digits } from '../../src/core/pictures/digits.ts';
import { decodePictures } from '../../src/core/pictures/picture-set.ts';
import { recipe as trained } from '../../src/figures/sketches/log/record.ts';
import { inProject } from '../../src/tooling/project.ts';

/** An epoch as Keras logs it, and what the model at its end makes of the same training examples. */
export interface LoggedEpoch {
  /** Means over the epoch’s batches, each as of before its update. */
  readonly loss: number;
  readonly accuracy: number;
  readonly lossAfter: number;
  readonly accuracyAfter: number;
  readonly validationLoss: number;
  readonly validationAccuracy: number;
}

/** Trains the network of the sketch's record, epoch by epoch; the same bits everywhere. */
export function trainForLog(): {
  readonly counts: Readonly<Record<'training' | 'validation', number>>;
  readonly epochs: LoggedEpoch[];
} {
  const { widths, batch, epochs, rate, seed, validation } = trained;
  const file = readFileSync(inProject('public/data', digits.file));
  const pictures = decodePictures(digits, new Uint8Array(gunzipSync(file)));
  const parts = makeExamples(
    {
      ...{ set: 'digits', seed, count: digits.count, noise: 0, labelNoise: 0, classes: 10 },
      ...{ validation, test: 0, shuffled: 1, scaling: 'full-range', points: [] },
    },
    [],
    () => pictures,
  );
  const [inputs, hidden, outputs] = widths;
  const network: Network = {
    inputs,
    layers: [
      { width: hidden, activation: { id: 'relu' } },
      { width: outputs, activation: { id: 'linear' } },
    ],
    loss: { id: 'sparse-cce' },
  };
  const { training } = parts;
  const batches = shuffledBatches(training.count, batch, seed);
  const objective = networkObjective(network, training, { batches });
  const settings = {
    learningRate: rate,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-7,
    weightDecay: 0,
    amsgrad: 0,
    uncorrected: 0,
  };
  const method = { optimizer: adam, form: 'keras', settings };
  const updates = epochs * batches.perEpoch;
  const start = initialParameters(network, { scheme: 'glorot-uniform' }, seed);
  const work = startWork(objective, method as never, start, constantRates(rate, updates), new Float64Array(0));
  const outputsOf = predictor(network);
  const right = (examples: Examples) =>
    accuracy(network.loss, outputsOf(work.x, examples.inputs), examples.targets, outputs);
  const lossOf = (examples: Examples) => dataLoss(network, examples).value(work.x, 0);
  const found: LoggedEpoch[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let [loss, correct] = [0, 0];
    for (let k = epoch * batches.perEpoch; k < (epoch + 1) * batches.perEpoch; k++) {
      const seen = [...batches.at(k)];
      const part: Examples = {
        count: seen.length,
        inputs: Float64Array.from(seen.flatMap((i) => [...training.inputs.subarray(i * inputs, (i + 1) * inputs)])),
        targets: Float64Array.from(seen, (i) => training.targets[i]),
      };
      loss += objective.value(work.x, k) * seen.length;
      correct += right(part) * seen.length;
      formOf(method as never).run(work as never, k, k + 1);
    }
    found.push({
      loss: loss / training.count,
      accuracy: correct / training.count,
      lossAfter: lossOf(training),
      accuracyAfter: right(training),
      validationLoss: lossOf(parts.validation),
      validationAccuracy: right(parts.validation),
    });
  }
  return { counts: { training: training.count, validation: parts.validation.count }, epochs: found };
}
