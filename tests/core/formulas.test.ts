import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../src/core/optimizers/descend.ts';
import { stepAnatomy } from '../../src/core/runs/step-anatomy.ts';
import { beale } from '../../src/core/surfaces/beale.ts';
import { everyVariant } from './methods.ts';
import { assign, namesIn, type Scope } from './tex.ts';

/*
 * Every formula is held against its code: its lines are computed in order from the values before a step, and everything they assign
 * must be what the code has after the step.
 */

const macros = { '\\*': '\\,', '\\Gets': '\\gets' };

const start = [1, 1.5];
const rates = Float64Array.from({ length: 12 }, (_, k) => 0.002 / (1 + k));

/** The target of a line that is shown but not computed, if it is one. */
const wholeVector = (line: string) => line.match(/^@(\w+) \\Gets /)?.[1];

const gradient = (at: Float64Array) => {
  const out = new Float64Array(at.length);
  beale.gradient(at, out, 0);
  return out;
};

describe.each(everyVariant())('$name', (method) => {
  const { optimizer, settings } = method;
  const lines = formOf(method).equations(settings);
  const names = lines.flatMap(namesIn);

  test.each([1, 2, 3, 12])('the formula computes step %i', (k) => {
    const { before, after, derived, learningRate } = stepAnatomy(beale, method, start, k, rates);
    const numbers = { ...settings, learningRate, k };
    const scope: Scope = { values: new Map(Object.entries({ ...before.state, ...numbers, x: before.x })), gradient };
    const results: Record<string, Float64Array> = { ...after.state, ...derived, x: after.x };
    const assigned = new Set<string>();
    const given = new Set<string>();
    for (const line of lines) {
      const name = wholeVector(line);
      if (name !== undefined) scope.values.set(name, results[name]);
      (name === undefined ? assigned : given).add(name ?? assign(line, scope));
    }
    for (const name of [...assigned, ...Object.keys(derived)]) {
      const computed = scope.values.get(name) as Float64Array;
      expect(results[name].every(Number.isFinite), name).toBe(true);
      for (const [i, value] of results[name].entries())
        expect(Math.abs(computed[i] - value), name).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
    }
    expect(assigned.has('x') || given.has('x')).toBe(true);
  });

  test('the formula names what is switched on, and only that', () => {
    for (const [name, { optional, scale }] of Object.entries(optimizer.hyperparameters)) {
      if (optional && settings[name] === 0) expect(names).not.toContain(name);
      if (optional && settings[name] !== 0 && scale !== 'flag') expect(names).toContain(name);
    }
  });

  test('the formula is TeX, and every name in it has a letter', () => {
    const letters: Record<string, string> = { x: 'x', k: 'k', ...optimizer.symbols };
    for (const [name, { symbol }] of Object.entries(optimizer.hyperparameters)) letters[name] = symbol;
    for (const line of lines) {
      const tex = line.replaceAll(/@(\w+)/g, (_, name) => {
        expect(letters, name).toHaveProperty(name);
        return `${letters[name]} `;
      });
      const html = () => katex.renderToString(tex, { throwOnError: true, strict: 'error', macros });
      expect(html).not.toThrow();
    }
  });
});

test('where each coordinate goes its own way all is computed, but for Rprop, which holds a gradient against the one it replaces', () => {
  const eachForItself = everyVariant().filter(({ optimizer }) => optimizer.coordinatewise);
  const taken = eachForItself.filter((method) => formOf(method).equations(method.settings).some(wholeVector));
  expect(new Set(taken.map(({ optimizer }) => optimizer.id))).toEqual(new Set(['rprop']));
});

describe('the reader of formulas', () => {
  const compute = (expression: string, values: Record<string, number> = {}) => {
    const scope: Scope = {
      values: new Map<string, number | Float64Array>([...Object.entries(values), ['x', Float64Array.of(0)]]),
      gradient: (at) => at.map(() => 7),
    };
    assign(`@x \\gets ${expression}`, scope);
    return (scope.values.get('x') as Float64Array)[0];
  };

  test.each<[string, number]>([
    ['2 + 3 \\* 4 - 1', 13],
    ['-2^2 \\* 3 + 1', -11],
    ['\\frac{\\sqrt{9} + 1}{2 \\* @a}', 0.5],
    ['\\max(1, \\min(@a, 9)) - |1 - @a|', 1],
    ['\\operatorname{sign}(-@a) + \\nabla f(@x)', 6],
    ['\\begin{cases} 1 & @a = 1 \\\\ 2 & @a \\ge 3 \\end{cases}', 2],
    ['@a^{@a - 2}', 16],
  ])('%s is %d', (expression, value) => {
    expect(compute(expression, { a: 4 })).toBe(value);
  });

  test.each(['2 3', '\\sin(2)', '@unknown', '(2'])('%s is an error', (expression) => {
    expect(() => compute(expression)).toThrow();
  });
});
