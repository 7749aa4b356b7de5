import { describe, expect, test, vi } from 'vitest';
import { clipByNorm, clipByValue } from '../../src/core/objective/clip.ts';
import type { Objective } from '../../src/core/objective/objective.ts';
import { adam } from '../../src/core/optimizers/adam.ts';
import { constantRates, descend, formOf, type Method } from '../../src/core/optimizers/descend.ts';
import { furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import { momentum } from '../../src/core/optimizers/momentum.ts';
import { nag } from '../../src/core/optimizers/nag.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { everyForm, everyVariant, withSettings } from './methods.ts';
import { bowl, slope } from './objectives.ts';

const everyOptimizer = [...optimizers, ...furtherOptimizers];

/** Settings that steer something else than x, and so leave the losses as they are. */
const silent: ReadonlySet<string> = new Set(['asgd averageFrom']);

const curvatures = (dimension: number) => Array.from({ length: dimension }, (_, i) => 1 + (i % 7));
const startOf = (dimension: number) => Array.from({ length: dimension }, (_, i) => 1.5 * Math.cos(i + 1));

describe('the registry', () => {
  test('ids are unique', () => {
    const ids = everyOptimizer.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(everyOptimizer)('$id lists its hyperparameters, the learning rate first', ({ hyperparameters, forms }) => {
    expect(Object.keys(hyperparameters)[0]).toBe('learningRate');
    for (const { defaults } of Object.values(forms))
      expect(Object.keys(defaults).sort()).toEqual(Object.keys(hyperparameters).sort());
    for (const { range, scale } of Object.values(hyperparameters)) {
      expect(range[0]).toBeLessThan(range[1]);
      if (scale === 'log') expect(range[0]).toBeGreaterThan(0);
      if (scale === 'flag') expect(range).toEqual([0, 1]);
    }
  });
});

describe.each(everyForm())('$name', (method) => {
  test('takes one gradient in an update, unless it says what more', () => {
    const value = vi.fn(beale.value);
    const gradient = vi.fn(beale.gradient);
    const hessian = vi.fn(beale.hessian);
    descend({ dimension: 2, value, gradient, hessian }, method, [1, 1.5], 20, constantRates(0.01, 20), beale);
    const asked = [value, gradient, hessian].map(({ mock }) => mock.calls.length);
    expect(asked.join() === '0,20,0', `${asked}`).toBe(!method.optimizer.cost);
  });

  test('descends a bowl', () => {
    const { losses } = descend(bowl([1, 3]), withSettings(method, { learningRate: 0.02 }), [1.5, -1], 300);
    // Two steps: Optax' Rprop takes its first one a call late.
    expect(losses[2]).toBeLessThan(losses[0]);
    expect(losses[300]).toBeLessThan(losses[2]);
  });

  test.each([1, 2, 50])('runs in %i dimensions as in each of them', (dimension) => {
    const run = (objective: Objective, start: readonly number[]) => descend(objective, method, start, 40).path;
    const start = startOf(dimension);
    const path = run(bowl(curvatures(dimension)), start);
    expect(path.every(Number.isFinite)).toBe(true);
    const { coordinatewise, cost } = method.optimizer;
    const alone = start.map((_, i) => run(bowl([curvatures(dimension)[i]]), [start[i]]));
    const together = start.map((_, i) => path.filter((_, index) => index % dimension === i));
    if (coordinatewise) expect(together).toEqual(alone);
    // What asks for more than gradients may do the same on a bowl and yet not elsewhere.
    else if (dimension > 1 && !cost) expect(together, 'say `coordinatewise: true` of it').not.toEqual(alone);
  });

  test('listens to every hyperparameter', () => {
    // A line search only has something to do where the first step it tries is too long.
    const learningRate = method.optimizer.id === 'armijo' ? 1 : 0.02;
    const lossesWith = (settings: Record<string, number>) =>
      descend(beale, withSettings(method, { learningRate, ...settings }), [1, 1.5], 300).losses;
    for (const [name, { range, scale }] of Object.entries(method.optimizer.hyperparameters)) {
      if (silent.has(`${method.optimizer.id} ${name}`)) continue;
      const [low, high] = scale === 'flag' ? [0, 1] : [range[0], (range[0] + range[1]) / 2];
      expect(lossesWith({ [name]: low }), name).not.toEqual(lossesWith({ [name]: high }));
    }
  });
});

describe.each(everyVariant())('$name', (method) => {
  const steps = 60;
  const rates = constantRates(0.01, steps).map((rate, k) => rate / (1 + k / 10));

  test('does the same again, and leaves what it was given alone', () => {
    const start = Object.freeze([1, 1.5]);
    const frozen = { ...method, settings: Object.freeze({ ...method.settings }) };
    const given = rates.slice();
    const first = descend(beale, frozen, start, steps, given);
    expect(descend(beale, frozen, start, steps, given)).toEqual(first);
    expect(given).toEqual(rates);
  });

  test.each([0, 1, 2, 17, steps])('stopped at step %i and resumed, goes on to the last bit', (stop) => {
    const work = () => ({
      x: Float64Array.of(1, 1.5),
      objective: beale,
      state: method.optimizer.createState(2, method.settings),
      settings: method.settings,
      rates,
      path: new Float64Array(2 * (steps + 1)),
    });
    const { run } = formOf(method);
    const [whole, parts] = [work(), work()];
    run(whole, 0, steps);
    run(parts, 0, stop);
    run(parts, stop, steps);
    expect(parts).toEqual(whole);
    expect(whole.x).toEqual(whole.path.slice(-2));
  });

  test('survives a gradient of zero', () => {
    const { path } = descend(slope([0, 0]), method, [1, -2], 20);
    // TensorFlow.js draws the root of −ε there (see rmsprop.ts), unless weight decay adds to the gradient.
    const { centered, weightDecay } = method.settings;
    const rootOfNegative = method.form === 'tfjs' && centered === 1 && weightDecay === 0;
    expect(path.every(Number.isFinite)).toBe(!rootOfNegative);
  });
});

describe('Adam', () => {
  test.each(everyForm().filter(({ optimizer }) => optimizer === adam))('$name: first step', (method) => {
    const learningRate = 0.05;
    const { path } = descend(
      slope([1e4, -1, 1e-2]),
      withSettings(method, { learningRate, epsilon: 1e-12 }),
      [0, 0, 0],
      1,
    );
    for (const [i, sign] of [-1, 1, -1].entries()) expect(path[3 + i]).toBeCloseTo(sign * learningRate, 8);
  });
});

describe('momentum', () => {
  const settings = { learningRate: 0.002, momentum: 0.9, dampening: 0.2, weightDecay: 0 };
  const path = (form: Method['form'], rates?: Float64Array) =>
    descend(beale, { optimizer: momentum, form, settings }, [1, 1.5], 100, rates).path;

  test('PyTorch and Keras go the same way at a constant learning rate, and part where it changes', () => {
    const keras = path('keras');
    expect(Math.max(...path('pytorch').map((value, i) => Math.abs(value - keras[i])))).toBeLessThan(1e-12);
    const falling = constantRates(0.002, 100).map((rate, k) => rate / (1 + k));
    expect(Math.abs(path('pytorch', falling)[200] - path('keras', falling)[200])).toBeGreaterThan(1e-3);
  });
});

describe('NAG', () => {
  const settings = { learningRate: 0.002, momentum: 0.9, weightDecay: 0 };
  const textbook: Method = { optimizer: nag, form: 'textbook', settings };

  test.each(['pytorch', 'keras'] as const)('%s walks on the look-ahead points of the textbook', (form) => {
    const { path } = descend(beale, { optimizer: nag, form, settings }, [1, 1.5], 100);
    for (const k of [0, 1, 2, 30, 99]) {
      // The step after k is the one that looks ahead from x after k updates.
      const { ahead } = stepAnatomy(beale, textbook, [1, 1.5], k + 1).after.state;
      for (let i = 0; i < 2; i++) expect(path[2 * k + i]).toBeCloseTo(ahead[i], 12);
    }
  });

  test('looks ahead with the velocity from before the step', () => {
    const { before, after } = stepAnatomy(beale, textbook, [1, 1.5], 5);
    const expected = before.x.map((value, i) => value + settings.momentum * before.state.v[i]);
    expect(after.state.ahead).toEqual(expected);
  });
});

describe('gradient clipping', () => {
  const clipped = (clip: typeof clipByNorm, limit: number, g: readonly number[]) => {
    const out = new Float64Array(g.length);
    clip(slope(g), limit).gradient(new Float64Array(g.length), out, 0);
    return [...out];
  };

  test('by value bounds each coordinate', () => {
    expect(clipped(clipByValue, 1, [3, -0.5, -7])).toEqual([1, -0.5, -1]);
  });

  test('by norm shortens and keeps the direction', () => {
    expect(clipped(clipByNorm, 1, [3, -4])).toEqual([0.6000000000000001, -0.8]);
    expect(clipped(clipByNorm, 5, [3, -4])).toEqual([3, -4]);
    expect(clipped(clipByNorm, 1, [0, 0])).toEqual([0, 0]);
  });
});

describe('Adam without its corrections', () => {
  const level: Objective = { dimension: 1, value: () => 0, gradient: (_, out) => void out.fill(7) };

  test.each([
    'pytorch',
    'keras',
    'optax',
  ] as const)('as %s writes it goes (1 − β₁ᵏ)/√(1 − β₂ᵏ) of a step on a steady slope', (id) => {
    const { defaults } = adam.forms[id]!;
    const settings = { ...defaults, learningRate: 1, epsilon: 0, uncorrected: 1 };
    const { path } = descend(level, { optimizer: adam, form: id, settings }, [0], 40);
    for (let k = 1; k <= 40; k++)
      expect(path[k - 1] - path[k]).toBeCloseTo((1 - 0.9 ** k) / Math.sqrt(1 - 0.999 ** k), 10);
  });
});
