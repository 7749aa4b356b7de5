import type { RunSpec } from '../experiment/experiment.ts';
import type { Expression } from '../expression/tree.ts';
import { hessianOf } from '../objective/hessian.ts';
import { stabilityLimit } from '../optimizers/theory/momentum-spectrum.ts';
import type { Prepared } from './run.ts';

/**
 * The learning rate below which a run cannot diverge, where that is known: of plain descent, momentum and NAG with exact gradients and a
 * constant rate, neither clipped, dampened nor decayed, on a quadratic that falls nowhere for ever. Of its curvatures the largest decides: 2/λ for
 * plain descent, and what `stabilityLimit` says for the others. Null where it is not known.
 *
 * Source: B. T. Polyak, "Some Methods of Speeding up the Convergence of Iteration Methods" (1964), for plain descent and the heavy ball; for
 * NAG see optimizers/theory/momentum-spectrum.ts.
 */
export function stableRate(
  { surface, batches, objective }: Pick<Prepared, 'surface' | 'batches' | 'objective'>,
  { optimizer, settings, clip, schedule }: Pick<RunSpec, 'optimizer' | 'settings' | 'clip' | 'schedule'>,
): number | null {
  if (clip || schedule || batches || objective.dimension !== surface.dimension) return null;
  if (settings.weightDecay || settings.dampening) return null;
  const limit = limitOf(optimizer, settings.momentum);
  const isQuadratic = surface.expression ? degreeOf(surface.expression) <= 2 : surface.quadratic;
  if (limit === null || !isQuadratic) return null;
  const n = surface.dimension;
  const h = new Float64Array(n * n);
  hessianOf(surface)(Float64Array.from(surface.start), h, 0);
  const [a, b, d] = n === 1 ? [h[0], 0, h[0]] : [h[0], h[1], h[3]];
  const reach = Math.hypot((a - d) / 2, b);
  const [least, most] = [(a + d) / 2 - reach, (a + d) / 2 + reach];
  return most > 0 && least >= -rounding * most ? limit / most : null;
}

/** A curvature this many times smaller than the other is none, of either sign. */
const rounding = 1e-12;

function limitOf(optimizer: string, beta = Number.NaN): number | null {
  if (optimizer === 'sgd') return 2;
  if ((optimizer === 'momentum' || optimizer === 'nag') && beta >= 0 && beta < 1)
    return stabilityLimit(optimizer, beta);
  return null;
}

/** The degree of a formula as a polynomial as it is written, whatever cancels; no finite one where it is none. */
function degreeOf(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return 0;
    case 'variable':
      return 1;
    case 'negative':
      return degreeOf(expression.of);
    case 'call':
      return expression.args.every((one) => degreeOf(one) === 0) ? 0 : Number.POSITIVE_INFINITY;
    case 'sum':
    case 'difference':
      return Math.max(degreeOf(expression.left), degreeOf(expression.right));
    case 'product':
      return degreeOf(expression.left) + degreeOf(expression.right);
    case 'quotient':
      return degreeOf(expression.right) === 0 ? degreeOf(expression.left) : Number.POSITIVE_INFINITY;
    case 'power': {
      const { left, right } = expression;
      if (degreeOf(left) === 0 && degreeOf(right) === 0) return 0;
      const isWhole = right.kind === 'number' && Number.isInteger(right.value) && right.value >= 1;
      return isWhole ? degreeOf(left) * right.value : Number.POSITIVE_INFINITY;
    }
  }
}
