import type { TrainingPlan, TrainingSoFar } from '../../src/core/training/index.ts';
import { hashBits } from './hash-bits.ts';
import { ringsPlan, runOf } from './training-plans.ts';

/*
 * A training with mini-batches, dropout, drawn slopes, clipping, a cosine and changes under way, and the bits that it ends with. Node and browsers
 * compute it; the value stands here alone. What else a network can be made of is in bits-table.ts.
 */

const schedule = { id: 'cosine', settings: { to: 0.1, over: 250, climbsAgain: 0, warmup: 20, warmupFrom: 0.1 } };

export const bitsPlan: TrainingPlan = {
  ...ringsPlan,
  runs: [
    runOf('adam', { learningRate: 0.03 }, { schedule }),
    runOf('nag', { learningRate: 0.1 }, { clip: { by: 'norm', at: 0.5 } }),
    runOf('adamax', { learningRate: 0.03 }),
    runOf('muon', { learningRate: 0.02, biasRate: 0.02 }),
  ],
  updates: 300,
  changes: [{ step: 120, dropout: [0.4, 0, 0], l2: 1e-2 }],
};

/** The fingerprints of the parameters and of the losses of each run. */
export const bitsOf = ({ runs }: TrainingSoFar): string[] =>
  runs.map(({ point, records, test }) =>
    [point!.x, records.flatMap(({ training, validation }) => [training.loss, validation!.loss]).concat(test!.loss)]
      .map(hashBits)
      .join(' '),
  );

/** The fingerprints of `bitsPlan`. */
export const expectedBits: readonly string[] = [
  'd708956b fe162f8e',
  'ac277777 1b269df6',
  'cdb730b7 68b8028d',
  '6105416c 331b90eb',
];
