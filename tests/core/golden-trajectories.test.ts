import { afterAll, describe, expect, test } from 'vitest';
import { descend } from '../../src/core/optimizers/descend.ts';
import { mismatch } from './golden-compare.ts';
import { planFor } from './golden-methods.ts';
import { objectiveFor } from './golden-objectives.ts';
import { type GoldenRecord, goldenDirectory, isOwnData, readRecords, readSurfaces } from './golden-records.ts';

/*
 * Compares our optimizers with runs of PyTorch, Keras, Optax and TensorFlow.js, step by step, by the rule of tests/golden/README.md.
 * `GOLDEN_DIR` names another directory of the same schema. Nothing is passed over in silence: a record is compared, or it is counted as
 * skipped with its reason, which fails the test but for one: in a directory that is not our own, the optimizer or the loss is none that we
 * know of, and says nothing about our code. (An analytic surface that we do not have is no reason: it is read from its formula.)
 */

const { surfaces, datasets } = readSurfaces();
const objectives = new Map(surfaces.map((record) => [record.surface, objectiveFor(record, datasets)]));
const records = readRecords();

interface Tally {
  compared: number;
  /** Of those compared: on surfaces that only their formula is known of. */
  fromFormula: number;
  readonly skipped: Map<string, number>;
}
const tallies = new Map<string, Tally>();

function tallyOf(framework: string): Tally {
  const tally = tallies.get(framework) ?? { compared: 0, fromFormula: 0, skipped: new Map<string, number>() };
  tallies.set(framework, tally);
  return tally;
}

/** Runs one record. Gives what is wrong, if anything. */
function check(record: GoldenRecord): string | undefined {
  const tally = tallyOf(record.framework);
  const skip = (reason: string, expected: boolean) => {
    tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1);
    return expected ? undefined : `${record.id}: ${reason}`;
  };
  const plan = planFor(record);
  if ('skip' in plan) return skip(plan.skip, plan.because === 'unknown optimizer' && !isOwnData);
  const found = objectives.get(record.surface);
  if (!found) return skip(`surface ${record.surface} not known`, !isOwnData);

  tally.compared++;
  if (found.readFrom === 'formula') tally.fromFormula++;
  const last = Math.max(...record.steps.map((step) => step.k), (record.first_nonfinite_step ?? 0) + 1);
  const start = record.steps.find((step) => step.k === 0);
  // In a float32 run the start is rounded too.
  const trajectory = descend(
    plan.wrap(found.objective),
    plan.method,
    start ? [start.x!, start.y!] : record.start,
    last,
  );
  const wrong = mismatch(record, trajectory);
  return wrong && `${record.id}: ${wrong}`;
}

describe(`golden trajectories of ${goldenDirectory}`, () => {
  const nameOf = ({ framework, variant }: GoldenRecord) => `${framework} ${variant}`;
  test.each([...new Set(records.map(nameOf))])('%s', (name) => {
    const group = records.filter((record) => nameOf(record) === name);
    expect(group.map(check).filter((wrong) => wrong !== undefined)).toEqual([]);
  });

  test('some were compared', () => {
    expect([...tallies.values()].some(({ compared }) => compared > 0)).toBe(true);
  });

  test.runIf(isOwnData)('every surface of our own data is one of ours', () => {
    expect(surfaces.filter(({ surface }) => objectives.get(surface)?.readFrom !== 'core')).toEqual([]);
  });

  afterAll(() => {
    const lines = [...tallies].map(([framework, { compared, fromFormula, skipped }]) => {
      const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
      const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`).join(', ');
      const formulas = fromFormula > 0 ? ` (${fromFormula} on surfaces read from their formula)` : '';
      return `${framework}: ${compared} compared${formulas}, ${total} skipped${reasons && `: ${reasons}`}`;
    });
    console.log(lines.join('\n'));
  });
});
