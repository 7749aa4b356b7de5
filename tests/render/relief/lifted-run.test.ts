import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaSurface } from '../../../src/core/expression/parse.ts';
import type { Trajectory } from '../../../src/core/optimizers/descend.ts';
import { partsWith } from '../../../src/core/runs/all-parts.ts';
import { prepare } from '../../../src/core/runs/prepare.ts';
import { computeRuns } from '../../../src/core/runs/run.ts';
import { type LiftedRun, liftRun } from '../../../src/render/relief/lifted-run.ts';
import { type Relief, reliefOf, toScene } from '../../../src/render/relief/relief.ts';
import { experiments } from '../../core/arbitrary-experiment.ts';
import { runs } from '../../tier.ts';
import { coarse } from './reliefs.ts';

/** A run that goes through the given points, as if an optimizer had. */
function through(points: readonly (readonly [number, number])[], lastFinite = points.length - 1): Trajectory {
  const steps = points.length - 1;
  return {
    dimension: 2,
    steps,
    path: Float64Array.from(points.flat()),
    losses: new Float64Array(steps + 1),
    lastFinite,
  };
}

/** Every place of a way, from three numbers on. */
const placesOf = (numbers: Float32Array): number[][] =>
  Array.from({ length: numbers.length / 3 }, (_, i) => [...numbers.subarray(3 * i, 3 * i + 3)]);

/** Checks that a way is finite, inside the domain and on the landscape. */
function expectOnLandscape({ pieces, dots }: LiftedRun, relief: Relief): void {
  for (const [x, y, height] of [...placesOf(pieces), ...placesOf(dots)]) {
    const fits = Math.abs(x) <= relief.half[0] * 1.00001 && Math.abs(y) <= relief.half[1] * 1.00001;
    expect(fits && height >= 0 && height <= 1, `${x}, ${y}, ${height}`).toBe(true);
  }
}

const parts = partsWith(formulaSurface);

describe('a run on a landscape', () => {
  it('lies on it between its steps too', () => {
    const relief = coarse('two-basins');
    const { pieces } = liftRun(
      through([
        [-4, -4],
        [4, 4],
      ]),
      relief,
    );
    const places = placesOf(pieces);
    expect(places.length).toBeGreaterThan(40);
    for (let i = 0; i < places.length; i += 2) {
      const [a, b] = [places[i], places[i + 1]];
      const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      expect(Math.abs(relief.heightAt(x, y) - (a[2] + b[2]) / 2)).toBeLessThan(0.004);
    }
  });

  it('is one unbroken way inside the domain', () => {
    const { pieces, pieceSteps, dotSteps } = liftRun(
      through([
        [0, 0],
        [1, 0],
        [1, 2],
        [-3, 2],
      ]),
      coarse('bowl'),
    );
    const places = placesOf(pieces);
    for (let i = 2; i < places.length; i += 2) expect(places[i]).toEqual(places[i - 1]);
    expect(new Set(pieceSteps)).toEqual(new Set([1, 2, 3]));
    expect([...dotSteps]).toEqual([0, 1, 2, 3]);
  });

  it('ends at the edge where it leaves, and goes on where it comes back', () => {
    const relief = coarse('bowl');
    const way = liftRun(
      through([
        [0, 0],
        [8, 0],
        [8, 3],
        [0, 3],
      ]),
      relief,
    );
    expectOnLandscape(way, relief);
    expect(new Set(way.pieceSteps)).toEqual(new Set([1, 3]));
    expect([...way.dotSteps]).toEqual([0, 3]);
    const out = way.headAt(1);
    expect(out.inside).toBe(false);
    expect(out.at[0]).toBeCloseTo(1, 4);
    expect(out.at[1]).toBeCloseTo(0, 4);
    expect(way.headAt(2).at).toEqual(out.at);
    expect(way.headAt(3).inside).toBe(true);
  });

  it('crosses the domain where both ends of a step are outside of it', () => {
    const way = liftRun(
      through([
        [0, 0],
        [0, 9],
        [9, 0],
        [-9, 0],
      ]),
      coarse('bowl'),
    );
    expect(new Set(way.pieceSteps)).toEqual(new Set([1, 3]));
  });

  it('stands where it was last seen once its numbers have overflowed', () => {
    const way = liftRun(
      through(
        [
          [0, 0],
          [2, 0],
          [1e300, -1e308],
          [Number.NaN, 0],
        ],
        3,
      ),
      coarse('bowl'),
    );
    expect(way.headAt(1)).toEqual({ at: [0.5, 0, expect.closeTo(0.125, 5)], inside: true });
    expect(way.headAt(3).inside).toBe(false);
    expect(way.headAt(3).at.every(Number.isFinite)).toBe(true);
  });

  it('keeps to its budget', () => {
    const zigzag = through(Array.from({ length: 400 }, (_, k) => [k % 2 ? -4 : 4, (k % 7) - 3] as const));
    expect(liftRun(zigzag, coarse('himmelblau'), 500).pieceSteps.length).toBeLessThan(1000);
  });

  it('that stands still is a dot', () => {
    const way = liftRun(through(Array.from({ length: 50 }, () => [1, 1] as const)), coarse('bowl'));
    expect(way.dotSteps.length).toBe(1);
    expect(way.pieceSteps.length).toBeLessThanOrEqual(1);
  });

  it('is made of numbers inside the domain, whatever the run', () => {
    fc.assert(
      fc.property(experiments({ runs: 2, starts: 2, steps: 60 }), (experiment) => {
        const prepared = prepare(experiment, parts);
        if (prepared.surface.dimension !== 2) return;
        const { kind, surface } = experiment.ground;
        const relief = kind === 'surface' ? coarse(surface) : reliefOf(prepared.surface, 32);
        for (const { trajectory } of computeRuns(prepared, experiment)) {
          const way = liftRun(trajectory, relief, 2000);
          expectOnLandscape(way, relief);
          for (const step of [0, 1, Math.floor(experiment.steps / 2), experiment.steps]) {
            expect(way.headAt(step).at.every(Number.isFinite)).toBe(true);
          }
          expect(way.headAt(0).at.slice(0, 2)).toEqual(toScene(relief, trajectory.path[0], trajectory.path[1]));
        }
      }),
      { numRuns: runs(300, 5_000) },
    );
  });
});
