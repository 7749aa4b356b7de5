import { constants } from '../expression/tree.ts';
import type { Case, Comparison, Term } from './term.ts';

const token = /@\w+|\\(?:begin|end)\{cases\}|\\operatorname\{\w+\}|\\[a-zA-Z]+|\\\\|\\\*|\\,|\\\||\d+(?:\.\d+)?|\S/g;

/** What changes how TeX looks and not what it means. */
const looks = new Set(['\\left', '\\right', '\\,', '\\cdot', '\\enspace', '\\quad']);

/** What no product without a sign goes beyond. */
const ends = new Set(['+', '-', '\\*', '/', ')', '}', '|', '\\|', ',', '&', '=', '<', '>', '\\le', '\\ge', '\\ne']);
for (const one of ['\\\\', '\\end{cases}', '\\rfloor']) ends.add(one);

const comparisons = new Set(['=', '<', '>', '\\le', '\\ge', '\\ne']);

const functions: Readonly<Record<string, string>> = {
  '\\sin': 'sin',
  '\\cos': 'cos',
  '\\cosh': 'cosh',
  '\\ln': 'log',
  '\\exp': 'exp',
  '\\max': 'max',
  '\\min': 'min',
  '\\operatorname{sign}': 'sign',
};

/**
 * Reads the TeX of a surface or of the right side of an update rule into a tree. Letters are variables (e is the constant), and so are the
 * `@names` of a rule. It knows no more TeX than those are written in: + −, products by `\*` or side by side, /, ^, \frac, \sqrt, the
 * functions above, |…|, \|…\|, \lfloor…\rfloor, \nabla f(…) and cases. Throws a SyntaxError for anything else.
 */
export function readTex(tex: string): Term {
  return new Reader(tex).whole();
}

class Reader {
  private readonly tex: string;
  private readonly tokens: readonly string[];
  private position = 0;

  constructor(tex: string) {
    this.tex = tex;
    this.tokens = (tex.match(token) ?? []).filter((one) => !looks.has(one));
  }

  whole(): Term {
    const term = this.sum();
    if (this.position < this.tokens.length) throw this.fault(this.tokens[this.position]);
    return term;
  }

  private fault(found: string | undefined): SyntaxError {
    return new SyntaxError(`cannot read ${found ?? 'the end'} in ${this.tex}`);
  }

  private take(): string {
    const next = this.tokens[this.position++];
    if (next === undefined) throw this.fault(next);
    return next;
  }

  private takeIf(wanted: string): boolean {
    if (this.tokens[this.position] !== wanted) return false;
    this.position++;
    return true;
  }

  private need(wanted: string): void {
    if (!this.takeIf(wanted)) throw this.fault(this.tokens[this.position]);
  }

  private sum(): Term {
    let total: Term = this.takeIf('-') ? { kind: 'negative', of: this.product() } : this.product();
    for (;;) {
      if (this.takeIf('+')) total = { kind: 'sum', left: total, right: this.product() };
      else if (this.takeIf('-')) total = { kind: 'difference', left: total, right: this.product() };
      else return total;
    }
  }

  private product(): Term {
    let left = this.power();
    for (;;) {
      const next = this.tokens[this.position];
      if (this.takeIf('/')) left = { kind: 'quotient', left, right: this.power() };
      else if (this.takeIf('\\*') || (next !== undefined && !ends.has(next)))
        left = { kind: 'product', left, right: this.power() };
      else return left;
    }
  }

  private power(): Term {
    const base = this.factor();
    if (!this.takeIf('^')) return base;
    const exponent = this.factor();
    const isE = base.kind === 'constant' && base.name === 'e';
    return isE ? { kind: 'call', name: 'exp', args: [exponent] } : { kind: 'power', left: base, right: exponent };
  }

  private closed(close: string): Term {
    const inside = this.sum();
    this.need(close);
    return inside;
  }

  private group(): Term {
    this.need('{');
    return this.closed('}');
  }

  private call(name: string, close: string): Term {
    return { kind: 'call', name, args: [this.closed(close)] };
  }

  private factor(): Term {
    const next = this.take();
    if (next === '(') return this.closed(')');
    if (next === '{') return this.closed('}');
    if (next === '|') return this.call('abs', '|');
    if (next === '\\|') return this.call('norm', '\\|');
    if (next === '\\lfloor') return this.call('floor', '\\rfloor');
    if (next === '\\frac') return { kind: 'quotient', left: this.group(), right: this.group() };
    if (next === '\\sqrt') return { kind: 'call', name: 'sqrt', args: [this.group()] };
    if (next === '\\begin{cases}') return this.cases();
    if (next === '\\nabla') return this.gradient();
    if (Object.hasOwn(functions, next)) return this.applied(functions[next]);
    if (/^\d/.test(next)) return { kind: 'number', value: Number(next) };
    if (next.startsWith('@')) return { kind: 'variable', name: next.slice(1) };
    const name = next.replace(/^\\(?=pi$)/, '');
    if (constants.has(name)) return { kind: 'constant', name };
    if (/^[a-z]$/.test(next)) return { kind: 'variable', name: next };
    throw this.fault(next);
  }

  private gradient(): Term {
    this.need('f');
    this.need('(');
    return this.call('gradient', ')');
  }

  /** A function takes the one factor that follows it, or a list in parentheses; sin²(x) is sin(x)². */
  private applied(name: string): Term {
    const exponent = this.takeIf('^') ? this.factor() : undefined;
    let args: Term[];
    if (this.takeIf('(')) {
      args = [this.sum()];
      while (this.takeIf(',')) args.push(this.sum());
      this.need(')');
    } else args = [this.factor()];
    const value: Term = { kind: 'call', name, args };
    return exponent ? { kind: 'power', left: value, right: exponent } : value;
  }

  private cases(): Term {
    const cases: Case[] = [];
    do {
      const value = this.sum();
      this.need('&');
      const left = this.sum();
      const is = this.take();
      if (!comparisons.has(is)) throw this.fault(is);
      cases.push({ value, left, is: is as Comparison, right: this.sum() });
    } while (this.takeIf('\\\\'));
    this.need('\\end{cases}');
    return { kind: 'cases', cases };
  }
}
