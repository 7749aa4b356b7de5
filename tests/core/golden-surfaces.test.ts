import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Objective } from '../../src/core/objective/objective.ts';
import { surfaces } from '../../src/core/surfaces/index.ts';
import type { CriticalPoint, Interval, Surface } from '../../src/core/surfaces/surface.ts';
import { distance, eigenvalues } from './critical-search.ts';
import { objectiveFor } from './golden-objectives.ts';
import { goldenDirectory, isOwnData, readSurfaces, type SurfaceRecord } from './golden-records.ts';

/*
 * Compares our surfaces and data losses with values, gradients and Hessians of PyTorch's autograd and with critical points found to 50
 * digits. `GOLDEN_DIR` names another directory of the same schema. Nothing is passed over in silence: a record is compared, or it is
 * counted as skipped with a reason of this list, or it fails.
 */
const allowedSkips = {
  unknown: 'on a surface that we do not have (in a directory that is not our own)',
  kink: 'gradient and Hessian at a kink, of which no claim is made',
  unlisted: 'place in our list of a critical point outside the box that the list covers',
} as const;

/** Value, gradient and Hessian at a point; null stands for what is not finite. */
interface PointRecord {
  readonly x: number;
  readonly y: number;
  readonly f: number | null;
  readonly grad: readonly (number | null)[];
  readonly hess: readonly (readonly (number | null)[])[];
}

interface CriticalRecord {
  readonly x: number;
  readonly y: number;
  readonly f: number;
  readonly type: CriticalPoint['kind'];
  readonly hess_eig?: readonly number[];
  readonly nonsmooth?: true;
  readonly global_in_box?: boolean;
}

interface GoldenSurface extends Partial<SurfaceRecord> {
  readonly surface: string;
  readonly points?: readonly PointRecord[];
  readonly critical_points?: readonly CriticalRecord[];
  /** Lowest and highest x, lowest and highest y of the box in which `critical_points` is complete. */
  readonly critical_search_box?: readonly [number, number, number, number];
}

/** Every surface that a file under the directory has points or critical points of; files of other schemata are passed over. */
const records: GoldenSurface[] = readdirSync(goldenDirectory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => {
    const file = JSON.parse(readFileSync(join(goldenDirectory, name), 'utf8'));
    return Array.isArray(file?.surfaces) ? file.surfaces.filter((one: Partial<GoldenSurface>) => one.surface) : [];
  });

const defined = readSurfaces();
const counts = { points: 0, 'critical points': 0 };
const skipped = new Map<string, number>();

function skip(reason: keyof typeof allowedSkips, count = 1): void {
  if (count > 0) skipped.set(allowedSkips[reason], (skipped.get(allowedSkips[reason]) ?? 0) + count);
}

/** Our surface of that name, or our data loss, which is no surface with a list of critical points but has all derivatives. */
function ours(name: string): { objective: Objective; surface?: Surface } | undefined {
  const surface = surfaces.find(({ id }) => id === name.replaceAll('_', '-'));
  if (surface) return { objective: surface, surface };
  const definition = defined.surfaces.find((one) => one.surface === name);
  const found = definition && objectiveFor(definition, defined.datasets);
  return found?.readFrom === 'core' ? found : undefined;
}

function derivatives({ gradient, hessian }: Objective, x: Float64Array): { grad: Float64Array; hess: Float64Array } {
  const grad = new Float64Array(2);
  const hess = new Float64Array(4);
  gradient(x, grad, 0);
  hessian?.(x, hess, 0);
  return { grad, hess };
}

/** Our own data must be known completely; of another directory's surfaces those that we lack are counted. */
function oursOrSkipped(name: string, count: number) {
  const found = ours(name);
  if (!found) {
    expect(isOwnData, `${name} is not among our surfaces`).toBe(false);
    skip('unknown', count);
  }
  return found;
}

describe(`golden surfaces of ${goldenDirectory}`, () => {
  const withPoints = records.filter(({ points }) => points);
  test.each(withPoints.map((record) => [record.surface, record.points!] as const))('values of %s', (name, points) => {
    const found = oursOrSkipped(name, points.length);
    if (!found) return;
    const entries = points.flatMap(({ f, grad, hess }) => [f, ...grad, ...hess.flat()]).map((entry) => entry ?? 0);
    const tolerance = 1e-12 * Math.max(1, ...entries.map(Math.abs));

    for (const { x, y, f, grad, hess } of points) {
      const at = Float64Array.of(x, y);
      const agree = (what: string, mine: ArrayLike<number>, theirs: readonly (number | null)[]) =>
        theirs.forEach((expected, i) => {
          const message = `${what} ${i} at ${at} is ${mine[i]}, expected ${expected}`;
          const same = expected === null ? !Number.isFinite(mine[i]) : Math.abs(mine[i] - expected) <= tolerance;
          expect(same, message).toBe(true);
        });
      agree('value', [found.objective.value(at, 0)], [f]);
      if (isKink(found.surface, at)) skip('kink');
      else {
        const mine = derivatives(found.objective, at);
        agree('gradient', mine.grad, grad);
        agree('Hessian', mine.hess, hess.flat());
      }
      counts.points++;
    }
  });

  const withCritical = records.filter(({ critical_points }) => critical_points);
  test.each(
    withCritical.map((record) => [record.surface, record] as const),
  )('critical points of %s', (name, record) => {
    const points = record.critical_points!;
    const found = oursOrSkipped(name, points.length);
    if (!found) return;
    for (const point of points) {
      checkDerivatives(found.objective, point);
      if (found.surface) checkListing(found.surface, point, record.critical_search_box);
      counts['critical points']++;
    }
    // What we list inside their box, they list too.
    const [left, right, bottom, top] = record.critical_search_box ?? [];
    if (left === undefined) return;
    const box = [
      [left, right!],
      [bottom!, top!],
    ] as const;
    for (const { at } of found.surface?.criticalPoints.filter((one) => isInside(one.at, box)) ?? []) {
      expect(
        points.some(({ x, y }) => distance([x, y], at) < 1e-9),
        `${at} is in their list`,
      ).toBe(true);
    }
  });

  test.runIf(isOwnData || records.length > 0)('something was compared', () => {
    expect(counts.points + counts['critical points']).toBeGreaterThan(0);
  });

  afterAll(() => {
    const compared = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
    const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`);
    console.log(`surfaces: ${compared.join(' and ')} compared; skipped: ${reasons.join(', ') || 'none'}`);
  });
});

/** At their critical point our function is as they say: its value, slope 0, the same curvatures. */
function checkDerivatives(objective: Objective, { x, y, f, type, nonsmooth, hess_eig }: CriticalRecord): void {
  const at = Float64Array.of(x, y);
  expect(Math.abs(objective.value(at, 0) - f), `value at ${at}`).toBeLessThan(1e-12 * Math.max(1, Math.abs(f)));
  if (nonsmooth) {
    skip('kink');
    return;
  }
  const { grad, hess } = derivatives(objective, at);
  const curvatures = eigenvalues(hess);
  const steepest = Math.max(1, ...curvatures.map(Math.abs));
  for (const slope of grad) expect(Math.abs(slope), `slope at ${at}`).toBeLessThan(1e-12 * steepest);
  if (hess_eig) {
    for (const [i, curvature] of curvatures.entries()) {
      expect(Math.abs(curvature - hess_eig[i]), `curvature at ${at}`).toBeLessThan(1e-12 * steepest);
    }
  } else expect(type).toBe('degenerate');
}

/** Our list has their critical point, with the same value, kind and standing. */
function checkListing(surface: Surface, point: CriticalRecord, box: GoldenSurface['critical_search_box']): void {
  const at = [point.x, point.y];
  if (!isInside(at, surface.criticalPointsWithin ?? surface.domain)) {
    skip('unlisted');
    return;
  }
  const listed = surface.criticalPoints.filter((one) => distance(one.at, at) < 1e-9);
  expect(listed, `points of our list at ${at}`).toHaveLength(1);
  const [mine] = listed;
  for (const i of [0, 1]) expect(Math.abs(mine.at[i] - at[i])).toBeLessThan(1e-12 * Math.max(1, Math.abs(at[i])));
  expect(Math.abs(mine.value - point.f)).toBeLessThan(1e-12 * Math.max(1, Math.abs(point.f)));
  expect(mine.kind).toBe(point.type);
  expect(mine.nonsmooth ?? false).toBe(point.nonsmooth ?? false);
  // What is lowest in our domain is lowest in any part of it, and the other way round if their box covers our domain.
  const [[left, right], [bottom, top]] = surface.domain;
  const covers = box && box[0] <= left && box[1] >= right && box[2] <= bottom && box[3] >= top;
  if (mine.global || covers) expect(mine.global ?? false, `global at ${at}`).toBe(point.global_in_box ?? false);
}

function isInside(at: readonly number[], box: readonly Interval[]): boolean {
  return box.every(([low, high], i) => at[i] >= low && at[i] <= high);
}

function isKink(surface: Surface | undefined, at: Float64Array): boolean {
  return surface?.criticalPoints.some((point) => point.nonsmooth && distance(point.at, at) === 0) ?? false;
}
