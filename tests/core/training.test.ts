import { describe, expect, test } from 'vitest';
import { shuffledBatches } from '../../src/core/data/batches.ts';
import { accuracy, dataLoss, initialParameters, networkObjective, predictor } from '../../src/core/network/index.ts';
import { clipped } from '../../src/core/objective/clip.ts';
import { constantRates, formOf, startWork } from '../../src/core/optimizers/descend.ts';
import { schedules } from '../../src/core/schedules/index.ts';
import { scheduledRates } from '../../src/core/schedules/rates.ts';
import { beginTraining, type TrainingPlan, trainingPieces } from '../../src/core/training/index.ts';
import { trainers } from '../../src/core/training/trainers.ts';
import { network } from './rings-network.ts';
import { findOptimizer, ringsPlan, runOf, train } from './training-plans.ts';

/** What a plan's first run comes to at once: its optimizer's own loop over all updates. */
function atOnce(plan: TrainingPlan) {
  const { examples, runs, seed, batchSize, updates, l1 = 0, l2 = 0 } = plan;
  const { training } = examples;
  const { optimizer: id, form, settings, clip, schedule } = runs[0];
  const method = { optimizer: findOptimizer(id)!, form, settings };
  const batches = shuffledBatches(training.count, batchSize, seed);
  const objective = clipped(networkObjective(plan.network, training, { batches, seed, l1, l2 }), clip);
  const x = initialParameters(plan.network, { scheme: 'glorot-normal' }, 3);
  const measured = dataLoss(plan.network, training);
  const rates = schedule
    ? scheduledRates(schedule, objective, method, x, updates, { ...objective, ...measured })
    : constantRates(settings.learningRate, updates);
  const work = startWork(objective, method, x, rates, new Float64Array(0));
  formOf(method).run(work, 0, updates);
  return work;
}

const small = { ...network, layers: [{ ...network.layers[0], width: 3 }, network.layers[2]] };

describe('a training in pieces', () => {
  // Newton's steps on a network soon leave the finite numbers; what is compared is what it does until then.
  const updatesOf = (id: string) => (id === 'newton' ? 3 : 25);

  test.each(trainers.map(({ id }) => [id]))('under %s is a training at once, bit for bit', (id) => {
    for (const more of [{}, { clip: { by: 'norm', at: 0.5 } as const }, { clip: { by: 'value', at: 0.1 } as const }]) {
      const schedule = { id: 'cosine', settings: { to: 0.1, over: 20, climbsAgain: 0, warmup: 4, warmupFrom: 0.2 } };
      const runs = [runOf(id, {}, { ...more, ...(more.clip?.by === 'norm' && { schedule }) })];
      const plan = { ...ringsPlan, network: small, runs, updates: updatesOf(id), l1: 1e-4 };
      const { x, state } = atOnce(plan);
      for (const workPerPiece of [1, 60_000, 1e9]) {
        const [run] = train(plan, workPerPiece).runs;
        expect(run.finished, JSON.stringify(run.stopped)).toBe(true);
        expect(run.point!.x).toEqual(x);
        expect(run.point!.state).toEqual(state);
      }
    }
  });

  test.each(schedules.map((one) => [one.id, one] as const))('follows the schedule %s', (id, { defaults }) => {
    const settings = { ...defaults, warmup: 3, warmupFrom: 0 };
    // Of a batch of everything a schedule that watches is told after every update, as on a surface.
    const plan = {
      ...{ ...ringsPlan, batchSize: 50 },
      runs: [runOf('momentum', { learningRate: 0.5 }, { schedule: { id, settings: { ...settings, patience: 1 } } })],
    };
    const { x } = atOnce(plan);
    expect(train(plan, 1).runs[0].point!.x).toEqual(x);
    expect(train({ ...plan, runs: [runOf('momentum', { learningRate: 0.5 })] }).runs[0].point!.x).not.toEqual(x);
  });

  test('has records of the network in use at their spacing, and the test data once, at the end', () => {
    const plan = { ...ringsPlan, recordEvery: 15, checkpointEvery: 1, mostCheckpoints: 100 };
    const { training, validation, test: last } = plan.examples;
    const [{ records, checkpoints, test, point }] = train(plan, 5000).runs;
    expect(records.map(({ step }) => step)).toEqual([0, 15, 30, 40]);
    expect(checkpoints.map(({ step }) => step)).toEqual(Array.from({ length: 41 }, (_, k) => k));
    const outputs = predictor(network)(point!.x, last!.inputs);
    expect(test).toEqual({
      loss: dataLoss(network, last!).value(point!.x, 0),
      accuracy: accuracy(network.loss, outputs, last!.targets, 1),
    });
    // A training that ends there has the parameters of that step to the bit.
    for (const { step, ...record } of records) {
      const { x } = train({ ...plan, updates: step }).runs[0].point!;
      expect(record.training.loss).toBe(dataLoss(network, training).value(x, 0));
      expect(record.validation!.loss).toBe(dataLoss(network, validation!).value(x, 0));
      expect(checkpoints[step].parameters).toEqual(Float32Array.from(x));
    }
  });

  test('reports errors where there are no classes', () => {
    const regression = { ...network, loss: { id: 'mse' } as const };
    const [{ records, test }] = train({ ...ringsPlan, network: regression }).runs;
    for (const measures of [test!, records[1].training, records[1].validation!]) {
      expect(measures.meanSquaredError).toBeCloseTo(measures.loss, 13);
      expect(measures.meanAbsoluteError).toBeLessThanOrEqual(Math.sqrt(measures.loss));
      expect(measures).not.toHaveProperty('accuracy');
    }
  });

  test('is not steered by what is recorded', () => {
    const ends = [
      { recordEvery: 1, checkpointEvery: 1 },
      { recordEvery: 1000, checkpointEvery: 7, mostCheckpoints: 2 },
    ].map((spacing) => train({ ...ringsPlan, ...spacing }).runs[0].point!.x);
    const { validation: _, test: __, ...examples } = ringsPlan.examples;
    expect(ends[1]).toEqual(ends[0]);
    expect(train({ ...ringsPlan, examples }).runs[0].point!.x).toEqual(ends[0]);
  });
});

describe('a training that leaves the finite numbers', () => {
  test('ends at the first step without finite parameters, and says so', () => {
    const linear = { inputs: 2, layers: [{ width: 1, activation: { id: 'linear' } }], loss: { id: 'mse' } as const };
    const plan = {
      ...ringsPlan,
      ...{ network: linear, runs: [runOf('sgd', { learningRate: 50 })], updates: 500, recordEvery: 500, l2: 0 },
    };
    const [{ stopped, finished, test, step, point, checkpoints }] = train(plan).runs;
    expect(stopped).toEqual({ step, why: 'parameters' });
    expect({ finished, test }).toEqual({ finished: false, test: null });
    expect(step).toBeGreaterThan(50);
    // One update fewer, and they are finite: here the loss is what is not.
    const before = train({ ...plan, updates: step - 1 }).runs[0];
    expect(before.stopped).toEqual({ step: step - 1, why: 'training loss' });
    expect(train({ ...plan, updates: step }).runs[0].stopped).toEqual(stopped);
    expect(point!.x.every(Number.isFinite)).toBe(true);
    expect(checkpoints.at(-1)!.step).toBeLessThan(step);
  });

  test('where the parameters it is given are none, at once', () => {
    const parameters = train(ringsPlan).runs[0].point!.x.fill(Number.NaN, 3, 4);
    const [{ stopped, records }] = train({ ...ringsPlan, start: { parameters } }).runs;
    expect(stopped).toEqual({ step: 0, why: 'parameters' });
    expect(records).toEqual([]);
  });

  test('does not keep the others from going on', () => {
    const runs = [runOf('sgd', { learningRate: 1e200 }), runOf('adam')];
    const [bad, good] = train({ ...ringsPlan, runs }, 1).runs;
    expect(bad.stopped!.step).toBeLessThan(5);
    expect(good).toEqual(train({ ...ringsPlan, runs: [runs[1]] }).runs[0]);
  });
});

describe('several optimizers', () => {
  const runs = ['sgd', 'momentum', 'rmsprop', 'adam'].map((id) => runOf(id));

  test('come on together, and each as it would alone', () => {
    const job = { kind: 'training', plan: { ...ringsPlan, runs }, workPerPiece: 1 } as const;
    const { result, take } = beginTraining({ findOptimizer }, job);
    const shares: number[] = [];
    for (const piece of trainingPieces({ findOptimizer }, job)) {
      shares.push(take(piece));
      const steps = result.runs.map(({ step }) => step);
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(result.runs).toEqual(runs.map((run) => train({ ...ringsPlan, runs: [run] }).runs[0]));
    expect(new Set(result.runs.map(({ records }) => records[0].training.loss)).size).toBe(1);
  });

  test('can be shared among workers', () => {
    const job = { kind: 'training', plan: { ...ringsPlan, runs } } as const;
    const { result, take } = beginTraining({ findOptimizer }, job);
    for (const part of [2, 0, 1])
      for (const piece of trainingPieces({ findOptimizer }, job, { part, of: 3 })) {
        expect(piece.run % 3).toBe(part);
        take(piece);
      }
    expect(result).toEqual(train(job.plan));
  });
});
