import { computed, effect, signal } from '@preact/signals-core';
import { nothing, render } from 'lit-html';
import { inkOf } from '../../../render/ink.ts';
import { cameraOn } from '../../../render/relief/camera.ts';
import { liftContours } from '../../../render/relief/lifted-contours.ts';
import { pointAtHeight, pointAtPixel } from '../../../render/relief/ray.ts';
import { reliefOf, toScene } from '../../../render/relief/relief.ts';
import { type Locate, stageGestures } from '../../gestures/start-points.ts';
import { attend } from '../../live/services.ts';
import { takeStillOut } from '../../live/take-still-out.ts';
import { watchChallenge } from '../../live/watch-challenge.ts';
import { watchPrinting } from '../../live/watch-printing.ts';
import { watchScreen } from '../../live/watch-screen.ts';
import { watchSize } from '../../live/watch-size.ts';
import { lazyOverlays } from '../../overlays/lazy-overlays.ts';
import { liveShare } from '../../share/live-share.ts';
import { actionsOn } from '../../state/actions.ts';
import type { FigureContext } from '../../state/context.ts';
import type { FigureKind } from '../../state/model.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { readCellPalette } from '../basin/cell-palette.ts';
import { type CanvasState, createCanvas, type Painter, type SurfaceCanvas } from './canvas.ts';
import { surfaceFigure } from './figure.ts';
import { liftRuns, type Overlay, type SurfaceModel, sizeAtRest } from './model.ts';
import { orbit } from './orbit.ts';
import type { SurfaceEvents } from './stage.ts';
import { readPalette, watchTheme } from './theme.ts';

/** Cells along each side while a gesture changes the landscape. */
const movingCells = 40;

/** What sets one kind of these figures apart from another, and what paints them. */
export interface SurfaceDrawing {
  readonly kind: FigureKind;
  /** What it draws of its own over the surface. */
  readonly overlay: Overlay | null;
  /** Left out where nothing that paints has arrived: the surface is then drawn as plates, as where there is no WebGL. */
  readonly Painter?: Painter | undefined;
}

/** How to mount the experiment on its surface: painted with WebGL where there is such a thing, drawn as plates where there is not. */
export const mountSurfaceWith =
  (drawing: SurfaceDrawing) =>
  (host: HTMLElement, context: FigureContext): (() => void) =>
    mount(host, context, drawing);

function mount(host: HTMLElement, context: FigureContext, { kind, overlay, Painter }: SurfaceDrawing): () => void {
  const { store, texts } = context;
  const actions = actionsOn(store);
  const size = signal(sizeOf(host) ?? sizeAtRest);
  const zoom = signal(1);
  const palette = signal(readPalette(host));
  const cellPalette = signal(readCellPalette(host));
  const canvasState = signal<CanvasState>('ready');
  const printing = signal(false);
  const onScreen = signal(true);
  const labelMemory = new Map<string, number>();

  const relief = computed(() => {
    const { surface } = store.prepared.value;
    return surface.dimension === 2 ? reliefOf(surface, store.reshaping.value ? movingCells : undefined) : null;
  });
  const contours = computed(() => relief.value && liftContours(relief.value));
  const ways = computed(() => relief.value && liftRuns(store.runs.value, relief.value));
  const camera = computed(
    () => relief.value && cameraOn(relief.value, { ...store.view.value, zoom: zoom.value }, size.value),
  );
  const { overlays, stop: stopOverlays } = lazyOverlays(host, context, () => false);
  const { share, stop: stopSharing } = liveShare(host, context, {
    kind,
    table: ({ runsTableBody }) => runsTableBody(snapshotOf(store, texts, actions)),
    beneath: () => {
      // What a canvas with WebGL shows can be read in the same breath only in which it was painted.
      draw();
      return model.peek()?.plates ? null : (canvas?.element.toDataURL() ?? null);
    },
  });
  const model = computed<SurfaceModel | null>(() => {
    if (!relief.value || !ways.value || !camera.value) return null;
    const inPlates = canvasState.value !== 'ready' || printing.value;
    return {
      ...snapshotOf(store, texts, actions),
      labelMemory,
      share: share.value,
      notices: noticesOf(context),
      overlays: overlays.value,
      relief: relief.value,
      ways: ways.value,
      camera: camera.value,
      plates: inPlates ? contours.value : null,
      overlay,
      trouble: { ready: null, none: texts.figure.noWebgl, lost: texts.figure.lostWebgl }[canvasState.value],
    };
  });

  const locate: Locate = (px, py, dragged) => {
    if (!relief.value || !camera.value) return null;
    const seen = pointAtPixel(relief.value, camera.value, px, py);
    if (seen || dragged === null) return seen;
    // Beside the surface: along at the height the start has, up to the edge.
    const [x, y] = store.setup.value.starts[dragged];
    const height = relief.value.heightAt(...toScene(relief.value, x, y));
    return pointAtHeight(relief.value, camera.value, px, py, height);
  };
  const quarters = () => Math.round((store.view.value.azimuth - 22.5) / 90);
  const stage = stageGestures(store, actions, () => locate, quarters);
  const turning = orbit(store, actions, zoom);
  const events: SurfaceEvents = {
    ...stage,
    ...turning.events,
    place(event) {
      if (!turning.takeTurned()) stage.place?.(event);
    },
    keydown(event) {
      turning.events.keydown(event);
      if (!event.defaultPrevented) stage.keydown?.(event);
    },
  };

  let canvas: SurfaceCanvas | null = null;
  const draw = () => {
    const now = model.value;
    render(now ? surfaceFigure(now, events, turning.camera) : nothing, host);
    const element = host.querySelector('canvas');
    if (element !== (canvas?.element ?? null)) {
      canvas?.dispose();
      canvas = element && createCanvas(element, Painter, (state) => (canvasState.value = state));
    }
    if (!now || !contours.value || now.plates) return;
    const mapped = now.view.overlays?.includes('basins') ? now.overlays?.underlay : null;
    canvas?.paint({
      relief: now.relief,
      contours: contours.value,
      runs: now.runs.map(({ spec }, i) => ({
        way: now.ways[i],
        hue: inkOf(now.setup.runs[spec].optimizer).hue,
        faded: now.hovered !== null && now.hovered !== spec,
      })),
      playhead: now.playhead,
      camera: now.camera,
      cells: mapped?.drawing.mapPixels(mapped.map, cellPalette.value) ?? null,
      palette: palette.value,
    });
  };

  let frame = 0;
  const drawSoon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  takeStillOut(host);
  draw();
  const stops = [
    stopSharing,
    stopOverlays,
    effect(() => {
      if (!onScreen.value) return;
      void [model.value, palette.value];
      drawSoon();
    }),
    attend(host, context, actions),
    watchChallenge(context),
    watchTheme(() => {
      palette.value = readPalette(host);
      cellPalette.value = readCellPalette(host);
    }),
    watchSize(host, () => {
      const now = sizeOf(host);
      if (now && (now.width !== size.value.width || now.height !== size.value.height)) size.value = now;
    }),
    watchScreen(host, (seen) => {
      onScreen.value = seen;
    }),
    watchPrinting((state) => {
      printing.value = state;
      draw();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    cancelAnimationFrame(frame);
    canvas?.dispose();
    render(null, host);
  };
}

function sizeOf(host: HTMLElement): { width: number; height: number } | null {
  const { clientWidth: width = 0, clientHeight: height = 0 } = host.querySelector('.relief') ?? {};
  return width > 0 && height > 0 ? { width, height } : null;
}
