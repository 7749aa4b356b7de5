import { mostSteps, usualPrice } from '../../core/runs/work.ts';
import { loadedParts } from './loader.ts';
import type { Setup } from './store.ts';

/** A setup with no more steps than its runs and starts may have on its ground, so that a link to it says all of it. */
export function withinLimits(setup: Setup): Setup {
  const { ground, starts, steps } = setup;
  const { findOptimizer, preparerOf } = loadedParts;
  const price = preparerOf(ground).price?.(ground) ?? usualPrice;
  const most = mostSteps(setup, { findOptimizer, price, dimension: starts[0].length });
  return steps > most ? { ...setup, steps: most } : setup;
}
