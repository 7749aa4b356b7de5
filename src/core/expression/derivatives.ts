import { calls, op } from './operations.ts';

/*
 * The derivatives of one instruction v = f(a, b) by its operands. An instruction with one operand has b's derivatives 0.
 */

/** Writes ∂f/∂a and ∂f/∂b into `out`. At a tie, min and max lean on both operands alike. */
export function slopes(operation: number, a: number, b: number, v: number, out: Float64Array): void {
  out[1] = 0;
  switch (operation) {
    case op.negate:
      out[0] = -1;
      break;
    case op.add:
      out[0] = 1;
      out[1] = 1;
      break;
    case op.subtract:
      out[0] = 1;
      out[1] = -1;
      break;
    case op.multiply:
      out[0] = b;
      out[1] = a;
      break;
    case op.divide:
      out[0] = 1 / b;
      out[1] = -v / b;
      break;
    case op.square:
      out[0] = 2 * a;
      break;
    case op.constantPower:
      out[0] = b * a ** (b - 1);
      break;
    case op.power:
      out[0] = b * a ** (b - 1);
      // 0ᵇ stays 0 for every b > 0, where the formula says 0 · (−∞).
      out[1] = v === 0 ? 0 : v * Math.log(a);
      break;
    case op.min:
      out[0] = share(b - a);
      out[1] = share(a - b);
      break;
    case op.max:
      out[0] = share(a - b);
      out[1] = share(b - a);
      break;
    case op.atan2:
      out[0] = b / (a * a + b * b);
      out[1] = -a / (a * a + b * b);
      break;
    default:
      out[0] = calls[operation - op.call].slope(a, v);
  }
}

/** How much of the slope comes from an operand that wins by `lead`. */
const share = (lead: number): number => (Math.sign(lead) + 1) / 2;

/** Writes ∂²f/∂a², ∂²f/∂a∂b and ∂²f/∂b² into `out`. */
export function curvatures(operation: number, a: number, b: number, v: number, out: Float64Array): void {
  out.fill(0);
  switch (operation) {
    case op.multiply:
      out[1] = 1;
      break;
    case op.divide:
      out[1] = -1 / (b * b);
      out[2] = (2 * v) / (b * b);
      break;
    case op.square:
      out[0] = 2;
      break;
    case op.constantPower:
      out[0] = b * (b - 1) * a ** (b - 2);
      break;
    case op.power:
      out[0] = b === 1 ? 0 : b * (b - 1) * a ** (b - 2);
      out[1] = a === 0 ? a ** (b - 1) : a ** (b - 1) * (1 + b * Math.log(a));
      out[2] = v === 0 ? 0 : v * Math.log(a) ** 2;
      break;
    case op.atan2: {
      const square = (a * a + b * b) ** 2;
      out[0] = (-2 * a * b) / square;
      out[1] = (a * a - b * b) / square;
      out[2] = (2 * a * b) / square;
      break;
    }
    default:
      if (operation >= op.call) out[0] = calls[operation - op.call].curvature(a, v);
  }
}
