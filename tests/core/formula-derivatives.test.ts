import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surfaceOf } from '../../src/core/expression/formula-surface.ts';
import { parseFormula } from '../../src/core/expression/parse.ts';
import type { Expression } from '../../src/core/expression/tree.ts';
import { runs } from '../tier.ts';
import { evaluate, formulas, spell } from './formula-reference.ts';

/*
 * A program's numbers against a second way to get them: its value against walking the tree, its gradient against differences of those
 * values, its Hessian against differences of its gradient.
 *
 * A difference says something only where the function is smooth nearby and rounding is small beside the step. So at each point three
 * central differences with steps h, h/2, h/4 make two Richardson extrapolations. How far these lie apart bounds what the steps miss; the
 * error that `evaluate` carries along bounds what rounding adds to them; and how much the number in question changes when the point moves
 * by almost nothing shows its own rounding. Where all that stays below a tenth of the tolerance, which is 1e-6 of the slope itself, the
 * point is well conditioned, and there the number has to agree; unless an inner value is so large or so small that the square of its
 * slope may overflow. The tests also ask that many of the slopes that are numbers other than 0 are well conditioned.
 */

const domain = [
  [-3, 3],
  [-3, 3],
] as const;
/** Largest step of a difference. */
const h = 0.005;

/**
 * Points of a lattice that stays further than a step from where formulas like to have kinks and poles: 0 and the diagonals. A difference
 * taken across one can look as smooth as can be.
 */
const lattice = (offset: number) => fc.integer({ min: -75, max: 74 }).map((n) => n * 0.04 + offset);
const cases = fc.record({ text: formulas, x: lattice(0.011), y: lattice(0.017) });

function treeOf(text: string): Expression {
  const parsed = parseFormula(text);
  if ('fault' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.expression;
}

/** Inner values more extreme than this say nothing about derivatives. */
const mostExtreme = 1e30;

/** The derivative of f at 0, and how far it may be off; f gives a value and its error. */
function difference(f: (t: number) => { value: number; error: number }): { slope: number; error: number } {
  const sizes = [h, h / 2, h / 4];
  const ends = sizes.map((size) => [f(size), f(-size)]);
  const [d1, d2, d3] = ends.map(([up, down], i) => (up.value - down.value) / (2 * sizes[i]));
  const [r1, r2] = [(4 * d2 - d1) / 3, (4 * d3 - d2) / 3];
  const rounding = Math.max(...ends.flat().map(({ error }) => error)) / (h / 4);
  return { slope: (16 * r2 - r1) / 15, error: Math.abs(r2 - r1) + 3 * rounding };
}

/** Counts what was compared. */
class Comparison {
  private slopes = 0;
  private compared = 0;

  /** Compares the number at a point, `at(0)`, with a difference there, if the point is well conditioned. */
  compare(
    expression: Expression,
    at: (shift: number) => number,
    { slope, error }: ReturnType<typeof difference>,
  ): void {
    const scale = Math.abs(slope);
    if (!Number.isFinite(slope) || slope === 0) return;
    this.slopes++;
    const own = at(0);
    const noise = Math.max(...[1, -1, 2.3, -3.1].map((shift) => Math.abs(at(shift * 1e-13) - own)));
    if (!(error + (Number.isNaN(own) ? 0 : noise) <= 1e-7 * scale)) return;
    this.compared++;
    expect(Math.abs(own - slope), spell(expression)).toBeLessThanOrEqual(1e-6 * scale);
  }

  get share(): number {
    return this.compared / this.slopes;
  }
}

/** True unless an inner value at the point is too extreme for derivatives. */
const isInRange = (expression: Expression, x: number, y: number) => evaluate(expression, x, y).extreme <= mostExtreme;

describe('a formula made by the grammar', () => {
  const tries = { numRuns: runs(1000, 10_000) };

  test('has the value that its tree has', () => {
    fc.assert(
      fc.property(cases, ({ text, x, y }) => {
        const expression = treeOf(text);
        const { value, error } = evaluate(expression, x, y);
        const own = surfaceOf(expression, domain).value(Float64Array.of(x, y), 0);
        if (!Number.isFinite(value) || !(error <= 1e-6 * Math.max(1, Math.abs(value)))) return;
        expect(Math.abs(own - value), spell(expression)).toBeLessThanOrEqual(error + 1e-300);
      }),
      tries,
    );
  });

  test('has the gradient that differences have', () => {
    const comparison = new Comparison();
    fc.assert(
      fc.property(cases, ({ text, x, y }) => {
        const expression = treeOf(text);
        if (!isInRange(expression, x, y)) return;
        const { gradient } = surfaceOf(expression, domain);
        const g = new Float64Array(2);
        const at = (i: number) => (shift: number) => {
          gradient(Float64Array.of(x + shift, y + shift), g, 0);
          return g[i];
        };
        comparison.compare(
          expression,
          at(0),
          difference((t) => evaluate(expression, x + t, y)),
        );
        comparison.compare(
          expression,
          at(1),
          difference((t) => evaluate(expression, x, y + t)),
        );
      }),
      tries,
    );
    expect(comparison.share).toBeGreaterThan(0.7);
  });

  test('has the Hessian that differences of the gradient have', () => {
    const comparison = new Comparison();
    fc.assert(
      fc.property(cases, ({ text, x, y }) => {
        const expression = treeOf(text);
        if (!isInRange(expression, x, y)) return;
        const { gradient, hessian } = surfaceOf(expression, domain);
        const [g, H] = [new Float64Array(2), new Float64Array(4)];
        // The gradient's own rounding is not known: a multiple of the value's stands for it.
        const { error: rounding } = evaluate(expression, x, y);
        for (const [i, [dx, dy, row]] of [
          [1, 0, 0],
          [0, 1, 0],
          [1, 0, 1],
          [0, 1, 1],
        ].entries()) {
          const at = (shift: number) => {
            hessian(Float64Array.of(x + shift, y + shift), H);
            return H[i];
          };
          const along = difference((t) => {
            gradient(Float64Array.of(x + t * dx, y + t * dy), g, 0);
            return { value: g[row], error: 10 * rounding + 1e-14 * Math.abs(g[row]) };
          });
          comparison.compare(expression, at, along);
          expect(Object.is(H[1], H[2])).toBe(true);
        }
      }),
      tries,
    );
    expect(comparison.share).toBeGreaterThan(0.5);
  });
});
