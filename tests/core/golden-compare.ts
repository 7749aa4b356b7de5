import type { Trajectory } from '../../src/core/optimizers/descend.ts';
import type { GoldenRecord } from './golden-records.ts';

/** The first place where a trajectory is not the record's, by the README's compare rule. */
export function mismatch(
  record: GoldenRecord,
  { path, losses, steps }: Pick<Trajectory, 'path' | 'losses' | 'steps'>,
): string | undefined {
  const { tol, dtype, diverged, first_nonfinite_step: theirs } = record;
  const until = record.compare_until ?? steps;
  const at = (k: number) => ({ x: path[2 * k], y: path[2 * k + 1], loss: losses[k] });
  // What overflows in single precision is often finite in ours.
  const finite = (value: number) => Number.isFinite(dtype === 'float32' ? Math.fround(value) : value);
  const ours = Array.from(losses, (_, k) => k).find((k) => !Object.values(at(k)).every(finite)) ?? null;

  if (!diverged && ours !== null && ours <= until) return `not finite at ${ours}`;
  if (diverged && theirs !== null && theirs <= until && (ours === null || Math.abs(ours - theirs) > 1))
    return `not finite at ${ours}, expected at ${theirs}`;

  const end = Math.min(ours ?? Number.POSITIVE_INFINITY, theirs ?? Number.POSITIVE_INFINITY);
  for (const step of record.steps) {
    if (step.k > until || step.k >= end) continue;
    for (const name of ['x', 'y', 'loss'] as const) {
      const expected = step[name]!;
      const value = at(step.k)[name];
      if (!(Math.abs(value - expected) <= tol * Math.max(1, Math.abs(expected))))
        return `${name} is ${value} at ${step.k}, expected ${expected} (tolerance ${tol})`;
    }
  }
  return undefined;
}
