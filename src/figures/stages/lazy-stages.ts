import type { Outline } from '../../core/grounds/ground.ts';
import type { Stages } from '../state/model.ts';

let stages: Stages = {};

/** Loads the pictures that a surface needs. */
export async function loadStages({ dimension, data, network }: Outline): Promise<void> {
  const [curve, plot, plane] = await Promise.all([
    dimension === 1 ? import('./slope-stage.ts') : undefined,
    data ? import('./data-stage.ts') : undefined,
    network ? import('../network/network-stage.ts').then((stage) => stage.ready()) : undefined,
  ]);
  stages = { ...stages, ...(curve && { curve }), ...(plot && { data: plot }), ...(plane && { network: plane }) };
}

/** Those that have been loaded so far. */
export const loadedStages = (): Stages => stages;
