import { computed, effect, type Signal, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { problemOf } from '../../core/grounds/data/data-ground.ts';
import type { Prepared } from '../../core/runs/run.ts';
import { fromPixel, windowOn } from '../../render/window.ts';
import { type Locate, stageGestures } from '../gestures/start-points.ts';
import type { WorkbenchEvents, workbench } from '../kinds/descent/workbench.ts';
import { lazyOverlays } from '../overlays/lazy-overlays.ts';
import { lazyFormulaEditor } from '../parts/formula/lazy-editor.ts';
import { bringOpened } from '../parts/load-panels.ts';
import { liveShare } from '../share/live-share.ts';
import type { Frame } from '../stages/data-frame.ts';
import { stagesAtHand } from '../stages/lazy-stages.ts';
import { actionsOn } from '../state/actions.ts';
import type { FigureContext, Mount } from '../state/context.ts';
import { lazily } from '../state/lazy.ts';
import { type FigureKind, type Model, type Panels, panelsAtRest } from '../state/model.ts';
import { snapshotOf } from '../state/snapshot.ts';
import { liveLandscape, stillLandscape } from './live-landscape.ts';
import { attend } from './services.ts';
import { watchChallenge } from './watch-challenge.ts';

/** What sets one kind of these figures apart from another. */
export interface Drawing {
  readonly kind: FigureKind;
  readonly template: typeof workbench;
  /** Turns pixels of the stage into coordinates, as long as it has this width. Left out: those of the contour picture. */
  readonly locateOn?: (prepared: Prepared, stageWidth: number) => Locate;
}

/** How to mount figures of a template that is drawn from the same model as a workbench. */
export const mountTemplate =
  ({ kind, template, locateOn = locateOnPlane }: Drawing): Mount =>
  async (host, context) => {
    const { store } = context;
    const actions = actionsOn(store);
    const panels = signal<Panels>({ ...panelsAtRest, inspecting: context.inspecting });
    const setPanels = (change: Partial<Panels>) => {
      panels.value = { ...panels.value, ...change };
    };

    const measure = () => {
      const stage = host.querySelector('.plot');
      const chart = host.querySelector('.side .plot, .chart');
      const next = {
        stageWidth: Math.round(stage?.clientWidth || panels.value.stageWidth),
        chartWidth: Math.round(chart?.clientWidth || panels.value.chartWidth),
      };
      if (next.stageWidth !== panels.value.stageWidth || next.chartWidth !== panels.value.chartWidth) setPanels(next);
    };

    measure();

    const labelMemory = new Map<string, number>();
    const stageWidth = computed(() => panels.value.stageWidth);
    const { landscape, stop: stopDrawing } = liveLandscape(stillLandscape(host), store, stageWidth);
    const frame = signal<Frame | null>(null);
    const loadOpened = lazily(bringOpened);
    const opened = computed(() => (panels.value.inspecting || panels.value.table ? loadOpened() : null));
    const inspection = computed(() => opened.value?.inspection(store, context.formulaStyle));
    const formulaEditor = lazyFormulaEditor(store, context.texts);
    const { share, stop: stopSharing } = liveShare(host, context, { kind });
    const { overlays, stop: stopOverlays } = lazyOverlays(host, context, () => panels.value.overlaying);
    const inspecting = computed(() => panels.value.inspecting);

    const model = (): Model => ({
      ...snapshotOf(store, context.texts, actions),
      notices: store.notices.value,
      panels: panels.value,
      landscape: landscape.value,
      frame: frame.value,
      opened: opened.value,
      overlays: overlays.value,
      stages: stagesAtHand(),
      inspected: inspecting.value ? (inspection.value?.value ?? null) : null,
      formulaEditor: formulaEditor.value,
      share: share.value,
      labelMemory,
    });

    const onData = () =>
      stagesAtHand().data?.dataGestures(
        store,
        actions,
        () => frame.value,
        () => panels.value.chartWidth,
      );

    const events: WorkbenchEvents = {
      stage: stageGestures(store, actions, () => locateOn(store.prepared.value, stageWidth.value)),
      data: {
        place: (event) => onData()?.place?.(event),
        grab: (event) => onData()?.grab?.(event),
        nudge: (event) => onData()?.nudge?.(event),
      },
      setPanels,
      chooseSurface: context.free
        ? async (surface) => {
            const { completeExperiment } = await import('../../core/experiment/experiment.ts');
            const { runs, steps, seed } = store.setup.value;
            const next = completeExperiment({ surface, runs, steps, seed });
            void store.open(next.experiment, next.notices);
          }
        : null,
      dismissNotices: () => {
        store.notices.value = [];
      },
    };

    // Computing the runs, making the markup, and laying it out are tasks of their own: a phone can answer in between.
    const place = document.createDocumentFragment();
    void store.runs.value;
    await turn();
    render(template({ ...model(), stageOnly: true }, events), place);
    await turn();
    const stops = [
      stopDrawing,
      stopOverlays,
      stopSharing,
      followFrame(store, frame),
      effect(() => {
        render(template(model(), events), place);
      }),
      attend(host, context, actions),
      watchChallenge(context),
    ];
    await turn();
    host.replaceChildren(place);
    const sizes = new ResizeObserver(measure);
    sizes.observe(host);
    return () => {
      sizes.disconnect();
      for (const stop of stops) stop();
      render(null, place);
    };
  };

/** Gives what waits its turn. */
const turn = () => new Promise((done) => setTimeout(done));

/** Keeps the frame around the data wide enough, once a gesture is over; the one the figure opened with when it is back there. */
function followFrame(store: FigureContext['store'], frame: Signal<Frame | null>): () => void {
  return effect(() => {
    const { surface } = store.prepared.value;
    const data = problemOf(store.setup.value.ground);
    if (store.reshaping.value) return;
    const shown = data === problemOf(store.first.ground) ? null : frame.peek();
    const stage = stagesAtHand().data;
    frame.value = surface.data && stage ? stage.nextFrame(shown, surface.data, stage.isDraggable(data, surface)) : null;
  });
}

/** Coordinates of a pixel of the contour picture. */
export const locateOnPlane: NonNullable<Drawing['locateOn']> = ({ surface }, stageWidth) => {
  const window = windowOn(surface.domain, stageWidth);
  return (px, py) => fromPixel(window, px, py);
};
