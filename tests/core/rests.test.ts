import { describe, expect, test } from 'vitest';
import { formulaSurface } from '../../src/core/expression/parse.ts';
import { descend, methodOf, type Trajectory } from '../../src/core/optimizers/descend.ts';
import { findOptimizer, optimizers } from '../../src/core/optimizers/index.ts';
import { outcomeOf } from '../../src/core/runs/outcome.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import type { Surface } from '../../src/core/surfaces/surface.ts';

const formula = (text: string, reach = 3): Surface => {
  const side = [-reach, reach] as const;
  return (formulaSurface(text, [side, side]) as { surface: Surface }).surface;
};

const endOf = (surface: Surface, id: string, learningRate: number, from: readonly number[], steps = 200) => {
  const run = descend(surface, methodOf(findOptimizer(id)!, { learningRate }), from, steps);
  return { run, end: outcomeOf(run, surface) };
};

/** Where a run is after its last step. */
const last = ({ path, steps }: Trajectory) => [...path.subarray(2 * steps)];

describe('a run is at rest', () => {
  const bowl = formula('x^2 + 3y^2');

  test.each([
    ['sgd', 0.1],
    ['momentum', 0.02],
    ['nag', 0.05],
    ['adagrad', 0.5],
    ['adam', 0.1],
    ['newton', 1],
  ])('in a minimum that nobody has listed: %s', (id, rate) => {
    const { run, end } = endOf(bowl, id, rate, [2, 1.5]);
    expect(end.kind).toBe('rests');
    expect(Math.hypot(...last(run))).toBeLessThan(1e-3);
    // From the step on from which it is within a hundredth of the diagonal, as for a listed one.
    const listed = { ...bowl, criticalPoints: [{ at: [0, 0], value: 0, kind: 'minimum' as const }] };
    expect(end).toMatchObject({ step: (outcomeOf(run, listed) as { step: number }).step });
  });

  test('on a floor, from the start, and on a saddle that it has come down to', () => {
    expect(endOf(formula('3'), 'adam', 0.1, [1, 1]).end).toEqual({ kind: 'rests', step: 0 });
    const { run, end } = endOf(formula('x^2 - y^2'), 'sgd', 0.1, [2, 0]);
    expect(end.kind).toBe('rests');
    expect(last(run)[1]).toBe(0);
  });

  test('where a schedule has taken its learning rate away: it does not stir any more', () => {
    const path = Float64Array.from([3, 3, 2, 1, ...Array.from({ length: 20 }, () => [1.5, 0.5]).flat()]);
    const losses = new Float64Array(22);
    const run = { dimension: 2, steps: 21, path, losses, lastFinite: 21 };
    expect(outcomeOf(run, bowl)).toEqual({ kind: 'rests', step: 2 });
  });
});

describe('a run is still under way', () => {
  const bowl = formula('x^2 + 3y^2');

  test.each<[string, Surface, string, number, readonly number[]]>([
    ['while it leaps to and fro', formula('x^2'), 'sgd', 1, [1, 1]],
    ['while it trembles about a kink', formula('abs(x) + 3abs(y)'), 'sgd', 0.1, [2.05, 1.53]],
    ['while it crawls, however slowly', bowl, 'sgd', 1e-7, [2, 1.5]],
    ['along the floor of a valley', formula('(1 - x)^2 + 100(y - x^2)^2', 2), 'sgd', 0.001, [-1, 1]],
    ['as it leaves a saddle', formula('x^2 - y^2'), 'sgd', 0.1, [2, 1e-17]],
    ['with a sign for a step', bowl, 'lion', 0.05, [2, 1.5]],
  ])('%s', (_, surface, id, rate, from) => {
    expect(endOf(surface, id, rate, from).end.kind).toBe('underway');
  });

  test('while it turns back in the air, and when there have been too few steps to tell', () => {
    const through = (...xs: number[]): Trajectory => ({
      dimension: 1,
      steps: xs.length - 1,
      path: Float64Array.from(xs),
      losses: new Float64Array(xs.length),
      lastFinite: xs.length - 1,
    });
    const parabola = { ...findSurface('parabola')!, criticalPoints: [] };
    expect(outcomeOf(through(3, 2, 1.5, 1.5), parabola)).toEqual({ kind: 'underway' });
    expect(outcomeOf(through(3, 0), parabola)).toEqual({ kind: 'underway' });
  });
});

test('nothing rests where a minimum is known: there it arrives, or it has left', () => {
  const surface = findSurface('bowl')!;
  for (const { id } of optimizers) expect(endOf(surface, id, 0.1, surface.start, 400).end.kind).not.toBe('rests');
});
