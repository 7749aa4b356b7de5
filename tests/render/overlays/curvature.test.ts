import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surfaces } from '../../../src/core/surfaces/index.ts';
import { localShape } from '../../../src/core/surfaces/shape/local-shape.ts';
import { curvatureMark, linesPath, reach } from '../../../src/render/overlays/curvature.ts';
import { runs } from '../../tier.ts';

const plane = surfaces.filter(({ dimension }) => dimension === 2);
const exponent = fc.double({ min: -6, max: 6, noNaN: true });
const number = fc.oneof(
  fc.constant(0),
  fc.tuple(fc.constantFrom(-1, 1), exponent).map(([sign, e]) => sign * 10 ** e),
);
const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });

/** ½ dᵀHd of a Hessian with these curvatures and axes. */
const quadratic =
  ([least, most]: readonly [number, number], [ax, ay]: readonly [number, number]) =>
  ([x, y]: readonly [number, number]) =>
    (most * (ax * x + ay * y) ** 2 + least * (ay * x - ax * y) ** 2) / 2;

describe('the mark of a curvature', () => {
  it('has axes along eigenvectors, as long as 1/√|λ| says, on every surface', () => {
    for (const surface of plane) {
      const shape = localShape(surface, surface.start);
      const mark = curvatureMark(shape)!;
      const h = new Float64Array(4);
      const x = Float64Array.from(surface.start);
      const g = [new Float64Array(2), new Float64Array(2)];
      for (const {
        along: [u, v],
        curvature,
      } of mark.axes) {
        // H·e by differences of the gradient along e, which must be λ·e.
        const step = 1e-5;
        surface.gradient(Float64Array.of(x[0] + step * u, x[1] + step * v), g[0], 0);
        surface.gradient(Float64Array.of(x[0] - step * u, x[1] - step * v), g[1], 0);
        const strongest = Math.max(...shape.curvatures.map(Math.abs));
        for (const [i, e] of [u, v].entries()) {
          h[i] = (g[0][i] - g[1][i]) / (2 * step);
          expect(Math.abs(h[i] - curvature * e)).toBeLessThan(1e-3 * strongest + 1e-6);
        }
      }
      const [a, b] = mark.axes;
      expect(a.along[0] * b.along[0] + a.along[1] * b.along[1]).toBeCloseTo(0, 12);
      expect(Math.max(...[a.half, b.half].filter(Number.isFinite))).toBe(1);
      if (Number.isFinite(a.half + b.half))
        expect(a.half ** 2 * Math.abs(a.curvature)).toBeCloseTo(b.half ** 2 * Math.abs(b.curvature), 6);
    }
  });

  it('is a level line of the quadratic: higher lines by one amount above, lower ones by as much below', () => {
    fc.assert(
      fc.property(number, number, angle, (one, other, turn) => {
        const curvatures = [Math.min(one, other), Math.max(one, other)] as const;
        const axis = [Math.cos(turn), Math.sin(turn)] as const;
        const mark = curvatureMark({ curvatures, axis });
        if (!mark) return;
        const value = quadratic(curvatures, axis);
        const bent = mark.axes.find(({ half }) => Number.isFinite(half))!;
        const amount = (Math.abs(bent.curvature) * bent.half ** 2) / 2;
        const near = (wanted: number) => (line: { at: readonly (readonly [number, number])[] }) => {
          for (const at of line.at) {
            expect(Math.hypot(...at)).toBeLessThanOrEqual(2 * reach + 1e-9);
            expect(Math.abs(value(at) - wanted)).toBeLessThan(
              1e-6 * amount + 1e-7 * Math.max(...curvatures.map(Math.abs)),
            );
          }
        };
        mark.higher.forEach(near(amount));
        mark.lower.forEach(near(-amount));
        expect(mark.higher.length > 0 || !(curvatures[1] > 1e-6 * Math.abs(curvatures[0]))).toBe(true);
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it('is an ellipse, dashed where it bends down, hyperbolas at a saddle, lines where one direction is straight, nothing on a plane', () => {
    const kind = (least: number, most: number) => {
      const mark = curvatureMark({ curvatures: [least, most], axis: [1, 0] });
      return mark && [mark.higher.map(({ closed }) => closed), mark.lower.map(({ closed }) => closed)];
    };
    expect(kind(1, 4)).toEqual([[true], []]);
    expect(kind(-4, -1)).toEqual([[], [true]]);
    expect(kind(-1, 1)).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(kind(0, 3)).toEqual([[false, false], []]);
    expect(kind(-3, 0)).toEqual([[], [false, false]]);
    expect(kind(0, 0)).toBeNull();
    expect(kind(Number.NaN, Number.NaN)).toBeNull();
  });

  it('is written without a number that is none', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), angle, (one, other, turn) => {
        const curvatures = [Math.min(one, other), Math.max(one, other)] as const;
        const mark = curvatureMark({ curvatures, axis: [Math.cos(turn), Math.sin(turn)] });
        if (mark)
          expect(linesPath([...mark.higher, ...mark.lower], (u, v) => [100 + 40 * u, 100 - 40 * v])).not.toMatch(
            /NaN|Infinity/,
          );
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});
