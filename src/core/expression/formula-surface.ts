import { ownFormula } from '../surfaces/formula.ts';
import type { Surface } from '../surfaces/surface.ts';
import { gradientFunction, hessianFunction, valueFunction } from './evaluate.ts';
import { compile } from './program.ts';
import { sampleShape } from './sample-shape.ts';
import type { Expression } from './tree.ts';
import { writeTex } from './write-tex.ts';

/**
 * The surface of a formula: value, exact gradient and exact Hessian, NaN where the formula has no real value. `domain` is what a figure is
 * to show (two intervals, lower end first); a start and the spacing of the levels are chosen by looking around in it. Nothing is known
 * of critical points. The surface keeps scratch memory of its own: do not share one between threads.
 */
export function surfaceOf(expression: Expression, domain: Surface['domain']): Surface {
  const program = compile(expression);
  const value = valueFunction(program);
  const valueAndGradient = gradientFunction(program);
  return {
    id: ownFormula.id,
    dimension: 2,
    value,
    gradient(p, out) {
      valueAndGradient(p, out);
    },
    hessian: hessianFunction(program),
    domain,
    ...sampleShape(value, domain),
    criticalPoints: [],
    tex: writeTex(expression),
    expression,
    source: 'Typed by the reader',
  };
}
