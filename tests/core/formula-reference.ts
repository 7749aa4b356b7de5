import fc from 'fast-check';
import type { Expression, Join } from '../../src/core/expression/tree.ts';

/*
 * Formulas made by a grammar, and a second way to compute them: by walking the tree with JavaScript's own operators, along with a bound
 * on how far rounding can have moved the result. It shares no code with the program and knows no derivative.
 */

/** A value and how far rounding may have moved it: the spread of the result when every operand moves within its own error. */
export interface Rounded {
  readonly value: number;
  readonly error: number;
  /** The most extreme of the values it was made from, and its own: magnitude or reciprocal. Infinite where one has (maybe) underflowed. */
  readonly extreme: number;
}

const unaries: Readonly<Record<string, (a: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
};

const binaries: Readonly<Record<string, (a: number, b: number) => number>> = {
  min: Math.min,
  max: Math.max,
  atan2: Math.atan2,
  sum: (a, b) => a + b,
  difference: (a, b) => a - b,
  product: (a, b) => a * b,
  quotient: (a, b) => a / b,
  power: (a, b) => (Number.isNaN(a) ? a : a ** b),
};

/** Every function there is, by number of arguments. */
export const unaryNames = Object.keys(unaries);
export const binaryNames = ['min', 'max', 'atan2', 'pow'];

/** What one operation may lose: much, since a program may take a power for a chain of products. */
const epsilon = 64 * Number.EPSILON;

/** The value of a formula at (x, y), which are taken as exact. */
export function evaluate(expression: Expression, x: number, y: number): Rounded {
  const at = (one: Expression) => evaluate(one, x, y);
  switch (expression.kind) {
    case 'number':
      return exactly(expression.value);
    case 'constant':
      return exactly(expression.name === 'pi' ? Math.PI : Math.E);
    case 'variable':
      return exactly(expression.name === 'x' ? x : y);
    case 'negative':
      return moved((a) => -a, at(expression.of));
    case 'call': {
      const [a, b] = expression.args.map(at);
      return b === undefined ? moved(unaries[expression.name], a) : moved(binaries[expression.name], a, b);
    }
    default:
      return moved(binaries[expression.kind], at(expression.left), at(expression.right));
  }
}

const exactly = (value: number): Rounded => ({
  value,
  error: 0,
  extreme: value === 0 ? 1 : Math.max(Math.abs(value), 1 / Math.abs(value)),
});

/** The ends alone would not do: within a large error a sine may be the same at both. */
const moves = (error: number): number[] => (error === 0 ? [0] : [-1, -0.63, 0.29, 1].map((share) => share * error));

function moved(apply: (a: number, b: number) => number, a: Rounded, b = exactly(1)): Rounded {
  const value = apply(a.value, b.value);
  let error = 0;
  for (const da of moves(a.error)) {
    for (const db of moves(b.error)) {
      error = Math.max(error, Math.abs(apply(a.value + da, b.value + db) - value));
    }
  }
  const own = value === 0 && (a.value === 0 || b.value === 0) ? 1 : Math.max(Math.abs(value), 1 / Math.abs(value));
  return { value, error: error + epsilon * Math.abs(value), extreme: Math.max(own, a.extreme, b.extreme) };
}

const signs: Readonly<Record<Join, string>> = { sum: '+', difference: '-', product: '*', quotient: '/', power: '^' };

const number = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.double({ min: 0.01, max: 20, noNaN: true }).map((value) => String(Number(value.toPrecision(3)))),
);
const atom = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('x', 'y') }, number, fc.constantFrom('pi', 'e'));
const exponent = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }).map(String) },
  fc.constantFrom('-1', '-2', '0.5', '1.5', '(1/3)', '-0.5', '17'),
);

const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const part = tie('formula');
  const call = (names: readonly string[], args: number) =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(part, { minLength: args, maxLength: args }))
      .map(([name, list]) => `${name}(${list.join(', ')})`);
  return {
    formula: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      { weight: 2, arbitrary: atom },
      {
        weight: 4,
        arbitrary: fc
          .tuple(part, fc.constantFrom('+', '-', '*', '*', '/'), part)
          .map(([left, sign, right]) => `(${left})${sign}(${right})`),
      },
      { weight: 2, arbitrary: fc.tuple(part, exponent).map(([base, power]) => `(${base})^${power}`) },
      { weight: 1, arbitrary: fc.tuple(part, part).map(([base, power]) => `(${base})^(${power})`) },
      { weight: 1, arbitrary: part.map((one) => `-(${one})`) },
      { weight: 1, arbitrary: fc.tuple(number, part).map(([factor, one]) => `${factor}(${one})`) },
      { weight: 3, arbitrary: call(unaryNames, 1) },
      { weight: 1, arbitrary: call(binaryNames, 2) },
    ),
  };
});

/** Formulas that the grammar allows, within the limits of length and depth. */
export const formulas = formula.filter((text) => text.length <= 200);

/** Spells a tree out with every parenthesis, for messages. */
export function spell(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'constant':
    case 'variable':
      return expression.name;
    case 'negative':
      return `-(${spell(expression.of)})`;
    case 'call':
      return `${expression.name}(${expression.args.map(spell).join(', ')})`;
    default:
      return `(${spell(expression.left)} ${signs[expression.kind]} ${spell(expression.right)})`;
  }
}
