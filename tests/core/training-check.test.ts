import { describe, expect, test } from 'vitest';
import { earlyStop, type TrainingPlan, type TrainingRecord } from '../../src/core/training/index.ts';
import { largeNetwork, pictures, ringsPlan, runOf, train } from './training-plans.ts';

const large = { network: largeNetwork, examples: { training: pictures(3) } };
const point = train(ringsPlan).runs[0].point!;

test.each<[Partial<TrainingPlan>, string]>([
  [{ batchSize: 0 }, 'the batch size is 0; allowed: 1, 2, …'],
  [{ updates: 1.5 }, 'the number of updates is 1.5; allowed: 0, 1, 2, …'],
  [{ recordEvery: 0 }, 'recordEvery is 0; allowed: 1, 2, …'],
  [{ mostCheckpoints: 1 }, 'mostCheckpoints is 1; allowed: 2, 3, …'],
  [{ start: { parameters: new Float64Array(3) } }, 'the number of parameters is 3; allowed: 85'],
  [{ examples: { ...ringsPlan.examples, validation: pictures(2) } }, 'the length of inputs is 1568; allowed: 2 × 2'],
  [{ runs: [{ ...runOf('adam'), optimizer: 'skis' }] }, 'there is no optimizer skis'],
  [{ runs: [{ ...runOf('adam'), form: 'tfjs' }] }, 'adam has no form tfjs'],
  [{ runs: [runOf('adam', { wax: 1 })] }, 'a setting of adam is wax; allowed: learningRate'],
  [{ runs: [runOf('adam', { beta1: Number.NaN })] }, 'adam.beta1 is NaN; allowed: a number'],
  [{ ...large, runs: [runOf('newton')] }, 'the number of parameters for newton is 79510; allowed: up to 500'],
  [{ changes: [{ step: -1 }] }, 'the step of a change is -1; allowed: 0, 1, 2, …'],
  [{ changes: [{ step: 9 }, { step: 8 }] }, 'the step of a change is 8; allowed: 9 or later, the one before it'],
  [{ changes: [{ step: 9, run: 1 }] }, 'the run of a change is 1; allowed: 0 to 0'],
  [{ changes: [{ step: 9, dropout: [0.5] }] }, 'the length of dropout is 1; allowed: 3'],
  [{ changes: [{ step: 9, dropout: [0, 1, 0] }] }, 'the dropout of layer 2 is 1'],
  [{ changes: [{ step: 9, parameters: [[85, 0]] }] }, 'the place of a parameter is 85; allowed: 0 to 84'],
  [{ changes: [{ step: 9, settings: { wax: 1 } }] }, 'a setting of adam is wax'],
  [{ changes: [{ step: 9, schedule: { id: 'sine', settings: { warmup: 0, warmupFrom: 0 } } }] }, 'a schedule is sine'],
  [
    { runs: [runOf('adam', {}, { schedule: { id: 'cosine', settings: { over: 9, warmup: 0, warmupFrom: 0 } } })] },
    'to of cosine is undefined; allowed: a number',
  ],
  [
    { runs: [runOf('adam', {}, { schedule: { id: 'milestones', settings: { at: 9, warmup: 0, warmupFrom: 0 } } })] },
    'allowed: a list of numbers',
  ],
  [
    { runs: [runOf('lbfgs')], changes: [{ step: 9, settings: { historySize: 3 } }] },
    'what lbfgs remembers after step 9 is 23 numbers; allowed: 51 as before',
  ],
  [{ from: [] }, 'the number of points to go on from is 0; allowed: 1'],
  [{ from: [point], updates: 39 }, 'the step to go on from is 40; allowed: 0 to 39'],
  [{ from: [{ ...point, x: new Float64Array(2) }] }, 'the number of parameters to go on from is 2; allowed: 85'],
  [{ from: [{ ...point, state: {} }] }, 'what adam remembers is 0 numbers; allowed: 342'],
])('a plan that makes no sense is refused: %#', (wrong, message) => {
  expect(() => train({ ...ringsPlan, ...wrong })).toThrow(RangeError);
  expect(() => train({ ...ringsPlan, ...wrong })).toThrow(message);
});

test('a plan without updates is its start, recorded and tested', () => {
  const [run] = train({ ...ringsPlan, updates: 0 }).runs;
  expect(run).toMatchObject({ step: 0, finished: true, records: { length: 1 }, test: { loss: expect.any(Number) } });
});

describe('early stopping', () => {
  const records = (...losses: number[]): TrainingRecord[] =>
    losses.map((loss, i) => ({ step: 10 * i, training: { loss: 0 }, validation: { loss } }));

  test('finds where the validation loss was lowest, the first of equals', () => {
    expect(earlyStop(records(5, 3, 4, 2, 2, 6))).toEqual({ best: 30, stop: null });
    expect(earlyStop([])).toBeNull();
    expect(earlyStop(records(1).map((one) => ({ ...one, validation: null })))).toBeNull();
  });

  test('says where patience would have ended, and what it had by then', () => {
    const losses = records(5, 3, 4, 3.5, 2, 2.5, 2.5, 2.5);
    expect(earlyStop(losses, { patience: 2 })).toEqual({ best: 10, stop: 30 });
    expect(earlyStop(losses, { patience: 3 })).toEqual({ best: 40, stop: 70 });
    expect(earlyStop(losses, { patience: 4 })).toEqual({ best: 40, stop: null });
    // What is lower by less than that is no better.
    expect(earlyStop(losses, { patience: 3, minDelta: 1 })).toEqual({ best: 10, stop: 40 });
  });

  test('is found after the fact and steers nothing: the training has gone on', () => {
    const [{ records, step }] = train({ ...ringsPlan, recordEvery: 4 }).runs;
    const { best, stop } = earlyStop(records, { patience: 1 })!;
    expect(step).toBe(40);
    expect(best).toBeLessThan(stop!);
    expect(stop!).toBeLessThan(40);
  });
});
