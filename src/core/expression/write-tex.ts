import { binaries, unaries } from './functions.ts';
import type { Expression } from './tree.ts';

/** How tightly a piece of TeX holds together: a sum least, a letter most. */
const tightness = { sum: 1, product: 2, power: 3, atom: 4 } as const;

interface Piece {
  readonly tex: string;
  readonly tight: number;
}

/** A formula in TeX: quotients as fractions, products without a sign where letters allow it, parentheses where they are needed. */
export function writeTex(expression: Expression): string {
  return write(expression).tex;
}

/** A part's TeX, in parentheses where it holds together less than it has to. */
function inside(expression: Expression, tight: number): string {
  const piece = write(expression);
  return piece.tight >= tight ? piece.tex : parentheses(piece.tex);
}

const parentheses = (tex: string): string => `\\left(${tex}\\right)`;

function write(expression: Expression): Piece {
  switch (expression.kind) {
    case 'number':
      return writeNumber(expression.value);
    case 'constant':
      return { tex: expression.name === 'pi' ? '\\pi' : expression.name, tight: tightness.atom };
    case 'variable':
      return { tex: expression.name, tight: tightness.atom };
    case 'negative':
      return { tex: `-${inside(expression.of, tightness.product)}`, tight: tightness.sum };
    case 'sum':
    case 'difference': {
      const sign = expression.kind === 'sum' ? '+' : '-';
      const left = inside(expression.left, tightness.sum);
      return { tex: `${left} ${sign} ${inside(expression.right, tightness.product)}`, tight: tightness.sum };
    }
    case 'product':
      return writeProduct(inside(expression.left, tightness.product), inside(expression.right, tightness.product));
    case 'quotient':
      return { tex: `\\frac{${write(expression.left).tex}}{${write(expression.right).tex}}`, tight: tightness.product };
    case 'power':
      return writePower(expression.left, expression.right);
    case 'call':
      return writeCall(expression.name, expression.args);
  }
}

function writeNumber(value: number): Piece {
  const [digits, exponent] = String(value).split('e');
  if (exponent === undefined) return { tex: digits, tight: tightness.atom };
  return { tex: `${digits} \\cdot 10^{${Number(exponent)}}`, tight: tightness.product };
}

/** Two numbers side by side would read as one, and a number before a fraction as a mixed number. */
function writeProduct(left: string, right: string): Piece {
  const dot = /^\d/.test(right) || (/\d$/.test(left) && right.startsWith('\\frac'));
  return { tex: `${left} ${dot ? '\\cdot ' : ''}${right}`, tight: tightness.product };
}

function writePower(base: Expression, exponent: Expression): Piece {
  const raised = `^{${write(exponent).tex}}`;
  // sin(x)² is written sin²(x); sin⁻¹(x) would be the arcsine.
  const raisesCall =
    base.kind === 'call' && exponent.kind === 'number' && Number.isInteger(exponent.value) && exponent.value > 0;
  if (raisesCall && usesParentheses(base.name)) return writeCall(base.name, base.args, raised);
  return { tex: inside(base, tightness.atom) + raised, tight: tightness.power };
}

/** True for a function that is written as a name before parentheses. */
const usesParentheses = (name: string): boolean => !['sqrt', 'cbrt', 'abs', 'exp'].includes(name);

function writeCall(name: string, args: readonly Expression[], raised = ''): Piece {
  const list = args.map((arg) => write(arg).tex).join(', ');
  if (name === 'sqrt') return { tex: `\\sqrt{${list}}`, tight: tightness.atom };
  if (name === 'cbrt') return { tex: `\\sqrt[3]{${list}}`, tight: tightness.atom };
  if (name === 'abs') return { tex: `\\left|${list}\\right|`, tight: tightness.atom };
  if (name === 'exp') return { tex: `e^{${list}}`, tight: tightness.power };
  const word = unaries.get(name)?.tex ?? binaries.get(name);
  return { tex: `${word}${raised}${parentheses(list)}`, tight: tightness.power };
}
