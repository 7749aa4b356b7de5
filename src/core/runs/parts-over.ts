import type { ReadFormula } from '../grounds/ground.ts';
import { findOptimizer } from '../optimizers/index.ts';
import { beginRates } from '../schedules/rates.ts';
import { findSurface } from '../surfaces/index.ts';
import { type Parts, prepare, type Source } from './prepare.ts';
import type { Prepared } from './run.ts';

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

/** `prepare` once what the ground needs has been loaded. Rejects if that cannot be had, and where `prepare` throws. */
export async function loadAndPrepare(source: Source, parts: Parts): Promise<Prepared> {
  await parts.preparerOf(source.ground).load?.(source.ground, parts);
  return prepare(source, parts);
}
