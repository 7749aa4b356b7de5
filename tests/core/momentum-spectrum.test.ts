import { describe, expect, it } from 'vitest';
import { descend } from '../../src/core/optimizers/descend.ts';
import { findOptimizer } from '../../src/core/optimizers/index.ts';
import type { FormId } from '../../src/core/optimizers/optimizer.ts';
import {
  criticalDamping,
  type MomentumMethod,
  rateAt,
  reachOf,
  regimeAt,
  rootsAt,
  stabilityLimit,
} from '../../src/core/optimizers/theory/momentum-spectrum.ts';

const methods: readonly MomentumMethod[] = ['momentum', 'nag'];
const betas = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99];

/** Curvature of the quadratic that the core's own optimizers descend here: ηλ and η are not the same number. */
const curvature = 2.5;

const quadratic = {
  dimension: 1,
  value: ([x]: Float64Array) => (curvature / 2) * x * x,
  gradient: (x: Float64Array, out: Float64Array) => {
    out[0] = curvature * x[0];
  },
};

function pathOf(id: string, scaledRate: number, momentum: number, steps: number, form?: FormId): Float64Array {
  const optimizer = findOptimizer(id)!;
  const own = form ?? (Object.keys(optimizer.forms)[0] as FormId);
  const settings = { ...optimizer.forms[own]!.defaults, learningRate: scaledRate / curvature, momentum };
  return descend(quadratic, { optimizer, form: own, settings }, [1], steps).path;
}

/** The largest of the last distances of a long run. */
const tailOf = (path: Float64Array) => Math.max(...path.slice(-20).map(Math.abs));

describe.each(methods)('the limit of stability of %s', (method) => {
  it.each(betas)('is where the runs of the core begin to diverge, at β = %f', (beta) => {
    const limit = stabilityLimit(method, beta);
    const steps = 20_000;
    expect(tailOf(pathOf(method, 0.995 * limit, beta, steps))).toBeLessThan(1e-3);
    expect(tailOf(pathOf(method, 1.005 * limit, beta, steps))).not.toBeLessThan(1e3);
  });
});

describe('the limits that the lesson prints', () => {
  it('are 2 for plain descent, 3.8 for the heavy ball and 1.357 for NAG at β = 0.9', () => {
    expect(stabilityLimit('momentum', 0)).toBe(2);
    expect(stabilityLimit('nag', 0)).toBe(2);
    expect(stabilityLimit('momentum', 0.9)).toBeCloseTo(3.8, 12);
    expect(stabilityLimit('nag', 0.9).toFixed(3)).toBe('1.357');
  });

  it('are those of the runs: plain descent at 2, NAG at 1.357', () => {
    for (const [id, limit] of [
      ['sgd', 2],
      ['nag', 1.357],
    ] as const) {
      expect(tailOf(pathOf(id, limit - 0.002, 0.9, 30_000))).toBeLessThan(1e-3);
      expect(tailOf(pathOf(id, limit + 0.002, 0.9, 30_000))).not.toBeLessThan(1e3);
    }
  });

  it.each(['pytorch', 'keras'] as const)('hold for the way %s writes them', (form) => {
    for (const method of methods) {
      const limit = stabilityLimit(method, 0.9);
      expect(tailOf(pathOf(method, 0.995 * limit, 0.9, 20_000, form))).toBeLessThan(1e-3);
      expect(tailOf(pathOf(method, 1.005 * limit, 0.9, 20_000, form))).not.toBeLessThan(1e3);
    }
  });
});

describe.each(methods)('the roots of %s', (method) => {
  const places = betas.flatMap((beta) =>
    [0.02, 0.3, 0.77, 1, 1.2, 1.9, 2.4, 3.3, 4].map((rate) => [rate, beta] as const),
  );

  it('continue the runs of the core: x″ = (σ₁ + σ₂) x′ − σ₁σ₂ x', () => {
    for (const [scaledRate, beta] of places) {
      const roots = rootsAt(method, scaledRate, beta);
      const [sum, product] =
        roots.kind === 'real'
          ? [roots.values[0] + roots.values[1], roots.values[0] * roots.values[1]]
          : [2 * roots.re, roots.re ** 2 + roots.im ** 2];
      const path = pathOf(method, scaledRate, beta, 12);
      for (let k = 2; k <= 12; k++) {
        const expected = sum * path[k - 1] - product * path[k - 2];
        expect(Math.abs(path[k] - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(path[k])));
      }
    }
  });

  it('are complex exactly between the two places of critical damping', () => {
    for (const beta of betas.slice(1)) {
      const [low, high] = criticalDamping(method, beta);
      const kinds = [low - 1e-6, low + 1e-6, high - 1e-6, high + 1e-6].map((at) => rootsAt(method, at, beta).kind);
      expect(kinds).toEqual(['real', 'complex', 'complex', 'real']);
    }
  });

  it('are of at most a given size exactly where it says', () => {
    for (const rate of [0.1, 0.35, 0.6, 0.9, 0.99]) {
      for (const beta of betas) {
        const reach = reachOf(method, beta, rate);
        if (!reach) {
          expect(beta).toBeGreaterThan(rate * rate);
          continue;
        }
        for (const edge of reach) expect(rateAt(method, edge, beta)).toBeCloseTo(rate, 6);
        const middle = (reach[0] + reach[1]) / 2;
        expect(rateAt(method, middle, beta)).toBeLessThan(rate + 1e-9);
        expect(rateAt(method, reach[0] - 0.01, beta)).toBeGreaterThan(rate);
        expect(rateAt(method, reach[1] + 0.01, beta)).toBeGreaterThan(rate);
      }
    }
  });
});

describe('the regimes', () => {
  it('are named after what the runs do', () => {
    expect(regimeAt('momentum', 0.15, 0.2)).toBe('decrease');
    expect(regimeAt('momentum', 0.6, 0.8)).toBe('ripples');
    expect(regimeAt('momentum', 1, 0)).toBe('one-step');
    expect(regimeAt('momentum', 2, 0.12)).toBe('overshoot');
    expect(regimeAt('momentum', 3.1, 0.5)).toBe('divergence');
    for (const beta of betas) {
      expect(regimeAt('nag', 1, beta)).toBe('one-step');
      expect(pathOf('nag', 1, beta, 3, 'textbook')[1]).toBeCloseTo(0, 12);
    }
  });
});
