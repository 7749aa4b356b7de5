import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { sgd } from '../../src/core/optimizers/sgd.ts';
import { scheduledRates } from '../../src/core/schedules/rates.ts';
import { goldenDirectory, isOwnData } from './golden-records.ts';
import { type ScheduleRecord, type Target, targetOf } from './golden-schedule-rows.ts';

/*
 * Compares our schedules with those of PyTorch, Keras and Optax, update by update. `GOLDEN_DIR` names another directory of the same
 * schema. A record is compared, or counted as skipped with its reason; of our own data none may be skipped. Of PyTorch's OneCycleLR the
 * learning rate is compared; the momentum, which it cycles too, stays as it is in ours.
 */

/** A function whose value after update k is the metric that was reported then, so that a schedule that watches is told the same. */
const reporting = (metrics: readonly number[]): Objective => ({
  dimension: 1,
  value: (_, k) => metrics[k - 1],
  gradient: (_, out) => out.fill(0),
});

const file = join(goldenDirectory, 'schedules.json');
const records: readonly ScheduleRecord[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
const tallies = new Map<string, { compared: number; skipped: string[] }>();

/** What is wrong with our rates, if anything; a schedule that ours does not have is counted as skipped. */
function check(record: ScheduleRecord): string | undefined {
  const tally = tallies.get(record.framework) ?? { compared: 0, skipped: [] };
  tallies.set(record.framework, tally);
  let target: Target;
  try {
    target = targetOf(record);
  } catch (error) {
    const reason = `${record.id}: ${(error as Error).message}`;
    tally.skipped.push(reason);
    return isOwnData ? reason : undefined;
  }
  tally.compared++;
  const { id, settings, learningRate } = target;
  const run = { optimizer: 'sgd', settings: { learningRate }, schedule: { id, settings } };
  const { experiment, notices } = completeExperiment({ runs: [run] });
  if (notices.length > 0) return `${record.id}: ${JSON.stringify(notices)}`;
  const [{ schedule, settings: own }] = experiment.runs;
  const method = { optimizer: sgd, form: 'pytorch', settings: own } as const;
  const rates = scheduledRates(schedule!, reporting(record.metrics ?? []), method, [0], record.lr.length);
  const k = record.lr.findIndex((rate, i) => !(Math.abs(rates[i] - rate) <= 1e-12 * Math.max(learningRate, rate)));
  return k < 0 ? undefined : `${record.id}: ${rates[k]} for update ${k + 1}, expected ${record.lr[k]}`;
}

describe.skipIf(records.length === 0)(`golden schedules of ${goldenDirectory}`, () => {
  test.each(records)('$id', (record) => {
    expect(check(record)).toBeUndefined();
  });

  test('some were compared', () => {
    expect([...tallies.values()].some(({ compared }) => compared > 0)).toBe(true);
  });

  afterAll(() => {
    for (const [framework, { compared, skipped }] of tallies)
      console.log(
        `${framework} schedules: ${compared} compared, ${skipped.length} skipped${skipped.map((one) => `\n  ${one}`).join('')}`,
      );
  });
});
