import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { givenMasks, predictor, traceExample } from '../../src/core/network/index.ts';
import { descend } from '../../src/core/optimizers/descend.ts';
import { planFor } from './golden-methods.ts';
import { examplesOf, flatten, measureOf, networkOf, objectiveOf, readNetworks } from './golden-network-records.ts';
import { type GoldenRecord, goldenDirectory, isOwnData } from './golden-records.ts';

/*
 * Compares our networks with PyTorch's: losses, whole gradients, every layer for one example, and runs under its optimizers. `GOLDEN_DIR`
 * names another directory of the same schema. A record is compared, or it fails; a run whose optimizer is none that we know of is counted as
 * skipped, and fails in our own directory.
 */

const records = readNetworks();
let values = 0;
let runs = 0;
const skipped = new Map<string, number>();
const apart = { values: 0, runs: 0 };

/** The tolerance of the record that is at hand, by the README: 1e-10, in mlp.json 1e-11. */
let tolerance = 1e-10;

function agree(what: string, own: ArrayLike<number>, expected: ArrayLike<number>, kind: keyof typeof apart): void {
  expect(own.length, what).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(own[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
    expect(difference, `${what} ${i} is ${own[i]}, expected ${expected[i]}`).toBeLessThanOrEqual(tolerance);
    apart[kind] = Math.max(apart[kind], difference);
    if (kind === 'values') values++;
  }
}

describe.each(records.map((record) => [record.id, record] as const))(`${goldenDirectory} %s`, (id, record) => {
  const network = networkOf(record);
  const examples = examplesOf(record);
  const start = flatten(network, record);
  beforeEach(() => {
    tolerance = record.hidden_activation ? 1e-11 : 1e-10;
  });

  test('loss and gradient', () => {
    const objective = objectiveOf(record);
    const gradient = new Float64Array(objective.dimension);
    objective.gradient(start, gradient, 0);
    agree('loss', [objective.value(start, 0)], [record.value], 'values');
    agree('reported loss', [measureOf(record).value(start, 0)], [record.value], 'values');
    agree('gradient', gradient, flatten(network, record.grad), 'values');
  });

  test('outputs and layers', () => {
    const step = record.dropout ? { k: 0, seed: 0, masks: givenMasks(record.dropout.masks) } : null;
    const traced = (example: number) => traceExample(network, start, examples, example, step);
    const first = record.output_first_3 ?? record.forward?.output_first_5 ?? [];
    const predicted = predictor(network)(start, examples.inputs);
    const width = network.layers[network.layers.length - 1].width;
    for (const [i, row] of first.entries()) {
      const expected = [row].flat();
      agree(`output ${i}`, traced(i)[network.layers.length - 1].activations, expected, 'values');
      // In use nothing is dropped.
      if (!step) agree(`prediction ${i}`, predicted.subarray(i * width, (i + 1) * width), expected, 'values');
    }
    if (record.forward) agree('sums', traced(0)[0].sums, record.forward.pre_activation_layer1_first_sample, 'values');
    for (const [l, { z, a, dloss_dz: blames }] of (record.layers_first_sample ?? []).entries()) {
      const own = traced(0)[l];
      agree(`sums of layer ${l}`, own.sums, z, 'values');
      agree(`activations of layer ${l}`, own.activations, a, 'values');
      agree(
        `blames of layer ${l}`,
        own.blames.map((one) => one / examples.count),
        blames,
        'values',
      );
    }
  });

  test.each(record.runs.map((run) => [run.optimizer, run] as const))('a run of %s', (name, run) => {
    const { framework, optimizer, hyperparameters } = run;
    const plan = planFor({ framework, optimizer, hyperparameters, id, variant: name } as GoldenRecord);
    if ('skip' in plan) {
      expect(isOwnData || plan.because !== 'unknown optimizer', plan.skip).toBe(false);
      skipped.set(plan.skip, (skipped.get(plan.skip) ?? 0) + 1);
      return;
    }
    const after = run.params_after ?? { k: 20, ...run.params_after_20! };
    const last = Math.max(after.k, ...run.steps.map(({ k }) => k));
    const { path, losses } = descend(
      plan.wrap(objectiveOf(record, run.batches)),
      plan.method,
      start,
      last,
      undefined,
      measureOf(record),
    );
    for (const { k, loss } of run.steps) agree(`loss after ${k}`, [losses[k]], [loss], 'runs');
    const n = start.length;
    agree(
      `parameters after ${after.k}`,
      path.subarray(after.k * n, (after.k + 1) * n),
      flatten(network, after),
      'runs',
    );
    runs++;
  });
});

test.runIf(isOwnData)('all were compared', () => {
  expect(records).toHaveLength(24);
  expect(runs).toBe(records.flatMap((record) => record.runs).length);
});

afterAll(() => {
  const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`);
  console.log(
    `networks: ${records.length} with ${values} numbers compared, at most ${apart.values.toExponential(1)} apart; ` +
      `${runs} runs, at most ${apart.runs.toExponential(1)} apart; skipped: ${reasons.join(', ') || 'none'}`,
  );
});
