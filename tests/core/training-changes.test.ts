import { describe, expect, test } from 'vitest';
import { type Change, goOnWith, type TrainingPlan, type TrainingSoFar } from '../../src/core/training/index.ts';
import { trainers } from '../../src/core/training/trainers.ts';
import { ringsPlan, runOf, train, trainUpTo } from './training-plans.ts';

const changes = (step: number): Change[] => [
  { step, settings: { learningRate: 0.004 } },
  { step, dropout: [0.5, 0, 0], l2: 0.01, l1: 1e-3 },
  { step, clip: { by: 'norm', at: 0.2 } },
  { step, schedule: { id: 'exponential', settings: { every: 1, factor: 0.9, warmup: 0, warmupFrom: 0 } } },
];

const plan: TrainingPlan = { ...ringsPlan, recordEvery: 5, checkpointEvery: 3, mostCheckpoints: 50 };

/** Taken apart from everything it could share, as by another page. */
const elsewhere = <T>(value: T): T => structuredClone(value);

describe('a training', () => {
  test.each(trainers.map(({ id }) => [id]))('under %s goes on from a point as if it had not stopped', (id) => {
    const layers = [
      { width: 3, activation: { id: 'tanh' }, dropout: 0.3 },
      { width: 1, activation: { id: 'linear' } },
    ];
    const small = { ...plan, network: { ...plan.network, layers }, runs: [runOf(id)], updates: 12 };
    const all = train(id === 'newton' ? { ...small, updates: 4 } : small);
    expect(all.runs[0].finished).toBe(true);
    const left = trainUpTo(small, 3);
    expect(left.runs[0].point!.step).toBe(3);
    const further = elsewhere(goOnWith(small, left, [], all.runs[0].step));
    expect(train(further, 1, left)).toEqual(all);
  });

  const watching = { id: 'plateau', settings: { factor: 0.5, patience: 0, threshold: 0.2, cooldown: 0, to: 0 } };

  test.each([4, 16, 17])('goes on under a schedule that watches, from step %i', (step) => {
    const warm = { ...watching, settings: { ...watching.settings, warmup: 3, warmupFrom: 0.1 } };
    const watched = { ...plan, checkpointEvery: 1, runs: [runOf('adam', {}, { schedule: warm })] };
    const all = train(watched);
    expect(all.runs[0].point!.watched!.losses).toHaveLength(9);
    expect(all).not.toEqual(train({ ...watched, runs: [runOf('adam')] }));
    expect(train(elsewhere(goOnWith(watched, trainUpTo(watched, step))), 1)).toMatchObject({
      runs: [{ point: all.runs[0].point }],
    });
  });

  test('of which parameters are set anew has them from what is recorded at that step on, and goes on bit for bit', () => {
    const parameters = [
      [0, 0.5],
      [7, -2],
    ] as const;
    const spaced = { ...plan, checkpointEvery: 5 };
    const set = { ...spaced, changes: [{ step: 15, parameters }] };
    const [changed] = train(set).runs;
    const [plain] = train(spaced).runs;
    const at = (run: typeof plain, step: number) => run.checkpoints.find((one) => one.step === step)!.parameters;
    expect(at(changed, 10)).toEqual(at(plain, 10));
    const expected = at(plain, 15).slice();
    for (const [place, value] of parameters) expected[place] = value;
    expect(at(changed, 15)).toEqual(expected);
    const lossOf = ({ records }: typeof plain) => records.find(({ step }) => step === 15)!.training.loss;
    expect(lossOf(changed)).not.toBe(lossOf(plain));
    // To what is no number: it ends there, as after an update that leads to one.
    const [lost] = train({ ...spaced, changes: [{ step: 15, parameters: [[0, Number.NaN]] }] }).runs;
    expect(lost.stopped).toEqual({ step: 15, why: 'parameters' });
    const left = trainUpTo(spaced, 15);
    expect(train(elsewhere(goOnWith(spaced, left, set.changes)), 1, left).runs[0]).toEqual(changed);
  });

  test('whose schedule is changed to one that watches has it watch from there', () => {
    const schedule = { ...watching, settings: { ...watching.settings, warmup: 0, warmupFrom: 0 } };
    const { point } = train({ ...plan, changes: [{ step: 8, schedule }] }).runs[0];
    // Four batches an epoch: the losses after 12, 16, … 36 updates.
    expect(point!.watched).toMatchObject({ since: 8, losses: { length: 7 } });
    const left = trainUpTo({ ...plan, checkpointEvery: 8 }, 8);
    const set = { ...plan, runs: [{ ...plan.runs[0], schedule }], from: [left.runs[0].point] };
    expect(train(set).runs[0].point).toEqual(point);
  });

  test('with changes at a step is one that goes on from there with the new settings, bit for bit', () => {
    const changed = train({ ...plan, changes: changes(15) });
    expect(changed.runs[0].point!.x).not.toEqual(train(plan).runs[0].point!.x);
    const left = trainUpTo(plan, 15);
    // Said as changes, added while it is stopped.
    expect(train(elsewhere(goOnWith(plan, left, changes(15))), 1, left)).toEqual(changed);
    // And as a plan that has been so all along, going on from that point.
    const [, { dropout, ...penalty }, { clip }, { schedule }] = changes(15);
    const settings = { ...plan.runs[0].settings, learningRate: 0.004 };
    const fresh: TrainingPlan = {
      ...{ ...plan, ...penalty, from: [left.runs[0].point] },
      network: { ...plan.network, layers: plan.network.layers.map((one, l) => ({ ...one, dropout: dropout![l] })) },
      runs: [{ ...plan.runs[0], settings, clip: clip!, schedule: schedule! }],
    };
    const { marks: _, ...others } = changed.runs[0];
    expect(train(elsewhere(fresh), undefined, left).runs[0]).toEqual({ ...others, marks: [] });
  });

  test.each<[string, Change]>([
    ['learning rate', { step: 15, settings: { learningRate: 0.1 } }],
    ['weight decay', { step: 15, settings: { weightDecay: 0.1 } }],
    ['dropout', { step: 15, dropout: [0, 0, 0] }],
    ['l1', { step: 15, l1: 0.1 }],
    ['l2', { step: 15, l2: 0.1 }],
    ['clipping', { step: 15, clip: { by: 'value', at: 1e-9 } }],
    ['schedule', { step: 15, schedule: { id: 'constant', settings: { warmup: 100, warmupFrom: 0 } } }],
  ])('has another %s from that step on, and not before', (_, change) => {
    const spaced = { ...plan, recordEvery: 1 };
    const [before] = train(spaced).runs;
    const [after] = train({ ...spaced, changes: [change] }).runs;
    const losses = ({ records }: typeof before) => records.map(({ training }) => training.loss);
    expect(losses(after).slice(0, 16)).toEqual(losses(before).slice(0, 16));
    expect(losses(after)[16]).not.toBe(losses(before)[16]);
  });

  test('can lose what it had: a schedule, clipping', () => {
    const schedule = { id: 'exponential', settings: { every: 1, factor: 0.5, warmup: 0, warmupFrom: 0 } };
    const bound = { ...plan, runs: [{ ...plan.runs[0], clip: { by: 'norm', at: 1e-3 } as const, schedule }] };
    const free = train({ ...bound, changes: [{ step: 0, clip: null, schedule: null }] });
    expect(free.runs[0].point).toEqual(train(plan).runs[0].point);
  });

  test('can be given more updates', () => {
    const before = train({ ...plan, updates: 22 });
    const longer = train(goOnWith({ ...plan, updates: 22 }, before, [], 40), undefined, before);
    const once = train(plan);
    expect(longer.runs[0].point).toEqual(once.runs[0].point);
    // It has kept the record of what was its end.
    expect(longer.runs[0].records.map(({ step }) => step)).toEqual([0, 5, 10, 15, 20, 22, 25, 30, 35, 40]);
    expect(longer.runs[0].test).toEqual(once.runs[0].test);
  });

  test('that was stopped goes on with a smaller learning rate from where it was well', () => {
    const { learningRate } = plan.runs[0].settings;
    const wild = { ...plan, checkpointEvery: 5, changes: [{ step: 20, settings: { learningRate: 1e200 } }] };
    const left = train(wild);
    expect(left.runs[0].stopped!.step).toBeGreaterThan(20);
    expect(left.runs[0].point!.step).toBe(20);
    const tame = train(goOnWith(wild, left, [{ step: 20, settings: { learningRate } }]), undefined, left);
    const { marks, ...others } = train({ ...plan, checkpointEvery: 5 }).runs[0];
    expect(tame.runs[0]).toMatchObject(others);
    expect([...marks, ...tame.runs[0].marks].map(({ after }) => after)).toEqual([1e200, learningRate]);
  });
});

describe('marks', () => {
  const marksOf = ({ runs }: TrainingSoFar) => runs.map(({ marks }) => marks);

  test('say what was set anew, when, from what and to what', () => {
    const marked = [...changes(15), { step: 20, l2: 0.01 }, { step: 30, run: 1, settings: { weightDecay: 0.5 } }];
    const two = { ...plan, runs: [runOf('adam', { learningRate: 0.03 }), runOf('sgd')], changes: marked };
    const of = (learningRate: number) => [
      { step: 15, what: 'learningRate', before: learningRate, after: 0.004 },
      { step: 15, what: 'l1', before: 0, after: 1e-3 },
      { step: 15, what: 'l2', before: 1e-3, after: 0.01 },
      { step: 15, what: 'dropout', before: [0.2, 0, 0], after: [0.5, 0, 0] },
      { step: 15, what: 'clip', before: null, after: { by: 'norm', at: 0.2 } },
      { step: 15, what: 'schedule', before: null, after: changes(15)[3].schedule },
    ];
    const decay = { step: 30, what: 'weightDecay', before: 0, after: 0.5 };
    expect(marksOf(train(two))).toEqual([of(0.03), [...of(two.runs[1].settings.learningRate), decay]]);
  });

  test('come when their step does', () => {
    const marked = { ...plan, checkpointEvery: 1, changes: changes(15) };
    // A piece of this size brings a point, and then does one update more.
    for (const [step, marks] of [
      [13, 0],
      [14, 6],
    ]) {
      const left = trainUpTo(marked, step);
      expect(left.runs[0].step).toBe(step + 1);
      expect(marksOf(left)[0]).toHaveLength(marks);
    }
  });
});

test('a change where a run has no way back to is refused', () => {
  const left = trainUpTo(plan, 15);
  expect(() => goOnWith(plan, left, [{ step: 14, l2: 0 }])).toThrow('the step of a change is 14; allowed: 15, 16, …');
});
