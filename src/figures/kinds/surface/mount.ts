import { computed, signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { inkOf } from '../../../render/ink.ts';
import { cameraOn } from '../../../render/relief/camera.ts';
import { liftContours } from '../../../render/relief/lifted-contours.ts';
import { pointAtHeight, pointAtPixel } from '../../../render/relief/ray.ts';
import { reliefOf, toScene } from '../../../render/relief/relief.ts';
import { type Locate, startPoints } from '../../gestures/start-points.ts';
import type { Drawing } from '../../live/live-drawing.ts';
import { type Figure, liveFigure } from '../../live/live-figure.ts';
import { watchTheme } from '../../live/page-colors.ts';
import { lazyOverlays } from '../../overlays/lazy-overlays.ts';
import { loadedStages } from '../../stages/lazy-stages.ts';
import type { Mount, Shareable } from '../../state/context.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { readCellPalette } from '../basin/cell-palette.ts';
import { type CanvasState, createCanvas, type Painter, type SurfaceCanvas } from './canvas.ts';
import { surfaceFigure } from './figure.ts';
import { liftRuns, type Overlay, type SurfaceModel, sizeAtRest } from './model.ts';
import { orbit } from './orbit.ts';
import type { SurfaceEvents } from './stage.ts';
import { readPalette } from './theme.ts';

/** Cells along each side while a gesture changes the landscape. */
const movingCells = 40;

/**
 * How to mount the experiment on its surface: painted where there is a `Painter`, drawn as plates where none has arrived or there is no
 * WebGL. `overlay` is what a kind draws of its own over the surface.
 */
export const surfaceMount = (Painter: Painter | undefined, overlay: Overlay | null = null): Mount =>
  liveFigure((figure) => drawingOf(figure, Painter, overlay));

function drawingOf(figure: Figure, Painter: Painter | undefined, overlay: Overlay | null): Drawing {
  const { host, context, actions, labelMemory, printing, onLeave } = figure;
  const { store, texts } = context;
  const size = signal(sizeOf(host) ?? sizeAtRest);
  const zoom = signal(1);
  const palette = signal(readPalette(host));
  const cellPalette = signal(readCellPalette(host));
  const canvasState = signal<CanvasState>('ready');

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
  const shareable: Shareable = {
    table: async () => {
      const { runsTableBody } = await import('../../parts/runs-table.ts');
      return () => runsTableBody(snapshotOf(store, texts, actions));
    },
    beneath: () => {
      // What a canvas with WebGL shows can be read in the same breath only in which it was painted.
      figure.draw();
      return model.peek()?.plates ? null : (canvas?.element.toDataURL() ?? null);
    },
  };
  const share = context.handOver ? null : figure.share(shareable);
  context.handOver?.(shareable);
  const model = computed<SurfaceModel | null>(() => {
    if (!relief.value || !ways.value || !camera.value) return null;
    const inPlates = canvasState.value !== 'ready' || printing.value;
    return {
      ...snapshotOf(store, texts, actions),
      labelMemory,
      share: share?.value ?? html``,
      notices: noticesOf(context),
      overlays: overlays.value,
      stages: loadedStages(),
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
  const stage = startPoints(store, actions, () => locate, quarters);
  const turning = orbit(store, actions, zoom);
  const events: SurfaceEvents = {
    ...stage,
    ...turning.events,
    place(event) {
      if (!turning.takeTurned()) stage.place(event);
    },
    keydown(event) {
      turning.events.keydown(event);
      if (!event.defaultPrevented) stage.keydown(event);
    },
  };

  let canvas: SurfaceCanvas | null = null;
  onLeave(stopOverlays);
  onLeave(() => canvas?.dispose());
  onLeave(
    watchTheme(() => {
      palette.value = readPalette(host);
      cellPalette.value = readCellPalette(host);
    }),
  );
  return {
    measure() {
      const now = sizeOf(host);
      const { width, height } = size.peek();
      if (now && (now.width !== width || now.height !== height)) size.value = now;
    },
    follow: () => void [model.value, palette.value],
    template: () => (model.value ? surfaceFigure(model.value, events, turning.camera) : nothing),
    painted(root) {
      const now = model.value;
      const element = root.querySelector('canvas');
      if (element !== (canvas?.element ?? null)) {
        canvas?.dispose();
        canvas = element && createCanvas(element, Painter, (state) => (canvasState.value = state));
      }
      if (!now || !contours.value || now.plates) return;
      const mapped = now.view.overlays?.includes('basins') && !now.prepared.plane ? now.overlays?.underlay : null;
      canvas?.paint({
        relief: now.relief,
        contours: contours.value,
        runs: now.runs.map(({ spec, trajectory }, i) => ({
          way: now.ways[i],
          hue: inkOf(now.setup.runs[spec].optimizer).hue,
          faded: now.hovered !== null && now.hovered !== spec,
          height: now.stages.network?.heightAt(trajectory, now.playhead) ?? 0,
        })),
        playhead: now.playhead,
        camera: now.camera,
        cells: mapped?.drawing.mapPixels(mapped.map, cellPalette.value) ?? null,
        palette: palette.value,
      });
    },
  };
}

function sizeOf(host: HTMLElement): { width: number; height: number } | null {
  const { clientWidth: width = 0, clientHeight: height = 0 } = host.querySelector('.relief') ?? {};
  return width > 0 && height > 0 ? { width, height } : null;
}
