import type { Landscape } from '../../../render/contours.ts';
import { type ShownMap, shownMap } from '../../../render/shown-map.ts';
import { type Model, panelsAtRest } from '../../state/model.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { runOfMap } from '../../state/snapshot.ts';
import { coarseCells, mapAtOnce, mapSetup } from './map-at-once.ts';

/** Everything a map figure's template needs. */
export interface BasinModel extends Snapshot, Pick<Model, 'labelMemory' | 'share' | 'notices'> {
  readonly landscape: Landscape;
  /** Width of the picture, in pixels. */
  readonly width: number;
  /** Index into the experiment's runs of the one that the map is of. */
  readonly run: number;
  readonly map: ShownMap;
  /** True where no canvas can show the map: it is drawn as paths. */
  readonly inPaths: boolean;
}

/** A map figure as nobody has touched it, from the state of a figure of another kind. Throws for a curve, which has no map. */
export function stillBasin(model: Model): BasinModel {
  const { prepared, setup, view } = model;
  const { surface } = prepared;
  if (surface.dimension === 1) throw new Error(`There is no map of ${surface.id}: it has one parameter`);
  const run = runOfMap(model);
  const grid = mapAtOnce(prepared, mapSetup({ ...setup, view }, run, surface.domain, coarseCells));
  return {
    ...model,
    width: panelsAtRest.stageWidth,
    run,
    map: shownMap(grid, surface, setup.steps),
    inPaths: true,
  };
}
