import { afterAll, describe, expect, test } from 'vitest';
import { muon } from '../../src/core/optimizers/by-blocks/muon.ts';
import { descend, methodOf } from '../../src/core/optimizers/descend.ts';
import {
  flatten,
  type LayeredNumbers,
  type NetworkRecord,
  networkOf,
  networksById,
  objectiveOf,
  readLists,
} from './golden-network-records.ts';
import { goldenDirectory, isOwnData } from './golden-records.ts';

/* Compares Muon with runs of its rule on the networks of networks.json; the note at the head of muon.json has the rule. */

interface MuonRecord {
  readonly case: string;
  readonly optimizer: 'Muon';
  readonly hyperparameters: {
    readonly lr: number;
    readonly bias_lr: number;
    readonly momentum: number;
    readonly nesterov: boolean;
    readonly weight_decay: number;
    readonly ns_steps: number;
    readonly ns_coefficients: readonly [number, number, number];
    readonly eps: number;
    readonly adjust_lr_fn: 'original' | 'match_rms_adamw';
  };
  readonly steps: readonly { readonly k: number; readonly loss: number }[];
  readonly params_after: LayeredNumbers & { readonly k: number };
}

const records = readLists<MuonRecord>('runs', (one) => one.optimizer === 'Muon');
const networks = networksById();
let compared = 0;
const skipped: string[] = [];
let apart = 0;

function agree(what: string, own: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(own.length, what).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(own[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
    expect(difference, `${what} ${i} is ${own[i]}, expected ${expected[i]}`).toBeLessThanOrEqual(1e-10);
    apart = Math.max(apart, difference);
  }
}

function check(record: MuonRecord, found: NetworkRecord): void {
  const { lr, bias_lr, nesterov, weight_decay, ns_steps, ns_coefficients, eps, adjust_lr_fn } = record.hyperparameters;
  const [a, b, c] = ns_coefficients;
  const method = methodOf(muon, {
    ...{ learningRate: lr, biasRate: bias_lr, momentum: record.hyperparameters.momentum, nesterov: Number(nesterov) },
    ...{ weightDecay: weight_decay, newtonSchulzSteps: ns_steps, a, b, c, epsilon: eps },
    matchRms: Number(adjust_lr_fn === 'match_rms_adamw'),
  });
  const network = networkOf(found);
  const start = flatten(network, found);
  const after = record.params_after;
  const last = Math.max(after.k, ...record.steps.map(({ k }) => k));
  const { path, losses } = descend(objectiveOf(found), method, start, last);
  for (const { k, loss } of record.steps) agree(`loss after ${k}`, [losses[k]], [loss]);
  const n = start.length;
  agree('parameters', path.subarray(after.k * n, (after.k + 1) * n), flatten(network, after));
  compared++;
}

describe(`golden Muon of ${goldenDirectory}`, () => {
  test.each(
    records.map((record) => [record.case, record.hyperparameters.adjust_lr_fn, record] as const),
  )('%s, %s', (name, _, record) => {
    const found = networks.get(name);
    expect(found !== undefined || !isOwnData, `there is no network ${name}`).toBe(true);
    if (found) check(record, found);
    else skipped.push(`network ${name} not known`);
  });

  test.runIf(isOwnData)('all were compared', () => {
    expect(compared).toBe(records.length);
    expect(compared).toBe(8);
  });

  afterAll(() => {
    console.log(
      `Muon: ${compared} runs compared, at most ${apart.toExponential(1)} apart; skipped: ${skipped.join(', ') || 'none'}`,
    );
  });
});
