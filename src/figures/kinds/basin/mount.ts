import { computed, signal } from '@preact/signals-core';
import { nothing } from 'lit-html';
import { locateOnPlane } from '../../gestures/locate.ts';
import { startPoints } from '../../gestures/start-points.ts';
import { liveFigure } from '../../live/live-figure.ts';
import { liveLandscape, stillLandscape } from '../../live/live-landscape.ts';
import { watchTheme } from '../../live/page-colors.ts';
import { panelsAtRest } from '../../state/model.ts';
import { noticesOf, runOfMap, snapshotOf } from '../../state/snapshot.ts';
import { readCellPalette } from './cell-palette.ts';
import { basinFigure } from './figure.ts';
import { liveMap } from './live-map.ts';
import type { BasinModel } from './model.ts';
import { enlarged, paintCells } from './paint-cells.ts';

/** Pixels of the picture for one cell of a fine map, and how many of these there are along a side. */
const pixelsPerCell = 4;
const leastCells = 80;
const mostCells = 160;

/** Mounts the map of where each start ends. */
export const mountBasin = liveFigure((figure) => {
  const { host, context, actions, labelMemory, onScreen, printing, onLeave } = figure;
  const { store, texts } = context;
  const width = signal(widthOf(host) || panelsAtRest.stageWidth);
  const palette = signal(readCellPalette(host));
  const { landscape, ready, stop: stopDrawing } = liveLandscape(stillLandscape(host), store, width);
  const fineCells = computed(() => Math.min(Math.max(Math.round(width.value / pixelsPerCell), leastCells), mostCells));
  const { map, stop: stopMapping } = liveMap(store, fineCells, onScreen);
  onLeave(stopDrawing);
  onLeave(stopMapping);
  onLeave(
    watchTheme(() => {
      palette.value = readCellPalette(host);
    }),
  );
  const share = figure.share({
    table: async () => {
      const { runsTableBody } = await import('../../parts/runs-table.ts');
      return () => runsTableBody(snapshotOf(store, texts, actions));
    },
    csv: async () => {
      const { mapCsv } = await import('../../../core/grids/csv.ts');
      const experiment = store.experiment.peek();
      const setup = { kind: 'map', experiment, run: runOfMap({ ...experiment, setup: experiment }) } as const;
      return map.value ? mapCsv(store.prepared.peek(), setup, map.value.grid) : '';
    },
    beneath: () => {
      const canvas = host.querySelector('canvas');
      return canvas && enlarged(canvas, 2 * width.peek());
    },
  });
  const model = computed<BasinModel | null>(() => {
    const snapshot = snapshotOf(store, texts, actions);
    if (!map.value || snapshot.prepared.surface.dimension === 1) return null;
    return {
      ...snapshot,
      labelMemory,
      share: share.value,
      notices: noticesOf(context),
      landscape: landscape.value,
      width: width.value,
      run: runOfMap(snapshot),
      map: map.value,
      inPaths: printing.value,
    };
  });
  const stage = startPoints(store, actions, () => locateOnPlane(store.prepared.value, width.value));

  let last: unknown[] = [];
  return {
    onScreenOnly: true,
    ready,
    measure() {
      width.value = widthOf(host) || width.peek();
    },
    template: () => (model.value ? basinFigure(model.value, stage) : nothing),
    painted(root) {
      const canvas = root.querySelector('canvas');
      const wanted = [canvas, map.value, palette.value];
      if (!map.value || !canvas || wanted.every((one, i) => one === last[i])) return;
      paintCells(canvas, map.value, palette.value);
      last = wanted;
    },
  };
});

const widthOf = (host: HTMLElement): number => Math.round(host.querySelector('.basin')?.clientWidth ?? 0);
