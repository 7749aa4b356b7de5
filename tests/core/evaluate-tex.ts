/**
 * The value of a formula in simple TeX, so that tests can compare what a page prints with what the code computes.
 *
 * Knows + and −, products by juxtaposition or \cdot, ^, \frac, \sqrt, \sin, \cos, \cosh, \tanh, \ln, \sigma, \max and \min of two,
 * brackets, |…| (not as a factor's successor), cases, \pi, e and the given variables. A function takes the one factor that follows it: a
 * bracket, a fraction or a single letter. Throws on anything else.
 */
export function evaluateTex(tex: string, variables: Readonly<Record<string, number>>): number {
  const known: Readonly<Record<string, number>> = { ...variables, e: Math.E, '\\pi': Math.PI };
  const tokens =
    tex.match(/\\(begin|end)\{cases\}|\\[a-z]+|\\,|\\\\|\d+(\.\d+)?|\S/g)?.filter((token) => !skipped.has(token)) ?? [];
  let position = 0;

  function take(expected?: string): string {
    const token = tokens[position++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new SyntaxError(`${expected ?? 'something'} expected instead of ${token ?? 'the end'} in ${tex}`);
    }
    return token;
  }

  function sum(): number {
    let total = 0;
    let sign = 1;
    if (tokens[position] === '-') {
      take();
      sign = -1;
    }
    for (;;) {
      total += sign * product();
      if (tokens[position] !== '+' && tokens[position] !== '-') return total;
      sign = take() === '+' ? 1 : -1;
    }
  }

  function product(): number {
    let result = power();
    while (position < tokens.length && !ends.has(tokens[position])) result *= power();
    return result;
  }

  function power(): number {
    const base = factor();
    return tokens[position] === '^' ? base ** exponent() : base;
  }

  /** `^` and a group or a single digit or letter: TeX reads x^12 as x¹2. */
  function exponent(): number {
    take('^');
    if (tokens[position].length > 1) throw new SyntaxError(`exponent of several digits without braces in ${tex}`);
    return factor();
  }

  function factor(): number {
    const token = take();
    if (token === '(') return closed(')');
    if (token === '{') return closed('}');
    if (token === '|') return Math.abs(closed('|'));
    if (token === '\\begin{cases}') return cases();
    if (token === '\\max') return Math.max(...pair());
    if (token === '\\min') return Math.min(...pair());
    if (token === '\\frac') return group() / group();
    if (token === '\\sqrt') return Math.sqrt(group());
    const apply = functions[token];
    if (apply) {
      const power = tokens[position] === '^' ? exponent() : 1;
      return apply(factor()) ** power;
    }
    const number = /^\d/.test(token) ? Number(token) : known[token];
    if (number === undefined) throw new SyntaxError(`unknown ${token} in ${tex}`);
    return number;
  }

  function pair(): [number, number] {
    take('(');
    const first = sum();
    take(',');
    return [first, closed(')')];
  }

  function cases(): number {
    const applying: number[] = [];
    do {
      const value = sum();
      take('&');
      const left = sum();
      const compare = comparisons[take()];
      if (!compare) throw new SyntaxError(`a comparison expected in ${tex}`);
      if (compare(left, sum())) applying.push(value);
    } while (tokens[position] === '\\\\' && take());
    take('\\end{cases}');
    if (applying.length !== 1) throw new Error(`${applying.length} cases apply in ${tex}`);
    return applying[0];
  }

  function group(): number {
    take('{');
    return closed('}');
  }

  function closed(bracket: string): number {
    const inside = sum();
    take(bracket);
    return inside;
  }

  const result = sum();
  if (position < tokens.length) throw new SyntaxError(`unexpected ${tokens[position]} in ${tex}`);
  return result;
}

const skipped = new Set(['\\,', '\\left', '\\right', '\\cdot']);

/** What no product goes beyond. */
const ends = new Set(['+', '-', ')', '}', '|', ',', '&', '=', '>', '\\le', '\\ne', '\\\\', '\\end{cases}']);

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ne': (a, b) => a !== b,
};

const functions: Readonly<Record<string, (x: number) => number>> = {
  '\\sin': Math.sin,
  '\\cos': Math.cos,
  '\\cosh': Math.cosh,
  '\\tanh': Math.tanh,
  '\\sigma': (z) => 1 / (1 + Math.exp(-z)),
  '\\ln': Math.log,
};
