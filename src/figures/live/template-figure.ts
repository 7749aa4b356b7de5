import { computed, effect, type Signal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import { type LocateOn, locateOnPlane } from '../gestures/locate.ts';
import { startPoints } from '../gestures/start-points.ts';
import { lazyOverlays } from '../overlays/lazy-overlays.ts';
import { lazyFormulaEditor } from '../parts/formula/lazy-editor.ts';
import { loadPanels } from '../parts/load-panels.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import type { FigureContext } from '../state/context.ts';
import type { DataEvents } from '../state/events.ts';
import { lazy } from '../state/lazy.ts';
import { type FigureEvents, type Frame, type Model, type Panels, panelsAtRest } from '../state/model.ts';
import { snapshotOf } from '../state/snapshot.ts';
import type { Drawing } from './live-drawing.ts';
import { type Figure, liveFigure } from './live-figure.ts';
import { liveLandscape, stillLandscape } from './live-landscape.ts';

/** What sets one of these kinds apart from another. */
export interface TemplateKind {
  readonly template: (model: Model, events: FigureEvents) => TemplateResult;
  /** Left out: coordinates of the contour picture. */
  readonly locateOn?: LocateOn;
}

/** How to mount figures that are drawn from the same model as a workbench. */
export const templateFigure = (kind: TemplateKind) => liveFigure((figure) => drawingOf(figure, kind));

function drawingOf(figure: Figure, { template, locateOn = locateOnPlane }: TemplateKind): Drawing {
  const { host, context, actions, labelMemory, onLeave } = figure;
  const { store } = context;
  const panels = signal<Panels>({ ...panelsAtRest, inspecting: context.inspecting });
  const setPanels = (change: Partial<Panels>) => {
    panels.value = { ...panels.value, ...change };
  };
  const stageWidth = computed(() => panels.value.stageWidth);
  const still = stillLandscape(host);
  const frame = signal<Frame | null>(null);
  const loadOpened = lazy(loadPanels, store.failures);
  const opened = computed(() => (panels.value.inspecting || panels.value.table ? loadOpened() : null));
  const inspection = computed(() => opened.value?.inspection(store, context.formulaStyle));
  const formulaEditor = lazyFormulaEditor(store, context.texts);
  const share = figure.share({});
  const { overlays, stop: stopOverlays } = lazyOverlays(host, context, () => panels.value.overlaying);
  const inspecting = computed(() => panels.value.inspecting);
  onLeave(stopOverlays);

  const measure = () => {
    const stage = host.querySelector('.plot');
    const chart = host.querySelector('.side .plot, .chart');
    const next = {
      stageWidth: Math.round(stage?.clientWidth || panels.peek().stageWidth),
      chartWidth: Math.round(chart?.clientWidth || panels.peek().chartWidth),
    };
    const now = panels.peek();
    if (next.stageWidth !== now.stageWidth || next.chartWidth !== now.chartWidth) setPanels(next);
  };
  measure();
  const { landscape, ready, stop: stopDrawing } = liveLandscape(still, store, stageWidth);
  onLeave(stopDrawing);
  onLeave(followFrame(store, frame));

  const model = (): Model => ({
    ...snapshotOf(store, context.texts, actions),
    notices: store.notices.value,
    panels: panels.value,
    landscape: landscape.value,
    frame: frame.value,
    opened: opened.value,
    overlays: overlays.value,
    stages: loadedStages(),
    inspected: inspecting.value ? (inspection.value?.value ?? null) : null,
    formulaEditor: formulaEditor.value,
    share: share.value,
    labelMemory,
  });
  let data: DataEvents | undefined;
  const onData = () => {
    data ??= loadedStages().data?.dataGestures(
      store,
      actions,
      () => frame.value,
      () => panels.value.chartWidth,
    );
    return data;
  };
  const events: FigureEvents = {
    stage: startPoints(store, actions, () => locateOn(store.prepared.value, stageWidth.value)),
    data: {
      place: (event) => onData()?.place?.(event),
      grab: (event) => onData()?.grab?.(event),
      nudge: (event) => onData()?.nudge?.(event),
    },
    setPanels,
    dismissNotices: actions.dismissNotices,
  };
  return {
    measure,
    ready,
    firstPart: () => template({ ...model(), stageOnly: true }, events),
    template: () => template(model(), events),
  };
}

/** Keeps the frame around the data wide enough, once a gesture is over; the one the figure opened with when it is back there. */
function followFrame(store: FigureContext['store'], frame: Signal<Frame | null>): () => void {
  return effect(() => {
    const { surface } = store.prepared.value;
    const data = problemOf(store.setup.value.ground);
    if (store.reshaping.value) return;
    const shown = data === problemOf(store.first.ground) ? null : frame.peek();
    const stage = loadedStages().data;
    frame.value = surface.data && stage ? stage.nextFrame(shown, surface.data, stage.isDraggable(data, surface)) : null;
  });
}
