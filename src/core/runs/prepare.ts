import { prepareNow, type Source } from './prepare-now.ts';
import type { Prepared } from './run.ts';

export { prepareNow, type Source };

/**
 * Fetches what an experiment needs before it can run: the parser, if it has a typed formula. A text that is no formula is no error: see
 * `unread` in what is prepared. Rejects for a surface that does not exist.
 *
 * @example
 * ```ts
 * import { completeExperiment, prepare } from 'downhill-core';
 *
 * const { experiment } = completeExperiment({ surface: 'formula', formula: { text: '(x - 1)^2 + y^2' } });
 * const { surface, unread } = await prepare(experiment);
 * surface.value(Float64Array.of(3, 1), 0); // → 5
 * unread; // → undefined
 * ```
 */
export async function prepare(experiment: Source): Promise<Prepared> {
  if (!experiment.formula) return prepareNow(experiment);
  const { formulaSurface } = await import('../expression/parse.ts');
  return prepareNow(experiment, formulaSurface);
}
