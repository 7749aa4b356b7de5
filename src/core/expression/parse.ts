import { create, type FactoryFunctionMap, parseDependencies } from 'mathjs/number';
import type { Surface } from '../surfaces/surface.ts';
import { type FormulaFault, formulaLimits, Refusal } from './fault.ts';
import { surfaceOf } from './formula-surface.ts';
import { arityOf } from './functions.ts';
import { scan } from './scan.ts';
import type { Token } from './token.ts';
import { constants, type Expression, type Join, variables } from './tree.ts';

/*
 * Formulas in x and y that a reader types. This is the only file that knows mathjs, and brings it along: import it when a formula is to
 * be read and not before (`await import('./parse.ts')`).
 *
 * mathjs does one thing, which is to say how the pieces belong together. It sees only texts in which `scan` has found nothing but
 * numbers, signs and names of the whitelist, and what it returns is copied, again by whitelist, into a tree of ours. It evaluates nothing.
 */

/** What is read of mathjs's nodes. */
interface ParsedNode {
  readonly type: string;
  readonly op?: string;
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
}

const { parse } = create(parseDependencies as unknown as FactoryFunctionMap) as unknown as {
  parse: (text: string) => ParsedNode;
};

const joins: ReadonlyMap<string, Join> = new Map([
  ['+', 'sum'],
  ['-', 'difference'],
  ['*', 'product'],
  ['/', 'quotient'],
  ['^', 'power'],
]);

/** A formula's tree, or why there is none. */
export type Parsed = { readonly expression: Expression } | { readonly fault: FormulaFault };

/**
 * Reads a formula in x and y: numbers, `+ - * / ^`, parentheses, products without a sign (2x, x y), the constants and functions of
 * `expression/`. Binds as written on paper: −x² is −(x²), 2^3^x is 2^(3^x); like mathjs, 1/2x is ½x but x/2y is x/(2y).
 * Bounded in work and memory by `formulaLimits`; never throws.
 */
export function parseFormula(text: string): Parsed {
  try {
    const tokens = scan(text);
    return { expression: new Walk(tokens).expressionOf(parseTokens(tokens, text.length)) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.faultIn(text) };
    throw error;
  }
}

/**
 * The surface of a formula over `domain` (two intervals, lower end first), or what is wrong with the text. Never throws. A surface has scratch
 * memory of its own and costs about as much as a thousand evaluations to make.
 */
export function formulaSurface(
  text: string,
  domain: Surface['domain'],
): { readonly surface: Surface } | { readonly fault: FormulaFault } {
  const parsed = parseFormula(text);
  return 'fault' in parsed ? parsed : { surface: surfaceOf(parsed.expression, domain) };
}

/** What mathjs makes of the tokens. Its complaints name a place in the text it got: the tokens, with spaces between. */
function parseTokens(tokens: readonly Token[], length: number): ParsedNode {
  try {
    return parse(tokens.map(({ text }) => text).join(' '));
  } catch (error) {
    let after = ((error as { char?: number }).char ?? 1) - 1;
    const token = tokens.find(({ text }) => {
      after -= text.length + 1;
      return after < -1;
    });
    throw token ? new Refusal('unexpected', token.range) : new Refusal('incomplete', [length, length]);
  }
}

/** Copies a parsed formula into a tree of ours. Its leaves come in the order of the text, which tells where each one stands. */
class Walk {
  private readonly leaves: readonly Token[];
  private readonly whole: readonly [start: number, end: number];
  private next = 0;
  private nodes = 0;

  constructor(tokens: readonly Token[]) {
    this.leaves = tokens.filter(({ kind }) => kind !== 'sign');
    this.whole = [tokens[0].range[0], tokens[tokens.length - 1].range[1]];
  }

  expressionOf(node: ParsedNode): Expression {
    if (node.type === 'ParenthesisNode') return this.expressionOf(node.content!);
    if (++this.nodes > formulaLimits.nodes) throw new Refusal('too-complex', this.whole, formulaLimits.nodes);
    if (node.type === 'ConstantNode') return { kind: 'number', value: Number(this.leaf('number').text) };
    if (node.type === 'SymbolNode') return this.symbol();
    if (node.type === 'FunctionNode') return this.call(node.args!);
    if (node.type === 'OperatorNode') return this.operation(node.op!, node.args!);
    throw this.refusal('unexpected', this.leaves[this.next]);
  }

  /** The next number or name of the text, which the node at hand must be. */
  private leaf(kind: Token['kind']): Token {
    const token = this.leaves[this.next++];
    if (token?.kind !== kind) throw this.refusal('unexpected', token);
    return token;
  }

  private symbol(): Expression {
    const token = this.leaf('name');
    const variable = variables.find((name) => name === token.text);
    if (variable) return { kind: 'variable', name: variable };
    if (!constants.has(token.text)) throw this.refusal('function-alone', token);
    return { kind: 'constant', name: token.text };
  }

  private call(given: readonly ParsedNode[]): Expression {
    const token = this.leaf('name');
    const arity = arityOf(token.text);
    if (arity === undefined) throw this.refusal('not-a-function', token);
    if (given.length !== arity) throw new Refusal('argument-count', token.range, arity, given.length);
    const args = given.map((arg) => this.expressionOf(arg));
    if (token.text === 'pow') return { kind: 'power', left: args[0], right: args[1] };
    return { kind: 'call', name: token.text, args };
  }

  private operation(op: string, args: readonly ParsedNode[]): Expression {
    const kind = joins.get(op);
    if (args.length === 1 && op === '+') return this.expressionOf(args[0]);
    if (args.length === 1 && op === '-') return { kind: 'negative', of: this.expressionOf(args[0]) };
    if (args.length !== 2 || !kind) throw this.refusal('unexpected', this.leaves[this.next]);
    return { kind, left: this.expressionOf(args[0]), right: this.expressionOf(args[1]) };
  }

  private refusal(code: 'unexpected' | 'function-alone' | 'not-a-function', token: Token | undefined): Refusal {
    return new Refusal(code, token?.range ?? [0, 0]);
  }
}
