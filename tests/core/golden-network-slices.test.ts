import { afterAll, describe, expect, test } from 'vitest';
import { filterNormalized, onPlane } from '../../src/core/network/index.ts';
import { spectrumEnds } from '../../src/core/objective/eigenvalues.ts';
import { hessianOf } from '../../src/core/objective/hessian.ts';
import {
  flatten,
  type LayeredNumbers,
  measureOf,
  type NetworkRecord,
  networkOf,
  networksById,
  objectiveOf,
  readLists,
} from './golden-network-records.ts';
import { goldenDirectory, isOwnData } from './golden-records.ts';

/* Compares losses on filter-normalised planes and the ends of Hessian spectra with the records of network-slices.json, by the note at its head. */

interface SliceRecord {
  readonly id: string;
  readonly case: string;
  readonly u: LayeredNumbers;
  readonly v: LayeredNumbers;
  readonly grid: readonly number[];
  readonly loss: readonly (readonly number[])[];
  readonly hessian: readonly {
    readonly at: { readonly run: number | null; readonly k: number };
    readonly largest: readonly number[];
    readonly smallest: readonly number[];
    readonly trace: number;
  }[];
}

const records = readLists<SliceRecord>('cases', (one) => Boolean(one.grid && one.u && one.hessian));
const networks = networksById();
const counts = { planes: 0, spectra: 0 };
const apart = { planes: 0, spectra: 0 };
const skipped: string[] = [];

function agree(what: string, own: number, expected: number, tolerance: number, kind: keyof typeof apart): void {
  const difference = Math.abs(own - expected) / Math.max(1, Math.abs(expected));
  apart[kind] = Math.max(apart[kind], difference);
  expect(difference, `${what} is ${own}, expected ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** The parameters at which a spectrum was taken: the record's own, or those after a run, as recorded. */
function placeOf(found: NetworkRecord, { run, k }: { readonly run: number | null; readonly k: number }): Float64Array {
  if (run === null) return flatten(networkOf(found), found);
  const after = found.runs[run].params_after!;
  expect(after.k).toBe(k);
  return flatten(networkOf(found), after);
}

describe.each(records.map((record) => [record.id, record] as const))(`${goldenDirectory} %s`, (_, record) => {
  const found = networks.get(record.case);

  test('losses on its plane', () => {
    expect(found !== undefined || !isOwnData, `there is no network ${record.case}`).toBe(true);
    if (!found) {
      skipped.push(`network ${record.case} not known`);
      return;
    }
    const network = networkOf(found);
    const origin = flatten(network, found);
    const objective = objectiveOf(found);
    const [u, v] = [record.u, record.v].map((one) => filterNormalized(flatten(network, one), origin, objective.blocks));
    const plane = onPlane({ ...objective, ...measureOf(found) }, origin, u, v);
    for (const [i, row] of record.loss.entries())
      for (const [j, loss] of row.entries()) {
        const at = Float64Array.of(record.grid[j], record.grid[i]);
        agree(`loss at ${at}`, plane.value(at, 0), loss, 1e-12, 'planes');
      }
    const out = new Float64Array(2);
    plane.gradient(Float64Array.of(0.3, -0.2), out, 0);
    const difference = (s: number, t: number) =>
      (plane.value(Float64Array.of(0.3 + s, -0.2 + t), 0) - plane.value(Float64Array.of(0.3 - s, -0.2 - t), 0)) / 2e-5;
    expect(out[0]).toBeCloseTo(difference(1e-5, 0), 7);
    expect(out[1]).toBeCloseTo(difference(0, 1e-5), 7);
    counts.planes++;
  });

  test.each(record.hessian.map((one) => [JSON.stringify(one.at), one] as const))('the spectrum at %s', (_, one) => {
    if (!found) return;
    const objective = objectiveOf(found);
    const n = objective.dimension;
    const x = placeOf(found, one.at);
    const count = Math.max(one.largest.length, one.smallest.length);
    const { largest, smallest } = spectrumEnds(objective, x, 0, { count, steps: n });
    for (const [i, value] of one.largest.entries()) agree(`largest ${i}`, largest[i], value, 1e-8, 'spectra');
    for (const [i, value] of one.smallest.entries()) agree(`smallest ${i}`, smallest[i], value, 1e-8, 'spectra');
    const hessian = new Float64Array(n * n);
    hessianOf(objective)(x, hessian, 0);
    let trace = 0;
    for (let i = 0; i < n; i++) trace += hessian[i * n + i];
    agree('trace', trace, one.trace, 1e-8, 'spectra');
    counts.spectra++;
  });
});

test.runIf(isOwnData)('all were compared', () => {
  expect(counts).toEqual({ planes: 4, spectra: 12 });
});

afterAll(() => {
  console.log(
    `slices: ${counts.planes} planes compared, at most ${apart.planes.toExponential(1)} apart; ${counts.spectra} spectra, at most ` +
      `${apart.spectra.toExponential(1)} apart; skipped: ${skipped.join(', ') || 'none'}`,
  );
});
