/** The variables a formula may use: the two parameters of its surface. */
export const variables = ['x', 'y'] as const;
/** One of `variables`. */
export type Variable = (typeof variables)[number];

/** The constants a formula may name. */
export const constants: ReadonlyMap<string, number> = new Map([
  ['e', Math.E],
  ['pi', Math.PI],
]);

/** What joins two operands. */
export type Join = 'sum' | 'difference' | 'product' | 'quotient' | 'power';

/** A formula as a tree: what is left of the text once parentheses and spaces have done their work. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: Variable }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: Join; readonly left: Expression; readonly right: Expression }
  /** `name` is one of `unaries`, with one argument, or of `binaries`, with two; never `pow`, which is a power here. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };
