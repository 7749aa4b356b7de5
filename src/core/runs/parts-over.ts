import type { ReadFormula } from '../grounds/ground.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { beginRates } from '../schedules/rates.ts';
import { findSurface } from '../surfaces/index.ts';
import { type Parts, prepare, type Source } from './prepare.ts';
import type { Prepared } from './run.ts';
import { spanSteps } from './span.ts';

/**
 * Every surface, optimizer and schedule, with the preparers of grounds that are handed in; and with what reads typed formulas, which else is
 * loaded with the first formula.
 */
export function partsOver(preparerOf: Parts['preparerOf'], read?: ReadFormula): Parts {
  let loaded = read;
  return {
    findSurface,
    findOptimizer,
    beginRates,
    preparerOf,
    async loadSurface() {},
    formulaReader() {
      if (!loaded) throw new Error('What reads typed formulas has not been loaded');
      return loaded;
    },
    async loadFormulaReader() {
      loaded ??= (await import('../expression/parse.ts')).formulaSurface;
    },
  };
}

/**
 * `prepare` once what the ground needs has been loaded, and with all that only runs can say: a plane that they span. `onProgress` is told how much
 * of that is done, 0 … 1, every few milliseconds, and waited for: so it may let others have their turn. Rejects if something cannot be had, and
 * where `prepare` throws.
 */
export async function loadAndPrepare(
  source: Source,
  parts: Parts,
  onProgress?: (share: number) => unknown,
): Promise<Prepared> {
  const preparer = parts.preparerOf(source.ground);
  await preparer.load?.(source.ground, parts);
  let prepared = prepare(source, parts);
  for (const { share, plane } of spanSteps(source, prepared, parts)) {
    await onProgress?.(share);
    if (plane) prepared = { ...prepared, ...prepared.onPlane!(plane) };
  }
  return prepared;
}
