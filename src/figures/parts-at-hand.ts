import type { Source } from '../core/prepare.ts';
import { type Prepared, preparedOn } from '../core/run.ts';
import type { Surface } from '../core/surfaces/surface.ts';

/*
 * The surfaces that a page shows, each loaded by itself: a lesson with one landscape does not pay for the other thirty.
 */

const files = import.meta.glob<Record<string, unknown>>('../core/surfaces/*.ts');
const atHand = new Map<string, Surface>();
let everything: typeof import('../core/prepare.ts') | undefined;

/** Loads what an experiment needs before `prepareAtHand` can prepare it. */
export async function bringParts({ surface, data }: Source): Promise<void> {
  if (!data && atHand.has(surface)) return;
  const found = data
    ? undefined
    : Object.values((await files[`../core/surfaces/${surface}.ts`]?.()) ?? {}).find(isSurface(surface));
  if (found) atHand.set(surface, found);
  else everything ??= await import('../core/prepare.ts');
}

const isSurface =
  (id: string) =>
  (thing: unknown): thing is Surface =>
    typeof thing === 'object' && thing !== null && 'id' in thing && thing.id === id;

/** Prepares an experiment whose parts have been brought. */
export function prepareAtHand(source: Source): Prepared {
  const surface = source.data ? undefined : atHand.get(source.surface);
  if (surface) return preparedOn(surface);
  if (!everything) throw new Error(`${source.surface} has not been brought`);
  return everything.prepareNow(source);
}
