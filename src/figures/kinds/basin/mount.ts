import { computed, effect, signal } from '@preact/signals-core';
import { nothing, render } from 'lit-html';
import { runOfMap } from '../../../render/shown-map.ts';
import { fromPixel, windowOn } from '../../../render/window.ts';
import { stageGestures } from '../../gestures/start-points.ts';
import { liveLandscape, stillLandscape } from '../../live/live-landscape.ts';
import { attend } from '../../live/services.ts';
import { takeStillOut } from '../../live/take-still-out.ts';
import { watchChallenge } from '../../live/watch-challenge.ts';
import { watchPrinting } from '../../live/watch-printing.ts';
import { watchScreen } from '../../live/watch-screen.ts';
import { watchSize } from '../../live/watch-size.ts';
import { liveShare } from '../../share/live-share.ts';
import { actionsOn } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { panelsAtRest } from '../../state/model.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { watchTheme } from '../surface/theme.ts';
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
export const mountBasin: Mount = (host, context) => {
  const { store, texts } = context;
  const actions = actionsOn(store);
  const width = signal(widthOf(host) || panelsAtRest.stageWidth);
  const palette = signal(readCellPalette(host));
  const printing = signal(false);
  const seen = signal(true);
  const labelMemory = new Map<string, number>();

  const { landscape, stop: stopDrawing } = liveLandscape(stillLandscape(host), store, width);
  const fineCells = computed(() => Math.min(Math.max(Math.round(width.value / pixelsPerCell), leastCells), mostCells));
  const { map, stop: stopMapping } = liveMap(store, fineCells, seen);
  const { share, stop: stopSharing } = liveShare(host, context, {
    kind: 'basin',
    table: ({ runsTableBody }) => runsTableBody(snapshotOf(store, texts, actions)),
    csv: async () => {
      const { mapCsv } = await import('../../../core/grids/csv.ts');
      const experiment = store.experiment.peek();
      const setup = { kind: 'map', experiment, run: runOfMap({ ...experiment, setup: experiment }) } as const;
      return map.value ? mapCsv(store.prepared.peek(), setup, map.value.picture) : '';
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
  const stage = stageGestures(store, actions, () => {
    const window = windowOn(store.prepared.value.surface.domain, width.value);
    return (px, py) => fromPixel(window, px, py);
  });

  let painted: unknown[] = [];
  const draw = () => {
    const now = model.value;
    render(now ? basinFigure(now, stage) : nothing, host);
    const canvas = host.querySelector('canvas');
    const wanted = [canvas, map.value, palette.value];
    if (!now || !canvas || wanted.every((one, i) => one === painted[i])) return;
    paintCells(canvas, now.map, palette.value);
    painted = wanted;
  };

  takeStillOut(host);
  const stops = [
    stopDrawing,
    stopMapping,
    stopSharing,
    effect(() => {
      if (seen.value) draw();
    }),
    attend(host, context, actions),
    watchChallenge(context),
    watchTheme(() => {
      palette.value = readCellPalette(host);
    }),
    watchSize(host, () => {
      width.value = widthOf(host) || width.value;
    }),
    watchScreen(host, (isSeen) => {
      seen.value = isSeen;
    }),
    watchPrinting((state) => {
      printing.value = state;
      draw();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    render(null, host);
  };
};

const widthOf = (host: HTMLElement): number => Math.round(host.querySelector('.basin')?.clientWidth ?? 0);
