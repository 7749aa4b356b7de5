import type { Outline } from '../../core/grounds/ground.ts';

/** The pictures of a workbench beside the contours, which most lessons do without. */
export interface Stages {
  /** The curve of a loss with one parameter. */
  readonly curve?: typeof import('./slope-stage.ts');
  /** All about the data of a data loss. */
  readonly data?: typeof import('./data-stage.ts');
}

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
export const stagesAtHand = (): Stages => stages;
