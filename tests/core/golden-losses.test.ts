import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findLoss, makeLoss } from '../../src/core/losses/index.ts';
import type { PointLoss, RowLoss } from '../../src/core/losses/loss.ts';
import { lossOverPoints, lossOverRows, type Reduction } from '../../src/core/losses/mean.ts';
import { goldenDirectory, isOwnData } from './golden-records.ts';

/*
 * Compares our losses and their gradients with those of PyTorch, Keras and torchvision. `GOLDEN_DIR` names another directory of the same
 * schema. Nothing is passed over in silence: a record is compared, or it is counted as skipped with a reason of this list, or it fails.
 */
const allowedSkips = {
  unknown: 'of a loss that we do not have (in a directory that is not our own)',
} as const;

type Row = readonly (number | null)[];

/** A loss over some examples; null stands for what is not finite. One of the three kinds of predictions is there. */
interface LossRecord {
  readonly id: string;
  readonly loss: string;
  readonly params: Readonly<Record<string, number | boolean>>;
  readonly reduction: string;
  readonly pred?: readonly number[] | readonly (readonly number[])[];
  readonly logits?: LossRecord['pred'];
  readonly log_pred?: LossRecord['pred'];
  readonly target: readonly number[] | readonly (readonly number[])[];
  readonly value: number | null;
  readonly grad: Row | readonly Row[];
  readonly per_element?: Row;
}

/** Our id for each of their losses, and our options for their parameters. What they leave out has no part in their formula. */
const ours: Readonly<Record<string, readonly [id: string, options: Readonly<Record<string, string>>]>> = {
  mse: ['mse', {}],
  mae: ['mae', {}],
  huber: ['huber', { delta: 'delta' }],
  smooth_l1: ['smooth-l1', { beta: 'beta' }],
  log_cosh: ['log-cosh', {}],
  msle: ['msle', {}],
  bce_prob_eps_inside_log: ['bce-epsilon', { eps: 'epsilon' }],
  bce_prob: ['bce-floor', {}],
  bce_prob_clip: ['bce-clip', { epsilon: 'epsilon' }],
  bce_logits: ['bce', {}],
  bce_logits_pos_weight: ['bce', { pos_weight: 'positiveWeight' }],
  focal_logits: ['focal', { alpha: 'alpha', gamma: 'gamma' }],
  focal_prob: ['focal-clip', { alpha: 'alpha', gamma: 'gamma', epsilon: 'epsilon', apply_class_balancing: '' }],
  hinge: ['hinge', {}],
  squared_hinge: ['squared-hinge', {}],
  sparse_categorical_ce_logits: ['sparse-cce', {}],
  categorical_ce_logits: ['cce', {}],
  categorical_ce_logits_label_smoothing: ['cce', { label_smoothing: 'labelSmoothing' }],
  categorical_ce_prob: ['cce-clip', { epsilon: 'epsilon' }],
  sparse_categorical_ce_prob: ['sparse-cce-clip', { epsilon: 'epsilon' }],
  kl_div: ['kl', {}],
  kl_div_log_input: ['kl-log', {}],
  kl_div_clip: ['kl-clip', { epsilon: 'epsilon' }],
  poisson: ['poisson', { epsilon: 'epsilon' }],
};

const reductions: Readonly<Record<string, Reduction>> = { mean: 'mean', batchmean: 'mean', sum: 'sum' };

/** Every loss record under the directory; files of other schemata are passed over. */
const records: LossRecord[] = readdirSync(goldenDirectory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name): LossRecord[] => {
    const cases = JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8'))?.cases;
    return Array.isArray(cases) ? cases.filter((one) => one.loss && one.target && one.grad) : [];
  });

let compared = 0;
const skipped = new Map<string, number>();

function lossOf({ id, loss: name, params }: LossRecord): PointLoss | RowLoss | undefined {
  // Keras's MSLE raises small numbers to its epsilon; the formula as such does not.
  const [ourId, names] =
    name === 'msle' && 'epsilon' in params ? ['msle-clamped', { epsilon: 'epsilon' }] : (ours[name] ?? []);
  const kind = ourId === undefined ? undefined : findLoss(ourId);
  if (!kind || !names) return undefined;
  const options: Record<string, number> = {};
  for (const [given, value] of Object.entries(params)) {
    const option = (names as Readonly<Record<string, string>>)[given];
    expect(option, `${id}: parameter ${given}`).toBeDefined();
    if (option) options[option] = Number(value);
  }
  // Keras reads alpha only if it is told to balance the classes.
  if (name === 'focal_prob' && !params.apply_class_balancing) delete options.alpha;
  return makeLoss(kind, options);
}

/** The value and the gradient of a record by our code, the gradient row after row; and the losses of the single examples. */
function compute(loss: PointLoss | RowLoss, record: LossRecord) {
  const predictions = record.pred ?? record.logits ?? record.log_pred ?? [];
  const reduction = reductions[record.reduction];
  expect(reduction, `${record.id}: reduction`).toBeDefined();
  if ('slope' in loss) {
    const points = predictions as readonly number[];
    const targets = record.target as readonly number[];
    const gradient = new Float64Array(points.length);
    const value = lossOverPoints(loss, points, targets, reduction, gradient);
    return { value, gradient: [...gradient], each: points.map((point, i) => loss.value(point, targets[i])) };
  }
  const rows = predictions as readonly (readonly number[])[];
  const targets = record.target.map((target) => (typeof target === 'number' ? [target] : target));
  const gradient = rows.map((row) => new Float64Array(row.length));
  const value = lossOverRows(loss, rows, targets, reduction, gradient);
  return {
    value,
    gradient: gradient.flatMap((row) => [...row]),
    each: rows.map((row, i) => loss.value(row, targets[i])),
  };
}

describe(`golden losses of ${goldenDirectory}`, () => {
  test.each(records.map((record) => [record.id, record] as const))('%s', (_, record) => {
    const loss = lossOf(record);
    if (!loss) {
      expect(isOwnData, `${record.loss} is not among our losses`).toBe(false);
      skipped.set(allowedSkips.unknown, (skipped.get(allowedSkips.unknown) ?? 0) + 1);
      return;
    }
    // Where Keras clips at 1 − 1e-7, 1 − (1 − 1e-7) has lost its last digits.
    const tolerance = /^(bce_prob_clip|focal_prob)$/.test(record.loss) ? 1e-10 : 1e-12;
    const mine = compute(loss, record);
    const agree = (what: string, computed: readonly number[], expected: Row) => {
      expect(computed, what).toHaveLength(expected.length);
      for (const [i, value] of expected.entries()) {
        const same =
          value === null
            ? !Number.isFinite(computed[i])
            : Math.abs(computed[i] - value) <= tolerance * Math.max(1, Math.abs(value));
        expect(same, `${what} ${i} is ${computed[i]}, expected ${value}`).toBe(true);
      }
    };
    agree('value', [mine.value], [record.value]);
    agree('gradient', mine.gradient, record.grad.flat());
    if (record.per_element) agree('loss of example', mine.each, record.per_element);
    compared++;
  });

  test.runIf(isOwnData)('all were compared', () => {
    expect(compared).toBe(records.length);
    expect(compared).toBe(78);
  });

  afterAll(() => {
    const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`);
    console.log(`losses: ${compared} compared; skipped: ${reasons.join(', ') || 'none'}`);
  });
});
