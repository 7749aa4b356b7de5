/*
 * Reads the TeX of update rules as an expression and computes it, so that a formula can be held against its code. It knows no more TeX
 * than formulas use: + − \* ^ \frac \sqrt \max \min \operatorname{sign} |…| \nabla f(@name) and cases. Anything else is an error.
 */

/** What the names of a formula stand for: vectors by coordinate, everything else a number. */
export interface Scope {
  readonly values: Map<string, number | Float64Array>;
  /** ∇f at a vector. */
  readonly gradient: (at: Float64Array) => Float64Array;
}

type Node = (scope: Scope, coordinate: number) => number;

/** Does the assignment `@name \gets expression` in every coordinate, and gives the name. */
export function assign(line: string, scope: Scope): string {
  const [, name, expression] = line.match(/^@(\w+) \\gets (.*)$/s) ?? [];
  if (name === undefined || expression === undefined) throw new Error(`no assignment: ${line}`);
  const target = scope.values.get('x') as Float64Array;
  const node = new Reader(expression).whole();
  scope.values.set(
    name,
    target.map((_, i) => node(scope, i)),
  );
  return name;
}

/** Every `@name` of some TeX. */
export function namesIn(tex: string): string[] {
  return [...tex.matchAll(/@(\w+)/g)].map(([, name]) => name);
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '\\le': (a, b) => a <= b,
  '\\ge': (a, b) => a >= b,
  '\\ne': (a, b) => a !== b,
};

class Reader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(tex: string) {
    this.tokens = tex.match(/@\w+|\\(?:begin|end|operatorname)\{\w+\}|\\[a-zA-Z]+|\\\\|\\\*|\d+(?:\.\d+)?|\S/g) ?? [];
  }

  whole(): Node {
    const node = this.sum();
    if (this.at < this.tokens.length) throw new Error(`unexpected ${this.tokens.slice(this.at).join(' ')}`);
    return node;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private need(token: string): void {
    if (!this.take(token)) throw new Error(`expected ${token} before ${this.tokens.slice(this.at).join(' ')}`);
  }

  private sum(): Node {
    let node: Node = this.take('-') ? negative(this.product()) : this.product();
    for (;;) {
      const left = node;
      if (this.take('+')) {
        const right = this.product();
        node = (s, i) => left(s, i) + right(s, i);
      } else if (this.take('-')) {
        const right = this.product();
        node = (s, i) => left(s, i) - right(s, i);
      } else return node;
    }
  }

  private product(): Node {
    let node = this.power();
    while (this.take('\\*')) {
      const left = node;
      const right = this.power();
      node = (s, i) => left(s, i) * right(s, i);
    }
    return node;
  }

  private power(): Node {
    const base = this.atom();
    if (!this.take('^')) return base;
    const exponent = this.tokens[this.at] === '{' ? this.group() : this.atom();
    return (s, i) => base(s, i) ** exponent(s, i);
  }

  private group(open = '{', close = '}'): Node {
    this.need(open);
    const node = this.sum();
    this.need(close);
    return node;
  }

  private list(): Node[] {
    this.need('(');
    const nodes = [this.sum()];
    while (this.take(',')) nodes.push(this.sum());
    this.need(')');
    return nodes;
  }

  private atom(): Node {
    const token = this.tokens[this.at];
    if (token === '(') return this.group('(', ')');
    if (token === '|') return apply(Math.abs, [this.group('|', '|')]);
    this.at++;
    if (/^\d/.test(token)) return () => Number(token);
    if (token.startsWith('@')) return (scope, i) => look(scope, token, i);
    switch (token) {
      case '\\frac': {
        const [above, below] = [this.group(), this.group()];
        return (s, i) => above(s, i) / below(s, i);
      }
      case '\\sqrt':
        return apply(Math.sqrt, [this.group()]);
      case '\\max':
        return apply(Math.max, this.list());
      case '\\min':
        return apply(Math.min, this.list());
      case '\\operatorname{sign}':
        return apply(Math.sign, this.list());
      case '\\nabla': {
        for (const expected of ['f', '(']) this.need(expected);
        const point = this.tokens[this.at++];
        this.need(')');
        return (scope, i) => scope.gradient(scope.values.get(point.slice(1)) as Float64Array)[i];
      }
      case '\\begin{cases}':
        return this.cases();
      default:
        throw new Error(`cannot read ${token}`);
    }
  }

  private cases(): Node {
    const rows: { value: Node; when: (scope: Scope, i: number) => boolean }[] = [];
    do {
      const value = this.sum();
      this.need('&');
      const left = this.sum();
      const compare = comparisons[this.tokens[this.at++]];
      const right = this.sum();
      rows.push({ value, when: (s, i) => compare(left(s, i), right(s, i)) });
    } while (this.take('\\\\'));
    this.need('\\end{cases}');
    return (s, i) => {
      const row = rows.find(({ when }) => when(s, i));
      if (!row) throw new Error('no case applies');
      return row.value(s, i);
    };
  }
}

const negative =
  (node: Node): Node =>
  (s, i) =>
    -node(s, i);

const apply =
  (f: (...values: number[]) => number, nodes: Node[]): Node =>
  (s, i) =>
    f(...nodes.map((node) => node(s, i)));

function look({ values }: Scope, name: string, coordinate: number): number {
  const value = values.get(name.slice(1));
  if (value === undefined) throw new Error(`${name} stands for nothing`);
  return typeof value === 'number' ? value : value[coordinate];
}
