import { apply, callOf, op } from './operations.ts';
import { constants, type Expression } from './tree.ts';

/**
 * A formula as a list of instructions over numbered registers. Register 0 holds x, 1 holds y, the next ones hold constants, and the rest
 * take the results of the instructions, in order, so that every operand is known when it is needed.
 */
export interface Program {
  /** The constants, from register 2 on. */
  readonly constants: readonly number[];
  /** Instruction i writes register `first` + i, from registers left[i] and right[i]. */
  readonly first: number;
  readonly ops: Uint8Array;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  /** The register of the formula's value. */
  readonly result: number;
}

/** Integer powers up to this become products: quicker than Math.pow, and exact to the last bit for small integers. */
const mostProducts = 16;

/** What will stand in a register: a variable, a constant or the result of an instruction. Equal ones are one object. */
interface Value {
  readonly constant?: number;
  readonly instruction?: { readonly operation: number; readonly a: Value; readonly b: Value };
  /** Its place among those of its kind. */
  readonly index: number;
}

/** Turns a formula into a program. Constant parts are computed here, and what occurs twice becomes one instruction. */
export function compile(expression: Expression): Program {
  return new Compiler().compile(expression);
}

class Compiler {
  private readonly x: Value = { index: 0 };
  private readonly y: Value = { index: 1 };
  private readonly constants = new Map<number, Value>();
  private readonly instructions: Value[] = [];

  compile(expression: Expression): Program {
    const result = this.valueOf(expression);
    const first = 2 + this.constants.size;
    const registerOf = ({ constant, instruction, index }: Value) =>
      index + (instruction ? first : constant === undefined ? 0 : 2);
    const instructions = this.instructions.map(({ instruction }) => instruction!);
    return {
      constants: [...this.constants.values()].map(({ constant }) => constant!),
      first,
      ops: Uint8Array.from(instructions, ({ operation }) => operation),
      left: Uint16Array.from(instructions, ({ a }) => registerOf(a)),
      right: Uint16Array.from(instructions, ({ b }) => registerOf(b)),
      result: registerOf(result),
    };
  }

  private valueOf(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
        return this.constant(expression.value);
      case 'constant':
        return this.constant(constants.get(expression.name)!);
      case 'variable':
        return this[expression.name];
      case 'negative':
        return this.result(op.negate, this.valueOf(expression.of));
      case 'call': {
        const [a, b] = expression.args.map((arg) => this.valueOf(arg));
        if (b === undefined) return this.result(callOf(expression.name), a);
        return this.result(expression.name === 'min' ? op.min : expression.name === 'max' ? op.max : op.atan2, a, b);
      }
      default: {
        const a = this.valueOf(expression.left);
        const b = this.valueOf(expression.right);
        if (expression.kind === 'power') return this.power(a, b);
        return this.result(joinOps[expression.kind], a, b);
      }
    }
  }

  private power(a: Value, b: Value): Value {
    const p = b.constant;
    if (p === undefined) return this.result(op.power, a, b);
    if (Number.isInteger(p) && p >= 0 && p <= mostProducts) return this.integerPower(a, p);
    return this.result(p === 0.5 ? callOf('sqrt') : op.constantPower, a, b);
  }

  private integerPower(a: Value, p: number): Value {
    if (p === 0) return this.constant(1);
    if (p === 1) return a;
    if (p % 2 === 0) return this.result(op.square, this.integerPower(a, p / 2));
    return this.result(op.multiply, this.integerPower(a, p - 1), a);
  }

  private constant(value: number): Value {
    const known = this.constants.get(value);
    if (known) return known;
    const made = { constant: value, index: this.constants.size };
    this.constants.set(value, made);
    return made;
  }

  private result(operation: number, a: Value, b: Value = a): Value {
    if (a.constant !== undefined && b.constant !== undefined) {
      return this.constant(apply(operation, a.constant, b.constant));
    }
    const same = ({ instruction: one }: Value) => one!.operation === operation && one!.a === a && one!.b === b;
    const known = this.instructions.find(same);
    if (known) return known;
    const made = { instruction: { operation, a, b }, index: this.instructions.length };
    this.instructions.push(made);
    return made;
  }
}

const joinOps = { sum: op.add, difference: op.subtract, product: op.multiply, quotient: op.divide } as const;
