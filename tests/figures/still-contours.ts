import en from '../../content/ui/en.json' with { type: 'json' };
import { completeExperiment, type Experiment } from '../../src/core/experiment/experiment.ts';
import { findSurface } from '../../src/core/surfaces/index.ts';
import { stillModel } from '../../src/figures/still/model.ts';
import type { Contour } from '../../src/render/contours.ts';

/** Contours to draw an experiment with where any will do: those of its surface as it is registered, which are drawn once. */
export function contoursFor({ ground: { surface } }: Experiment): readonly Contour[] {
  if (!findSurface(surface)) return [];
  return stillModel(completeExperiment({ surface }).experiment, en).landscape.contours;
}
