import { call, difference, negative, number, power, product, quotient, sum, type Term } from './term.ts';

/** The derivative of a function of one argument, at that argument. */
const slopes: Readonly<Record<string, (a: Term) => Term>> = {
  sin: (a) => call('cos', a),
  cos: (a) => negative(call('sin', a)),
  tan: (a) => sum(number(1), power(call('tan', a), number(2))),
  asin: (a) => quotient(number(1), call('sqrt', difference(number(1), power(a, number(2))))),
  acos: (a) => quotient(number(-1), call('sqrt', difference(number(1), power(a, number(2))))),
  atan: (a) => quotient(number(1), sum(number(1), power(a, number(2)))),
  sinh: (a) => call('cosh', a),
  cosh: (a) => call('sinh', a),
  tanh: (a) => quotient(number(1), power(call('cosh', a), number(2))),
  exp: (a) => call('exp', a),
  log: (a) => quotient(number(1), a),
  ln: (a) => quotient(number(1), a),
  log10: (a) => quotient(number(1), product(call('log', number(10)), a)),
  log2: (a) => quotient(number(1), product(call('log', number(2)), a)),
  sqrt: (a) => quotient(number(0.5), call('sqrt', a)),
  cbrt: (a) => quotient(number(1), product(number(3), power(call('cbrt', a), number(2)))),
  abs: (a) => call('sign', a),
  sign: () => number(0),
  heaviside: () => number(0),
  sigmoid: (a) => product(call('sigmoid', a), call('sigmoid', negative(a))),
};

/**
 * The derivative of a formula by one of its variables. At a tie min and max have the mean of their arguments' slopes, |a| has slope 0 at 0,
 * as the core's own gradients do. Throws for functions that no surface is made of.
 */
export function derivative(term: Term, by: string): Term {
  switch (term.kind) {
    case 'number':
    case 'constant':
      return number(0);
    case 'variable':
      return number(term.name === by ? 1 : 0);
    case 'negative':
      return negative(derivative(term.of, by));
    case 'sum':
      return sum(derivative(term.left, by), derivative(term.right, by));
    case 'difference':
      return difference(derivative(term.left, by), derivative(term.right, by));
    case 'product':
      return sum(product(derivative(term.left, by), term.right), product(term.left, derivative(term.right, by)));
    case 'quotient':
      return ofQuotient(term.left, term.right, by);
    case 'power':
      return ofPower(term.left, term.right, by);
    case 'call':
      return ofCall(term.name, term.args, by);
    default:
      throw new Error(`no derivative of ${term.kind}`);
  }
}

const isZero = (term: Term): boolean => term.kind === 'number' && term.value === 0;

function ofQuotient(above: Term, below: Term, by: string): Term {
  const [da, db] = [derivative(above, by), derivative(below, by)];
  if (isZero(db)) return quotient(da, below);
  const falling = quotient(product(above, db), power(below, number(2)));
  return isZero(da) ? negative(falling) : difference(quotient(da, below), falling);
}

function ofPower(base: Term, exponent: Term, by: string): Term {
  const [da, db] = [derivative(base, by), derivative(exponent, by)];
  const byBase = isZero(da) ? da : product(product(exponent, power(base, difference(exponent, number(1)))), da);
  if (isZero(db)) return byBase;
  return sum(byBase, product(product(power(base, exponent), call('log', base)), db));
}

function ofCall(name: string, args: readonly Term[], by: string): Term {
  const [a, b] = args;
  const da = derivative(a, by);
  if (b === undefined) {
    if (isZero(da)) return da;
    if (!Object.hasOwn(slopes, name)) throw new Error(`no derivative of ${name}`);
    const slope = slopes[name](a);
    // 1/a times da reads better as da/a.
    if (slope.kind === 'quotient') return quotient(product(slope.left, da), slope.right);
    return product(slope, da);
  }
  const db = derivative(b, by);
  if (name === 'atan2')
    return quotient(difference(product(b, da), product(a, db)), sum(power(a, number(2)), power(b, number(2))));
  if (name !== 'max' && name !== 'min') throw new Error(`no derivative of ${name}`);
  const lead = name === 'max' ? difference(a, b) : difference(b, a);
  return sum(product(call('heaviside', lead), da), product(call('heaviside', negative(lead)), db));
}
