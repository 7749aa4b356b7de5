import type { SpanStep } from '../grounds/ground.ts';
import type { Parts, Source } from './prepare.ts';
import { methodsOf, type Prepared, readyRun } from './run.ts';

/**
 * The plane that the runs of an experiment span, where they do, in small steps; nothing where they do not, or where none are given. Reckons with
 * what has been loaded and prepared.
 */
export function spanSteps(source: Source, prepared: Prepared, parts: Pick<Parts, 'preparerOf'>): Iterable<SpanStep> {
  const { runs = [], steps = 0 } = source;
  const runsFrom = (origin: Float64Array) =>
    methodsOf(prepared, { runs }).map((method, i) => readyRun(prepared, runs[i], method, origin, steps));
  return parts.preparerOf(source.ground).span?.(source, prepared, runsFrom, steps) ?? [];
}
