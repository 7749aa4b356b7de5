import { type ReadonlySignal, signal } from '@preact/signals-core';
import { svg, type TemplateResult } from 'lit-html';
import { type CellPalette, cellPixels } from '../../render/cell-shades.ts';
import { type ShownMap, shownMap } from '../../render/shown-map.ts';
import type { CellImage } from '../../render/three/relief-picture.ts';
import type { Window } from '../../render/window.ts';
import { basinCells } from '../kinds/basin/cell-paths.ts';
import { liveMap } from '../kinds/basin/live-map.ts';
import { coarseCells, mapAtOnce, mapSetup } from '../kinds/basin/map-at-once.ts';
import type { Snapshot } from '../state/snapshot.ts';
import { runOfMap } from '../state/snapshot.ts';
import type { Store } from '../state/store.ts';

/** Cells along the longer side of a fine map: as paths, more would be slow to draw. */
const fineCells = signal(96);

/** The map of a live figure's underlay, as long as `wanted` says so. */
export const liveUnderlay = (store: Store, wanted: ReadonlySignal<boolean>) => liveMap(store, fineCells, wanted);

/** The map of a still picture. */
export function stillUnderlay(model: Pick<Snapshot, 'prepared' | 'setup' | 'view'>): ShownMap {
  const { prepared, setup, view } = model;
  const { surface } = prepared;
  const asked = mapSetup({ ...setup, view }, runOfMap(model), surface.domain, coarseCells);
  return shownMap(mapAtOnce(prepared, asked), surface, setup.steps);
}

const drawn = new WeakMap<ShownMap, { readonly width: number; readonly cells: TemplateResult }>();

/** The map under a picture: paler than where it is the picture. What has not changed is not drawn anew. */
export function underlay(map: ShownMap, window: Window): TemplateResult {
  const known = drawn.get(map);
  if (known?.width === window.width) return known.cells;
  const cells = svg`<g style="opacity:.7">${basinCells(map, window)}</g>`;
  drawn.set(map, { width: window.width, cells });
  return cells;
}

const painted = new WeakMap<ShownMap, { readonly palette: CellPalette; readonly cells: CellImage }>();

/** A map as an image, a pixel for each cell, to be laid onto a surface in space. What has not changed is the same object. */
export function mapPixels(map: ShownMap, palette: CellPalette): CellImage {
  const known = painted.get(map);
  if (known?.palette === palette) return known.cells;
  const { columns, rows } = map.grid;
  const cells = { columns, rows, pixels: cellPixels(map.grid, map.kinds, palette) };
  painted.set(map, { palette, cells });
  return cells;
}
