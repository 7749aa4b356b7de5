import type { Outline } from '../../core/grounds/ground.ts';
import type { Stages } from '../state/model.ts';

let stages: Stages = {};

/** Loads the pictures that a surface needs. */
export async function loadStages({ dimension, data }: Outline): Promise<void> {
  const [curve, plot] = await Promise.all([
    dimension === 1 ? import('./slope-stage.ts') : undefined,
    data ? import('./data-stage.ts') : undefined,
  ]);
  stages = { ...stages, ...(curve && { curve }), ...(plot && { data: plot }) };
}

/** Those that have been loaded so far. */
export const loadedStages = (): Stages => stages;
