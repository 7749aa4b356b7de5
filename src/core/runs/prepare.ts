import type { Experiment } from '../experiment/experiment.ts';
import type { AnyGround, GroundParts, GroundSource, Preparer } from '../grounds/ground.ts';
import type { Ground } from '../grounds/index.ts';
import type { Prepared } from './run.ts';
import { usualPrice } from './work.ts';

/** What of an experiment decides on its surface and objective; its runs only where these span the plane that it is looked at on. */
export type Source = GroundSource<Ground> & Partial<Pick<Experiment, 'runs' | 'steps'>>;

/** What has been loaded of all that experiments can name, and how more is. `allParts` has everything; a page, what it shows. */
export interface Parts extends GroundParts, Pick<Prepared, 'findOptimizer' | 'beginRates'> {
  /** What prepares grounds of that kind. Throws where it has not been loaded. */
  readonly preparerOf: (ground: AnyGround) => Preparer<Ground>;
}

/**
 * Prepares an experiment to be run. A text that is no formula is no error: see `unread` in what is prepared. The seed is read only where
 * there are mini-batches or a network. Throws for a surface that does not exist, and for what has not been loaded.
 */
export function prepare(source: Source, parts: Parts): Prepared {
  const { findOptimizer, beginRates } = parts;
  const preparer = parts.preparerOf(source.ground);
  const price = preparer.price?.(source.ground) ?? usualPrice;
  return { ...preparer.prepare(source, parts), price, findOptimizer, beginRates };
}
