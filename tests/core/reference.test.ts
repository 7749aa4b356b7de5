import { describe, expect, test } from 'vitest';
import { argumentIn, formIn } from '../../src/core/code/framework-defaults.ts';
import { gradientTex } from '../../src/core/code/gradient-tex.ts';
import { completeExperiment } from '../../src/core/experiment/experiment.ts';
import { findOptimizer, furtherOptimizers, optimizers } from '../../src/core/optimizers/index.ts';
import type { AnyOptimizer, Form, Framework } from '../../src/core/optimizers/optimizer.ts';
import { fullSettings, rulesOf, ruleTex } from '../../src/core/optimizers/theory/rule-tex.ts';
import { rateByMeanLoss } from '../../src/core/runs/rate-by-mean-loss.ts';
import { findSurface, surfaces } from '../../src/core/surfaces/index.ts';
import { evaluateTex } from './evaluate-tex.ts';

const all = [...optimizers, ...furtherOptimizers].map((one) => [one.id, one] as const);
const frameworks: readonly Framework[] = ['pytorch', 'keras', 'optax'];
const forms = (optimizer: AnyOptimizer) => Object.entries<Form>(optimizer.forms);

describe.each(all)('the rules of %s', (_, optimizer) => {
  test('are there for every form once, in TeX without names of ours, with no part switched on and with all', () => {
    const rules = rulesOf(optimizer);
    expect(rules.flatMap((rule) => rule.forms).sort()).toEqual(Object.keys(optimizer.forms).sort());
    const full = forms(optimizer).map(([, form]) => ({ lines: form.equations(fullSettings(optimizer, form)) }));
    for (const { lines } of [...rules, ...full]) {
      const tex = ruleTex(lines, optimizer);
      expect(tex).not.toMatch(/@|\\\*|\\Gets|undefined/);
      expect(tex.match(/&\\gets/g)).toHaveLength(lines.length);
    }
  });

  test('have every optional hyperparameter in their full form, where that form has a place for it', () => {
    const names = Object.entries(optimizer.hyperparameters)
      .filter(([, { optional }]) => optional)
      .map(([name]) => name);
    for (const [, form] of forms(optimizer)) {
      const full = form.equations(fullSettings(optimizer, form));
      const plain = form.equations({ ...form.defaults, ...Object.fromEntries(names.map((name) => [name, 0])) });
      if (names.length > 0) expect(full).not.toEqual(plain);
    }
  });
});

describe('the arguments of the frameworks', () => {
  test.each(all)('%s: every default is a number, and only a learning rate has to be given', (_, optimizer) => {
    for (const framework of frameworks)
      for (const name of Object.keys(optimizer.hyperparameters)) {
        const argument = argumentIn(optimizer, framework, name);
        if (!argument) continue;
        if (argument.default === null) expect([name, framework]).toEqual(['learningRate', 'optax']);
        else expect(Number.isFinite(argument.default)).toBe(true);
      }
  });

  test.each(all)('%s: a framework’s own form has the defaults of the framework, but for momentum', (_, optimizer) => {
    for (const framework of frameworks) {
      if (formIn(optimizer, framework) !== framework) continue;
      for (const [name, ours] of Object.entries((optimizer.forms[framework] as Form).defaults)) {
        const theirs = argumentIn(optimizer, framework, name)?.default;
        if (theirs === undefined || theirs === null || (name === 'momentum' && theirs === 0)) continue;
        expect(theirs, `${framework} ${name}`).toBe(ours);
      }
    }
  });

  // tests/golden/FRAMEWORKS.md, some of each framework.
  test.each([
    ['adam', 'pytorch', 'epsilon', 'eps', 1e-8],
    ['adam', 'keras', 'epsilon', 'epsilon', 1e-7],
    ['adam', 'optax', 'learningRate', 'learning_rate', null],
    ['adamw', 'pytorch', 'weightDecay', 'weight_decay', 1e-2],
    ['adamw', 'keras', 'weightDecay', 'weight_decay', 4e-3],
    ['adamw', 'optax', 'weightDecay', 'weight_decay', 1e-4],
    ['momentum', 'pytorch', 'momentum', 'momentum', 0],
    ['adagrad', 'pytorch', 'epsilon', 'eps', 1e-10],
    ['adagrad', 'optax', 'initialAccumulator', 'initial_accumulator_value', 0.1],
    ['rmsprop', 'pytorch', 'rho', 'alpha', 0.99],
    ['rmsprop', 'optax', 'rho', 'decay', 0.9],
    ['rmsprop', 'optax', 'epsilon', 'eps', 1e-8],
    ['adadelta', 'keras', 'learningRate', 'learning_rate', 1e-3],
    ['adamax', 'pytorch', 'learningRate', 'lr', 2e-3],
    ['nadam', 'pytorch', 'momentumDecay', 'momentum_decay', 4e-3],
    ['lion', 'optax', 'weightDecay', 'weight_decay', 1e-3],
    ['ftrl', 'keras', 'initialAccumulator', 'initial_accumulator_value', 0.1],
    ['lbfgs', 'pytorch', 'maxIterations', 'max_iter', 20],
  ] as const)('%s in %s: %s is %s = %s', (id, framework, setting, name, value) => {
    expect(argumentIn(findOptimizer(id)!, framework, setting)).toEqual({ name, default: value });
  });

  test('are none where the framework has no such optimizer', () => {
    expect(argumentIn(findOptimizer('lion')!, 'pytorch', 'learningRate')).toBeUndefined();
    expect(argumentIn(findOptimizer('lbfgs')!, 'optax', 'learningRate')).toBeUndefined();
    expect(argumentIn(findOptimizer('adam')!, 'optax', 'weightDecay')).toBeUndefined();
  });
});

describe('gradients in TeX', () => {
  test.each(
    surfaces.map((surface) => [surface.id, surface] as const),
  )('that of %s is the one computed', (_, surface) => {
    const slopes = gradientTex(surface);
    const out = new Float64Array(surface.dimension);
    for (const share of [0.13, 0.37, 0.71, 0.94]) {
      const x = Float64Array.from(surface.domain, ([low, high], i) => low + (i ? 1 - share : share) * (high - low));
      surface.gradient(x, out, 0);
      for (const [i, slope] of slopes?.entries() ?? []) {
        const printed = evaluateTex(slope, { x: x[0], y: x[1] });
        expect(Math.abs(printed - out[i])).toBeLessThan(1e-9 * Math.max(1, Math.abs(out[i])));
      }
    }
  });

  test('are there where they are short', () => {
    expect(gradientTex(findSurface('bowl')!)).toEqual(['2 x', '2 y']);
    expect(gradientTex(findSurface('goldstein-price')!)).toBeUndefined();
    expect(gradientTex(findSurface('line-fit')!)).toBeUndefined();
  });
});

describe('the best learning rate', () => {
  const on = (surface: string) => completeExperiment({ surface, runs: [{ optimizer: 'sgd' }], steps: 20 }).experiment;

  test('is the one that gets down at once, where there is one', () => {
    expect(rateByMeanLoss(on('parabola'), [0.1, 0.5, 0.9, 5])).toBe(0.5);
    expect(rateByMeanLoss(on('bowl'), [5, 0.5])).toBe(0.5);
  });

  test('of equals is the first, and of none is none', () => {
    expect(rateByMeanLoss(on('parabola'), [0.75, 0.25])).toBe(0.75);
    expect(() => rateByMeanLoss({ ...on('flat-quartic'), steps: 200 }, [1e6])).toThrow(RangeError);
  });
});
