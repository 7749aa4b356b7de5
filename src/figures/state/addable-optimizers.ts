import type { RunSpec } from '../../core/experiment/experiment.ts';
import { limits } from '../../core/reading/limits.ts';
import { inked, inkOf } from '../../render/ink.ts';

/**
 * The optimizers that a reader can add to these runs, by id, in the order of their inks: as long as there is room, those whose hue no other
 * optimizer in the figure wears. (One that is there already can come again, with other settings, in its own hue.)
 */
export function addableOptimizers(runs: readonly Pick<RunSpec, 'optimizer'>[]): string[] {
  if (runs.length >= limits.runs) return [];
  const wearer = new Map(runs.map(({ optimizer }) => [inkOf(optimizer).hue, optimizer]));
  return inked.filter((id) => (wearer.get(inkOf(id).hue) ?? id) === id);
}
