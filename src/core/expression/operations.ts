import { unaries } from './functions.ts';

/** What an instruction of a program does with its operands a and b. */
export const op = {
  negate: 0,
  add: 1,
  subtract: 2,
  multiply: 3,
  divide: 4,
  square: 5,
  /** aᵖ where p = b is a constant. */
  constantPower: 6,
  power: 7,
  min: 8,
  max: 9,
  atan2: 10,
  /** This and everything above: the function of one argument with number op − call in `calls`. */
  call: 11,
} as const;

/** The functions of one argument, as instructions number them. */
export const calls = [...unaries.values()];

const names = [...unaries.keys()];

/** The instruction that calls a function of one argument. */
export const callOf = (name: string): number => op.call + names.indexOf(name);

/** Does one instruction; where b is not needed it is ignored. */
export function apply(operation: number, a: number, b: number): number {
  switch (operation) {
    case op.negate:
      return -a;
    case op.add:
      return a + b;
    case op.subtract:
      return a - b;
    case op.multiply:
      return a * b;
    case op.divide:
      return a / b;
    case op.square:
      return a * a;
    case op.constantPower:
    case op.power:
      // JavaScript's NaN ** 0 is 1: a formula without a value inside would have one again.
      return Number.isNaN(a) ? a : a ** b;
    case op.min:
      return Math.min(a, b);
    case op.max:
      return Math.max(a, b);
    case op.atan2:
      return Math.atan2(a, b);
    default:
      return calls[operation - op.call].value(a);
  }
}
