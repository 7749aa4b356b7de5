import { curvatures, slopes } from './derivatives.ts';
import { apply, calls, op } from './operations.ts';
import type { Program } from './program.ts';

/**
 * Derivatives are carried along with the values, exactly: dual numbers, the chain rule done by numbers. Three agreements where calculus
 * leaves a choice or numbers run out. A part that does not change (to first order) has no influence, however steep what it goes into:
 * √(x²) has slope 0 at 0. At a tie min and max have the mean of their arguments' slopes. So a slope at a kink is the middle of those on
 * either side. And what goes into a slope of 0 has no influence, even where it changes without bound: tanh(exp(x)) is flat for large x.
 * Elsewhere, if an inner value overflows, a gradient may be NaN although the formula's value is finite.
 */
const times = (slope: number, change: number): number => (change === 0 || slope === 0 ? 0 : slope * change);

/** A function of (x, y) that runs a program. */
export function valueFunction(program: Program): (p: Float64Array) => number {
  const { first, ops, left, right, result } = program;
  const v = registers(program);
  const count = ops.length;
  return (p) => {
    v[0] = p[0];
    v[1] = p[1];
    for (let i = 0; i < count; i++) v[first + i] = apply(ops[i], v[left[i]], v[right[i]]);
    return v[result];
  };
}

/** A function that runs a program, writes its gradient at (x, y) into `out` and returns its value there: all NaN where it has none. */
export function gradientFunction(program: Program): (p: Float64Array, out: Float64Array) => number {
  const { first, ops, left, right, result } = program;
  const v = registers(program);
  const dx = new Float64Array(v.length);
  const dy = new Float64Array(v.length);
  dx[0] = 1;
  dy[1] = 1;
  const byOperand = new Float64Array(2);
  const count = ops.length;
  return (p, out) => {
    v[0] = p[0];
    v[1] = p[1];
    for (let i = 0; i < count; i++) {
      const l = left[i];
      const r = right[i];
      const to = first + i;
      const a = v[l];
      const b = v[r];
      switch (ops[i]) {
        case op.negate:
          v[to] = -a;
          dx[to] = -dx[l];
          dy[to] = -dy[l];
          break;
        case op.add:
          v[to] = a + b;
          dx[to] = dx[l] + dx[r];
          dy[to] = dy[l] + dy[r];
          break;
        case op.subtract:
          v[to] = a - b;
          dx[to] = dx[l] - dx[r];
          dy[to] = dy[l] - dy[r];
          break;
        case op.multiply:
          v[to] = a * b;
          dx[to] = dx[l] * b + a * dx[r];
          dy[to] = dy[l] * b + a * dy[r];
          break;
        case op.divide: {
          const q = a / b;
          v[to] = q;
          dx[to] = (dx[l] - q * dx[r]) / b;
          dy[to] = (dy[l] - q * dy[r]) / b;
          break;
        }
        case op.square:
          v[to] = a * a;
          dx[to] = 2 * a * dx[l];
          dy[to] = 2 * a * dy[l];
          break;
        default:
          if (ops[i] >= op.call) {
            const { value, slope } = calls[ops[i] - op.call];
            v[to] = value(a);
            byOperand[0] = slope(a, v[to]);
            byOperand[1] = 0;
          } else {
            v[to] = apply(ops[i], a, b);
            slopes(ops[i], a, b, v[to], byOperand);
          }
          dx[to] = times(byOperand[0], dx[l]) + times(byOperand[1], dx[r]);
          dy[to] = times(byOperand[0], dy[l]) + times(byOperand[1], dy[r]);
      }
    }
    const value = v[result];
    const defined = !Number.isNaN(value);
    out[0] = defined ? dx[result] : value;
    out[1] = defined ? dy[result] : value;
    return value;
  };
}

/** A function that runs a program and writes its Hessian at (x, y) into `out`, row by row: all NaN where it has no value. */
export function hessianFunction(program: Program): (p: Float64Array, out: Float64Array) => void {
  const { first, ops, left, right, result } = program;
  const v = registers(program);
  const [dx, dy, dxx, dxy, dyy] = Array.from({ length: 5 }, () => new Float64Array(v.length));
  dx[0] = 1;
  dy[1] = 1;
  const f = new Float64Array(2);
  const ff = new Float64Array(3);
  return (p, out) => {
    v[0] = p[0];
    v[1] = p[1];
    for (let i = 0; i < ops.length; i++) {
      const l = left[i];
      const r = right[i];
      const to = first + i;
      v[to] = apply(ops[i], v[l], v[r]);
      slopes(ops[i], v[l], v[r], v[to], f);
      curvatures(ops[i], v[l], v[r], v[to], ff);
      dx[to] = times(f[0], dx[l]) + times(f[1], dx[r]);
      dy[to] = times(f[0], dy[l]) + times(f[1], dy[r]);
      dxx[to] = bent(f, ff, dxx[l], dxx[r], dx[l] * dx[l], 2 * dx[l] * dx[r], dx[r] * dx[r]);
      dxy[to] = bent(f, ff, dxy[l], dxy[r], dx[l] * dy[l], dx[l] * dy[r] + dy[l] * dx[r], dx[r] * dy[r]);
      dyy[to] = bent(f, ff, dyy[l], dyy[r], dy[l] * dy[l], 2 * dy[l] * dy[r], dy[r] * dy[r]);
    }
    const defined = !Number.isNaN(v[result]);
    out[0] = defined ? dxx[result] : Number.NaN;
    out[1] = defined ? dxy[result] : Number.NaN;
    out[2] = out[1];
    out[3] = defined ? dyy[result] : Number.NaN;
  };
}

/** The chain rule of second order: slopes f and curvatures ff of an instruction, second derivatives and products of first ones. */
function bent(f: Float64Array, ff: Float64Array, l: number, r: number, ll: number, lr: number, rr: number): number {
  return times(f[0], l) + times(f[1], r) + times(ff[0], ll) + times(ff[1], lr) + times(ff[2], rr);
}

/** Registers with the constants in place. */
function registers({ constants, first, ops }: Program): Float64Array {
  const v = new Float64Array(first + ops.length);
  v.set(constants, 2);
  return v;
}
