/** What the names of a formula stand for: vectors by coordinate, everything else a number. */
export interface Scope {
  readonly values: Map<string, number | Float64Array>;
  /** ∇f at a vector. */
  readonly gradient: (at: Float64Array) => Float64Array;
}

/** Every `@name` of some TeX. */
export function namesIn(tex: string): string[] {
  return [...tex.matchAll(/@(\w+)/g)].map(([, name]) => name);
}

/** Does the assignment `@name \gets expression` in every coordinate of x, and gives the name. */
export function assign(line: string, { values, gradient }: Scope): string {
  const [, name, expression] = line.match(/^@(\w+) \\gets (.*)$/s) ?? [];
  if (name === undefined || expression === undefined) throw new SyntaxError(`no assignment: ${line}`);
  const x = values.get('x') as Float64Array;
  const result = x.map((_, i) => compute(expression, { values, gradient }, i));
  values.set(name, result);
  return name;
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  '\\max': Math.max,
  '\\min': Math.min,
  '\\operatorname{sign}': Math.sign,
  '\\cos': Math.cos,
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ge': (a, b) => a >= b,
  '\\ne': (a, b) => a !== b,
};

/**
 * The value of an update rule's TeX in one coordinate, so that a formula can be held against its code. It knows no more TeX than the
 * rules use: + − \* / ^ \frac \sqrt \max \min \cos \pi \operatorname{sign} |…| \lfloor…\rfloor \nabla f(@name) and cases. Throws on anything else.
 */
function compute(tex: string, { values, gradient }: Scope, coordinate: number): number {
  const tokens = tex.match(/@\w+|\\(?:begin|end|operatorname)\{\w+\}|\\[a-zA-Z]+|\\\\|\\\*|\d+(?:\.\d+)?|\S/g) ?? [];
  let position = 0;

  function take(): string {
    const token = tokens[position++];
    if (token === undefined) throw new SyntaxError(`${tex} ends too early`);
    return token;
  }

  function takeIf(token: string): boolean {
    if (tokens[position] !== token) return false;
    position++;
    return true;
  }

  function need(token: string): void {
    if (!takeIf(token)) throw new SyntaxError(`${token} expected instead of ${tokens[position]} in ${tex}`);
  }

  function sum(): number {
    let total = takeIf('-') ? -product() : product();
    for (;;) {
      if (takeIf('+')) total += product();
      else if (takeIf('-')) total -= product();
      else return total;
    }
  }

  function product(): number {
    let result = power();
    for (;;) {
      if (takeIf('\\*')) result *= power();
      else if (takeIf('/')) result /= power();
      else return result;
    }
  }

  function power(): number {
    const base = atom();
    if (!takeIf('^')) return base;
    return base ** (tokens[position] === '{' ? closed('{', '}') : atom());
  }

  function closed(open: string, close: string): number {
    need(open);
    const inside = sum();
    need(close);
    return inside;
  }

  function list(): number[] {
    need('(');
    const items = [sum()];
    while (takeIf(',')) items.push(sum());
    need(')');
    return items;
  }

  function atom(): number {
    if (tokens[position] === '(') return closed('(', ')');
    if (tokens[position] === '|') return Math.abs(closed('|', '|'));
    const token = take();
    if (/^\d/.test(token)) return Number(token);
    if (token.startsWith('@')) return inCoordinate(look(token));
    if (token === '\\frac') return closed('{', '}') / closed('{', '}');
    if (token === '\\sqrt') return Math.sqrt(closed('{', '}'));
    if (token === '\\pi') return Math.PI;
    if (token === '\\lfloor') {
      const whole = Math.floor(sum());
      need('\\rfloor');
      return whole;
    }
    if (token === '\\begin{cases}') return cases();
    if (token === '\\nabla') {
      need('f');
      need('(');
      const slope = gradient(look(take()) as Float64Array);
      need(')');
      return slope[coordinate];
    }
    const apply = functions[token];
    if (!apply) throw new SyntaxError(`cannot read ${token} in ${tex}`);
    return apply(...list());
  }

  function cases(): number {
    const applying: number[] = [];
    do {
      const value = sum();
      need('&');
      const left = sum();
      const compare = comparisons[take()];
      if (compare(left, sum())) applying.push(value);
    } while (takeIf('\\\\'));
    need('\\end{cases}');
    if (applying.length !== 1) throw new Error(`${applying.length} cases apply in ${tex}`);
    return applying[0];
  }

  function look(name: string): number | Float64Array {
    const value = values.get(name.slice(1));
    if (value === undefined) throw new Error(`${name} stands for nothing in ${tex}`);
    return value;
  }

  const inCoordinate = (value: number | Float64Array) => {
    if (typeof value === 'number') return value;
    return value.length === 1 ? value[0] : value[coordinate];
  };

  const result = sum();
  if (position < tokens.length) throw new SyntaxError(`${tokens[position]} unexpected in ${tex}`);
  return result;
}
