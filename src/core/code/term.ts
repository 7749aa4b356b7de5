import type { Join } from '../expression/tree.ts';

/** How two numbers may lie to each other. */
export type Comparison = '=' | '<' | '>' | '\\le' | '\\ge' | '\\ne';

/** One case of several: what holds where `left` is so to `right`. */
export interface Case {
  readonly value: Term;
  readonly left: Term;
  readonly is: Comparison;
  readonly right: Term;
}

/**
 * A formula as a tree, in any names. Every `Expression` of a typed formula is one. Calls may also name `sign`, `floor`, `norm`, `heaviside`
 * (0, ½ or 1 as the argument is below, at or above 0) and `gradient` (of f, at a point).
 */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: Join; readonly left: Term; readonly right: Term }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Term[] }
  | { readonly kind: 'cases'; readonly cases: readonly Case[] };

/*
 * Makers of terms. They do the arithmetic a reader would do without thinking (times 1, plus 0, numbers in front), so that what a
 * derivative leaves behind reads like something written by hand.
 */

/** A number. */
export const number = (value: number): Term => ({ kind: 'number', value });

/** A variable. */
export const variable = (name: string): Term => ({ kind: 'variable', name });

/** A function of its arguments. */
export const call = (name: string, ...args: readonly Term[]): Term => ({ kind: 'call', name, args });

const numberIn = (term: Term): number | undefined => (term.kind === 'number' ? term.value : undefined);

/** −a. */
export function negative(of: Term): Term {
  if (of.kind === 'number') return number(-of.value);
  if (of.kind === 'negative') return of.of;
  if (of.kind === 'difference') return difference(of.right, of.left);
  return { kind: 'negative', of };
}

/** a + b. */
export function sum(left: Term, right: Term): Term {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined) return number(a + b);
  if (a === 0) return right;
  if (b === 0) return left;
  if (b !== undefined && b < 0) return difference(left, number(-b));
  if (a !== undefined && a < 0) return difference(right, number(-a));
  const opposite = oppositeOf(right);
  if (opposite) return difference(left, opposite);
  if (left.kind === 'negative') return difference(right, left.of);
  return { kind: 'sum', left, right };
}

/** a − b. */
export function difference(left: Term, right: Term): Term {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined) return number(a - b);
  if (a === 0) return negative(right);
  if (b === 0) return left;
  if (b !== undefined && b < 0) return sum(left, number(-b));
  const opposite = oppositeOf(right);
  if (opposite) return sum(left, opposite);
  return { kind: 'difference', left, right };
}

/** What stands behind a minus sign, if one stands in front. */
function oppositeOf(term: Term): Term | undefined {
  if (term.kind === 'negative') return term.of;
  if (term.kind !== 'product') return undefined;
  const factor = numberIn(term.left);
  return factor !== undefined && factor < 0 ? product(number(-factor), term.right) : undefined;
}

/** a · b, a number in front of everything else. */
export function product(left: Term, right: Term): Term {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined) return number(a * b);
  if (b !== undefined) return product(right, left);
  if (a === 0) return number(0);
  if (a === 1) return right;
  if (a === -1) return negative(right);
  if (left.kind === 'negative') return negative(product(left.of, right));
  if (right.kind === 'negative') return negative(product(left, right.of));
  if (right.kind === 'product') {
    const inner = numberIn(right.left);
    if (inner !== undefined && a !== undefined) return product(number(a * inner), right.right);
    if (inner !== undefined) return product(right.left, product(left, right.right));
  }
  if (a !== undefined && right.kind === 'quotient') return quotient(product(left, right.left), right.right);
  if (a !== undefined && right.kind === 'product')
    return timesFraction(a, right.left, right.right) ?? plainProduct(left, right);
  if (left.kind === 'product' && numberIn(left.left) !== undefined)
    return product(left.left, product(left.right, right));
  return plainProduct(left, right);
}

const plainProduct = (left: Term, right: Term): Term =>
  left.kind === 'variable' && right.kind === 'variable' && left.name === right.name
    ? power(left, number(2))
    : { kind: 'product', left, right };

/** a · (n/m · rest), where n/m is a fraction of numbers: as one number, or one fraction. */
function timesFraction(a: number, fraction: Term, rest: Term): Term | undefined {
  if (fraction.kind !== 'quotient') return undefined;
  const [above, below] = [numberIn(fraction.left), numberIn(fraction.right)];
  if (above === undefined || below === undefined) return undefined;
  const whole = quotient(number(a * above), number(below));
  return whole.kind === 'number' ? product(whole, rest) : plainProduct(whole, rest);
}

/** Numbers with more digits than this stay fractions. */
const mostDigits = 6;

/** a / b. */
export function quotient(left: Term, right: Term): Term {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a === 0) return left;
  if (b === 1) return left;
  if (a !== undefined && b !== undefined && String(a / b).length <= mostDigits) return number(a / b);
  if (b !== undefined && left.kind === 'product') {
    const share = quotient(left.left, right);
    if (share.kind === 'number') return product(share, left.right);
  }
  if (left.kind === 'negative') return negative(quotient(left.of, right));
  return { kind: 'quotient', left, right };
}

/** aᵇ. */
export function power(left: Term, right: Term): Term {
  const b = numberIn(right);
  if (b === 0) return number(1);
  if (b === 1) return left;
  return { kind: 'power', left, right };
}
