import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findActivation, makeActivation, softmaxRows } from '../../src/core/activations/index.ts';
import { goldenDirectory, isOwnData } from './golden-records.ts';

/*
 * Compares our activations and their slopes with PyTorch's, and with the same rounded from 50 digits where they are recorded. `GOLDEN_DIR`
 * names another directory of the same schema. Nothing is passed over in silence: a record is compared or counted as skipped.
 */

interface ActivationRecord {
  readonly activation: string;
  readonly params: Readonly<Record<string, number | string>>;
  readonly x: readonly number[];
  readonly value: readonly number[];
  readonly d1: readonly number[];
  readonly value_exact?: readonly number[];
  /** Null around a kink, where PyTorch’s choice is what there is to compare with. */
  readonly d1_exact?: readonly (number | null)[];
}

interface SoftmaxRecord {
  readonly logits: readonly number[];
  readonly softmax: readonly number[];
}

/** Our id and parameters for each of their activations, by the beginning of its name. */
const ours: readonly (readonly [name: RegExp, id: string, parameters: Readonly<Record<string, string>>])[] = [
  [/^identity$/, 'linear', {}],
  [/^sigmoid$/, 'sigmoid', {}],
  [/^tanh$/, 'tanh', {}],
  [/^relu$/, 'relu', {}],
  [/^leaky_relu/, 'leaky-relu', { negative_slope: 'negativeSlope' }],
  [/^elu/, 'elu', { alpha: 'alpha' }],
  [/^selu$/, 'selu', { alpha: '', scale: '' }],
  [/^gelu/, 'gelu', { approximate: 'approximate' }],
  [/^silu$/, 'silu', {}],
  [/^softplus/, 'softplus', { beta: 'beta', threshold: '' }],
];

/** What other activations there are in the records, which we do not have. */
const unknown = ['relu6', 'celu_1.5', 'mish', 'log_sigmoid', 'softsign', 'hard_sigmoid', 'hard_swish'];

const contents = readdirSync(goldenDirectory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8')));
const records: ActivationRecord[] = contents.flatMap(({ activations }) =>
  Array.isArray(activations) ? activations.filter((one) => one.x && one.value) : [],
);
const softmaxes: SoftmaxRecord[] = contents.flatMap(({ softmax }) => (Array.isArray(softmax) ? softmax : []));

let compared = 0;
const skipped: string[] = [];
let apart = 0;

function agree(what: string, own: ArrayLike<number>, expected: readonly number[]): void {
  for (const [i, value] of expected.entries()) {
    const difference = Math.abs(own[i] - value) / Math.max(1, Math.abs(value));
    apart = Math.max(apart, difference);
    expect(difference, `${what} ${i} is ${own[i]}, expected ${value}`).toBeLessThanOrEqual(1e-12);
  }
}

describe(`golden activations of ${goldenDirectory}`, () => {
  test.each(records.map((record) => [record.activation, record] as const))('%s', (name, record) => {
    const found = ours.find(([pattern]) => pattern.test(name));
    if (!found) {
      expect(!isOwnData || unknown.includes(name), `${name} is not among our activations`).toBe(true);
      skipped.push(name);
      return;
    }
    const [, id, names] = found;
    const parameters: Record<string, number> = {};
    for (const [given, value] of Object.entries(record.params)) {
      expect(names, given).toHaveProperty(given);
      if (names[given]) parameters[names[given]] = typeof value === 'string' ? Number(value === 'tanh') : value;
    }
    const { value, slope, apply, applyWithSlopes } = makeActivation(findActivation(id)!, parameters);
    const count = record.x.length;
    const values = Float64Array.from(record.x);
    apply(values, count);
    const valuesToo = Float64Array.from(record.x);
    const slopes = new Float64Array(count);
    applyWithSlopes(valuesToo, slopes, count);
    const exact = record.value_exact ?? record.value;
    agree('value', record.x.map(value), exact);
    agree('value in a row', values, exact);
    agree('value beside a slope', valuesToo, exact);
    const exactSlopes = record.d1.map((theirs, i) => record.d1_exact?.[i] ?? theirs);
    agree('slope', record.x.map(slope), exactSlopes);
    agree('slope in a row', slopes, exactSlopes);
    compared++;
  });

  test('softmax', () => {
    for (const { logits, softmax } of softmaxes) {
      const row = Float64Array.from(logits);
      softmaxRows(row, row.length, 1);
      agree(`softmax of ${logits}`, row, softmax);
    }
  });

  test.runIf(isOwnData)('all that we have were compared', () => {
    expect(compared).toBe(14);
    expect(softmaxes).toHaveLength(6);
  });

  afterAll(() => {
    const left = skipped.length > 0 ? `${skipped.length} that we do not have (${skipped.join(', ')})` : 'none';
    console.log(
      `activations: ${compared} and ${softmaxes.length} softmaxes compared, at most ${apart.toExponential(1)} apart; skipped: ${left}`,
    );
  });
});
