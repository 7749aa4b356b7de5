import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { fromPixel, windowOn } from '../render/window.ts';
import { actionsOn } from './actions.ts';
import { addressOf } from './address.ts';
import { attend } from './attend.ts';
import type { Mount } from './context.ts';
import { lazyFormulaEditor } from './formula/lazy-editor.ts';
import { lazily } from './lazily.ts';
import { liveLandscape, stillLandscape } from './live-landscape.ts';
import { type Model, type Panels, panelsAtRest } from './model.ts';
import { scrubChart } from './scrub-chart.ts';
import { shareActions } from './share-actions.ts';
import { snapshotOf } from './snapshot.ts';
import { stageGestures } from './stage-gestures.ts';
import { stagesAtHand } from './stages/at-hand.ts';
import { watchChallenge } from './watch-challenge.ts';
import { type WorkbenchEvents, workbench } from './workbench.ts';

/** Mounts a workbench. */
export const mountWorkbench: Mount = (host, context) => {
  const { store } = context;
  const actions = actionsOn(store);
  const panels = signal<Panels>({ ...panelsAtRest, inspecting: context.inspecting });
  const setPanels = (change: Partial<Panels>) => {
    panels.value = { ...panels.value, ...change };
  };

  const measure = () => {
    const stage = host.querySelector('.plot');
    const chart = host.querySelector('.chart');
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
  const loadOpened = lazily(() => import('./parts/opened.ts'));
  const opened = computed(() => (panels.value.inspecting || panels.value.table ? loadOpened() : null));
  const inspection = computed(() => opened.value?.inspection(store, context.formulaStyle));
  const formulaEditor = lazyFormulaEditor(store, context.texts);
  const sharing = context.sharing?.(host, context, () => panels.value.sharing);
  const inspecting = computed(() => panels.value.inspecting);

  const links = signal({ here: '', play: '' });
  const writeLinks = async () => {
    const experiment = store.experiment.value;
    if (!panels.value.sharing) return;
    const [here, play] = await Promise.all([
      addressOf(experiment, context.linkId),
      addressOf(experiment, null, context.playPath),
    ]);
    if (store.experiment.peek() === experiment) links.value = { here, play };
  };

  const model = (): Model => ({
    ...snapshotOf(store, context.texts, actions),
    notices: store.notices.value,
    panels: panels.value,
    landscape: landscape.value,
    opened: opened.value,
    stages: stagesAtHand(),
    inspected: inspecting.value ? (inspection.value?.value ?? null) : null,
    formulaEditor: formulaEditor.value,
    sharing: sharing?.panel.value ?? null,
    labelMemory,
    links: links.value,
  });

  const events: WorkbenchEvents = {
    stage: stageGestures(store, actions, () => {
      const { surface } = store.prepared.value;
      const { curve } = stagesAtHand();
      if (curve && surface.dimension === 1) {
        const window = curve.curveWindow({ prepared: store.prepared.value, panels: panels.value });
        return (px) => [fromPixel(window, px, 0)[0]];
      }
      const window = windowOn(surface.domain, stageWidth.value);
      return (px, py) => fromPixel(window, px, py);
    }),
    setPanels,
    scrubChart: (event) => scrubChart(event, store, actions),
    chooseSurface: context.free
      ? async (surface) => {
          const { completeExperiment } = await import('../core/experiment.ts');
          const { runs, steps, seed } = store.setup.value;
          const next = completeExperiment({ surface, runs, steps, seed });
          void store.open(next.experiment, next.notices);
        }
      : null,
    share: shareActions(host, setPanels),
    dismissNotices: () => {
      store.notices.value = [];
    },
  };

  host.replaceChildren();
  const stops = [
    stopDrawing,
    () => sharing?.stop(),
    effect(() => {
      render(workbench(model(), events), host);
    }),
    effect(() => void writeLinks()),
    attend(host, context, actions),
    watchChallenge(context),
  ];
  const sizes = new ResizeObserver(measure);
  sizes.observe(host);
  return () => {
    sizes.disconnect();
    for (const stop of stops) stop();
    render(null, host);
  };
};
