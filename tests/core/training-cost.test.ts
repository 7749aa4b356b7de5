import { expect, test } from 'vitest';
import type { Examples } from '../../src/core/network/index.ts';
import { workOfExample } from '../../src/core/network/work.ts';
import { methodOf } from '../../src/core/optimizers/descend.ts';
import {
  beginTraining,
  mostRecordingShare,
  spacingsOf,
  type TrainingPlan,
  trainingPieces,
} from '../../src/core/training/index.ts';
import { memoryOf } from '../../src/core/training/training-job.ts';
import { usualWork, workOfUpdate } from '../../src/core/training/work.ts';
import { bitsOf, bitsPlan, expectedBits } from './training-bits.ts';
import { findOptimizer, largeNetwork, pictures, runOf, train } from './training-plans.ts';

/* What trainings cost, counted: examples that go through the network, and bytes that are held. */

/** The network takes examples in blocks of this many. */
const block = 32;

const large: TrainingPlan = {
  network: largeNetwork,
  examples: { training: pictures(8) },
  start: { initialization: { scheme: 'he-normal' }, seed: 1 },
  runs: [runOf('adam')],
  seed: 1,
  batchSize: 1,
  updates: 1500,
};

const small: TrainingPlan = {
  ...large,
  network: { ...largeNetwork, layers: [{ width: 4, activation: { id: 'relu' } }, largeNetwork.layers[1]] },
  examples: { training: pictures(10 * block), validation: pictures(5 * block) },
  batchSize: block,
  updates: 100,
};

/** How many blocks of examples are taken in a training, and at most for one of its pieces. */
function blocksOf(plan: TrainingPlan): { readonly all: number; readonly mostInPiece: number } {
  let all = 0;
  const counted = (examples: Examples): Examples => ({
    ...examples,
    // Looked up once for each block, and once to check.
    get inputs() {
      all++;
      return examples.inputs;
    },
  });
  const { training, validation } = plan.examples;
  const examples = { training: counted(training), ...(validation && { validation: counted(validation) }) };
  let mostInPiece = 0;
  let before = 0;
  for (const _ of trainingPieces({ findOptimizer }, { kind: 'training', plan: { ...plan, examples } })) {
    if (before > 0) mostInPiece = Math.max(mostInPiece, all - before);
    before = all;
  }
  return { all, mostInPiece };
}

test.each([
  ['mini-batches', small],
  ['all of the data at once', { ...small, batchSize: 10 * block, updates: 40 }],
  ['batches and much to validate', { ...small, examples: { ...small.examples, validation: pictures(40 * block) } }],
])('records cost no more than their share beside %s', (_, plan) => {
  const bare = blocksOf({ ...plan, recordEvery: plan.updates });
  const recorded = blocksOf(plan);
  const gradients = plan.updates * (plan.batchSize / block);
  // A gradient costs three times what a forward pass does.
  const share = (recorded.all - bare.all) / (3 * gradients);
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThanOrEqual(mostRecordingShare);
});

test('a schedule that watches is told what has been recorded, at no cost', () => {
  const settings = { factor: 0.5, patience: 9, threshold: 1e-4, cooldown: 0, to: 0, warmup: 0, warmupFrom: 0 };
  const runs = [runOf('adam', {}, { schedule: { id: 'plateau', settings } })];
  const each = { ...small, recordEvery: 10 };
  expect(blocksOf({ ...each, runs }).all).toBe(blocksOf(each).all);
  // Where records are farther apart it costs one look at the training data an epoch, once the first one is over.
  const rare = { ...small, recordEvery: 100 };
  expect(blocksOf({ ...rare, runs }).all - blocksOf(rare).all).toBe(9 * 10);
});

test('a piece is a few milliseconds of work: records of many examples are cut, too', () => {
  const plan = { ...large, examples: { training: pictures(80 * block) }, batchSize: block, updates: 9, recordEvery: 3 };
  const update = workOfUpdate(largeNetwork, block, methodOf(findOptimizer('adam')!));
  const most = Math.ceil((usualWork + update) / (block * workOfExample(largeNetwork)));
  const { all, mostInPiece } = blocksOf(plan);
  expect(all).toBeGreaterThan(4 * 80);
  expect(mostInPiece).toBeGreaterThan(1);
  expect(mostInPiece).toBeLessThanOrEqual(most);
  expect(most).toBeLessThan(10);
});

/** The bytes of all arrays that can be reached from there, each once. */
function bytesIn(found: unknown, seen = new Set<unknown>()): number {
  if (typeof found !== 'object' || found === null || seen.has(found)) return 0;
  seen.add(found);
  if (found instanceof ArrayBuffer) return found.byteLength;
  if (ArrayBuffer.isView(found)) return bytesIn(found.buffer, seen);
  return Object.values(found).reduce((sum: number, one) => sum + bytesIn(one, seen), 0);
}

/** The most bytes that a page ever holds of a training, with as many pieces on their way to it as a worker may be ahead. */
function mostBytesOf(plan: TrainingPlan) {
  const job = { kind: 'training', plan } as const;
  const { result, take } = beginTraining({ findOptimizer }, job);
  const onTheirWay: number[] = [];
  let most = 0;
  for (const piece of trainingPieces({ findOptimizer }, job)) {
    take(piece);
    onTheirWay.push(memoryOf(piece).reduce((sum, { byteLength }) => sum + byteLength, 0));
    if (onTheirWay.length > 8) onTheirWay.shift();
    most = Math.max(most, bytesIn(result) + onTheirWay.reduce((sum, bytes) => sum + bytes, 0));
  }
  return { result, most };
}

test('1,500 updates of Adam on 784-100-10 hold at most 40 MB beside the data', () => {
  const { result, most } = mostBytesOf(large);
  const [{ checkpoints, finished, point }] = result.runs;
  expect(finished).toBe(true);
  expect(checkpoints.length).toBeGreaterThan(20);
  expect(bytesIn(result)).toBeGreaterThan(checkpoints.length * 4 * point!.x.length);
  expect(most).toBeLessThanOrEqual(40e6);
  console.log(
    `Adam on 784-100-10: ${(bytesIn(result) / 1e6).toFixed(1)} MB in the end, at most ${(most / 1e6).toFixed(1)}`,
  );
});

test('six optimizers hold at most 120 MB', () => {
  const { mostCheckpoints } = spacingsOf(large);
  const runs = ['sgd', 'momentum', 'nag', 'adagrad', 'rmsprop', 'adam'].map((id) => runOf(id));
  // As many checkpoints as 1,500 updates have, closer together.
  const { result, most } = mostBytesOf({ ...large, runs, updates: 2 * mostCheckpoints - 2, checkpointEvery: 2 });
  expect(result.runs.map(({ checkpoints }) => checkpoints.length)).toEqual(runs.map(() => mostCheckpoints));
  expect(most).toBeLessThanOrEqual(120e6);
  console.log(
    `six on 784-100-10: ${(bytesIn(result) / 1e6).toFixed(1)} MB in the end, at most ${(most / 1e6).toFixed(1)}`,
  );
});

test('where checkpoints become too many every second one goes, however the training is cut', () => {
  const plan = { ...small, updates: 61, checkpointEvery: 1, mostCheckpoints: 7 };
  const stepsOf = (workPerPiece?: number) => train(plan, workPerPiece).runs[0].checkpoints.map(({ step }) => step);
  expect(stepsOf()).toEqual([0, 8, 16, 24, 32, 40, 48]);
  expect(stepsOf(1)).toEqual(stepsOf());
  expect(train({ ...plan, updates: 6 }).runs[0].checkpoints).toHaveLength(7);
  expect(train({ ...plan, updates: 8 }).runs[0].checkpoints.map(({ step }) => step)).toEqual([0, 2, 4, 6, 8]);
});

test('a training has these very bits at its end', () => {
  expect(bitsOf(train(bitsPlan))).toEqual(expectedBits);
});
