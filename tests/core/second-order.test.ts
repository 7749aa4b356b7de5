import { describe, expect, test } from 'vitest';
import { hessianOf } from '../../src/core/objective/hessian.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { armijo } from '../../src/core/optimizers/armijo.ts';
import { descend, type Method } from '../../src/core/optimizers/descend.ts';
import { lbfgs } from '../../src/core/optimizers/lbfgs.ts';
import { newton } from '../../src/core/optimizers/newton.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';

const textbook = (optimizer: Method['optimizer'], settings: Record<string, number> = {}): Method => ({
  optimizer,
  form: 'textbook',
  settings: { ...optimizer.forms.textbook!.defaults, ...settings },
});

const surface = (id: string) => findSurface(id)!;

describe('the Hessian by differences', () => {
  test.each(surfaces.filter(({ hessian }) => hessian))('is near the exact one on $id', (one) => {
    const { hessian, ...without } = one;
    const n = one.dimension;
    const [exact, near] = [new Float64Array(n * n), new Float64Array(n * n)];
    // Off the start, which is a kink or a symmetry of some.
    const x = Float64Array.from(one.start, (value, i) => value + 0.01 * (i + 1));
    hessian!(x, exact);
    hessianOf({ ...without })(x, near, 0);
    const scale = Math.max(1, ...exact.map(Math.abs));
    for (const [i, value] of exact.entries()) expect(Math.abs(near[i] - value) / scale).toBeLessThan(1e-6);
    expect(hessianOf(one)).toBe(hessian);
  });
});

describe("Newton's method", () => {
  test.each(['bowl', 'ellipse-k100', 'ellipse-k100-rot30', 'booth', 'matyas'])('is done with %s in one step', (id) => {
    const { path } = descend(surface(id), textbook(newton), surface(id).start, 1);
    const { at } = surface(id).criticalPoints.find(({ global }) => global)!;
    for (const [i, value] of at.entries()) expect(path[2 + i]).toBeCloseTo(value, 10);
  });

  test('goes to a saddle where f curves down', () => {
    const { path } = descend(surface('saddle'), textbook(newton), [1.5, 0.3], 30);
    const { at } = surface('saddle').criticalPoints.find(({ kind }) => kind === 'saddle')!;
    for (const [i, value] of at.entries()) expect(path[60 + i]).toBeCloseTo(value, 8);
  });

  test('takes the step of the gradient where the Hessian cannot be inverted', () => {
    const flat: Objective = {
      dimension: 2,
      value: (x) => 3 * x[0] - x[1],
      gradient: (_, out) => out.set([3, -1]),
      hessian: (_, out) => out.fill(0),
    };
    expect([...descend(flat, textbook(newton), [1, 1], 1).path]).toEqual([1, 1, -2, 2]);
  });

  test('damped enough is gradient descent with the rate η/λ', () => {
    const { path } = descend(beale, textbook(newton, { damping: 1e8 }), [1, 1.5], 1);
    const g = new Float64Array(2);
    beale.gradient(Float64Array.of(1, 1.5), g, 0);
    for (const i of [0, 1]) expect((path[i] - path[2 + i]) * 1e8).toBeCloseTo(g[i], 3);
  });
});

describe("Armijo's line search", () => {
  test.each(surfaces.map(({ id }) => [id]))('never climbs on %s, whatever the learning rate', (id) => {
    for (const learningRate of [0.01, 1, 1e6]) {
      const { losses } = descend(surface(id), textbook(armijo, { learningRate }), surface(id).start, 50);
      for (let k = 1; k < losses.length; k++) expect(losses[k]).toBeLessThanOrEqual(losses[k - 1]);
    }
  });
});

describe('L-BFGS with a strong-Wolfe search', () => {
  test.each(['bowl', 'rosenbrock', 'beale', 'booth', 'matyas'])('arrives on %s within 60 updates', (id) => {
    const { losses } = descend(surface(id), textbook(lbfgs), surface(id).start, 60);
    const { value } = surface(id).criticalPoints.find(({ global }) => global)!;
    expect(losses[60] - value).toBeLessThan(1e-6);
  });

  test('shows the gradient it set out with, not the one it found', () => {
    const method = textbook(lbfgs);
    // The last one stands still at the minimum.
    for (const k of [1, 2, 9, 100]) {
      const { before, after } = stepAnatomy(beale, method, [1, 1.5], k);
      const g = new Float64Array(2);
      beale.gradient(before.x, g, 0);
      if (k < 100) expect(after.state.g).toEqual(g);
      else expect(after.state.t[0]).toBe(0);
      for (const [i, value] of before.x.entries())
        expect(after.x[i]).toBeCloseTo(value + after.state.t[0] * after.state.d[i], 12);
    }
  });
});
