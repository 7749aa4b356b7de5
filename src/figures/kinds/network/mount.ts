import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import { conditionsAt } from '../../../core/training/conditions.ts';
import { parametersAt } from '../../../core/training/plan-of.ts';
import type { Drawing } from '../../live/live-drawing.ts';
import { type Figure, liveFigure } from '../../live/live-figure.ts';
import { computingLine } from '../../parts/computing.ts';
import type { Mount } from '../../state/context.ts';
import { arrivals } from '../../state/lazy.ts';
import { noticesOf } from '../../state/snapshot.ts';
import type { Store } from '../../state/store.ts';
import { type Choice, fitting } from './choice.ts';
import { networkEvents } from './events.ts';
import { explain } from './explain.ts';
import { explanationInWords } from './explanation.ts';
import { networkFigure } from './figure.ts';
import { readKept } from './kept.ts';
import { layoutOf } from './layout.ts';
import { type LiveTraining, liveTraining, type UnderWay } from './live-training.ts';
import { asFigure, type NetworkModel, shownRun } from './model.ts';
import { featuresOf } from './picture.ts';
import { viewOf } from './see.ts';
import { networkServices } from './services.ts';
import { underWay } from './under-way.ts';
import { withoutRuns } from './without-runs.ts';

const widthAtRest = 640;
const chartWidthAtRest = 300;

/** What a page has beyond the figure of a network. */
export interface Beside {
  /** What it shows, from what the figure shows; read in a computed value, so that the signals it reads are followed. */
  readonly more: (model: NetworkModel) => NetworkModel;
  readonly template: (model: NetworkModel) => TemplateResult;
  /** Takes a press on the plane of the inputs for itself; false where it does not. */
  readonly pressPlane: (at: readonly [x: number, y: number], reach: number) => boolean;
  readonly stop: () => void;
}

/** Makes it for a live figure, from its training and the run that is shown. */
export type MakeBeside = (figure: Figure, training: LiveTraining, run: ReadonlySignal<number>) => Beside;

/** Mounts a network as it is trained. */
export const mountNetwork: Mount = (host, context) => mountNetworkWith()(host, context);

/** How to mount a network as it is trained, with what a page has beside it. */
export const mountNetworkWith =
  (makeBeside?: MakeBeside): Mount =>
  (host, context) =>
    liveFigure((figure) => drawing(figure, makeBeside))(host, { ...context, store: withoutRuns(context.store) });

function drawing(figure: Figure, makeBeside?: MakeBeside): Drawing {
  const { host, context, onScreen, share: shareOf, onLeave } = figure;
  const { store, texts } = context;
  const kept = keptIn(host, store);
  const training = liveTraining({ store, onScreen, kept });
  onLeave(training.stop);
  const { trained, changes, computing } = training;
  const width = signal(widthAtRest);
  const chartWidth = signal(chartWidthAtRest);
  const choice = signal<Choice | null>(null);
  const example = signal(0);
  const smooth = signal(true);
  const fromHere = signal(false);

  const atRest = computed(() => viewOf(store.prepared.value, 'live'));
  const inMotion = computed(() => viewOf(store.prepared.value, 'moving'));
  const view = computed(() => (store.playing.value || computing.value ? inMotion.value : atRest.value));
  const run = computed(() => shownRun({ view: store.view.value, setup: store.setup.value }));
  const beside = makeBeside?.(figure, training, run);
  if (beside) onLeave(beside.stop);
  const layout = computed(() => layoutOf(view.value.network, width.value));
  const shown = computed(() => {
    const { plan, runs } = trained.value;
    return parametersAt(plan, runs[run.value] ?? { checkpoints: [], point: null }, store.playhead.value);
  });
  const sight = computed(() => view.value.see(shown.value.x));
  const paths = computed(() => view.value.draw(sight.value, layout.value, smooth.value));
  const fitted = computed(() => fitting(view.value.network, choice.value));
  const gradient = computed(() => {
    const { x } = shown.value;
    const out = new Float64Array(x.length);
    store.prepared.value.measured.gradient(x, out, 0);
    return out;
  });
  const explanation = computed(() =>
    fitted.value
      ? explain(
          {
            ...{ network: view.value.network, examples: view.value.examples, x: shown.value.x },
            features: featuresOf({ setup: store.setup.value }),
            example: example.value,
            gradient: () => gradient.value,
          },
          fitted.value,
        )
      : null,
  );
  const actions = underWay(figure.actions, store, fromHere, changes);

  const share = shareOf({
    table: async () => {
      const { curvesTable } = await import('./table.ts');
      // Not of the whole model, of which this table is a part.
      return () =>
        curvesTable({
          ...{ texts, question: view.value.question },
          ...{ trained: trained.value, setup: store.setup.value },
        });
    },
    csv: async () => (await import('./table.ts')).curvesCsv(model.peek()),
  });
  const events = networkEvents({
    ...{ store, actions, layout, view, fitted, shown, run },
    ...{ choice, example, smooth, fromHere, changes },
    pressPlane: beside?.pressPlane,
  });
  const model: ReadonlySignal<NetworkModel> = computed(() => {
    const own = ownModel.value;
    return beside ? beside.more(own) : own;
  });
  const ownModel = computed((): NetworkModel => {
    const setup = store.setup.value;
    const { plan } = trained.value;
    return {
      texts,
      prepared: store.prepared.value,
      // As they are at the step shown.
      setup: { ...setup, runs: setup.runs.map((_, i) => conditionsAt(plan, i, store.playhead.value).run) },
      view: store.view.value,
      // Nothing descends here but what is trained.
      runs: [],
      computing: lineOf(computing.value),
      playhead: store.playhead.value,
      playing: store.playing.value,
      speed: store.speed.value,
      hovered: store.hovered.value,
      actions,
      share: share.value,
      notices: noticesOf(context),
      ...view.value,
      trained: trained.value,
      run: run.value,
      ...shown.value,
      layout: layout.value,
      paths: paths.value,
      chartWidth: chartWidth.value,
      choice: fitted.value,
      example: example.value,
      explanation: explanation.value,
      smooth: smooth.value,
      fromHere: fromHere.value,
      changes: changes.value,
      ...asFigure,
      events,
    };
  });
  return {
    onScreenOnly: true,
    // Drawn once a frame, however much has changed since the last one.
    follow() {
      void [store.experiment.value, store.prepared.value, store.playing.value, store.speed.value, store.hovered.value];
      void [store.notices.value, trained.value, computing.value, changes.value, share.value, arrivals.value];
      void [width.value, chartWidth.value, choice.value, example.value, smooth.value, fromHere.value];
      if (beside) void model.value;
    },
    compute() {},
    services: [() => networkServices(host, context, actions, model, () => explanationInWords(model.peek()), training)],
    measure() {
      const widthOf = (selector: string) => Math.round(host.querySelector(selector)?.clientWidth ?? 0);
      width.value = widthOf('.plot--network') || width.peek();
      chartWidth.value = widthOf('.plot--curves') || chartWidth.peek();
    },
    template: () => (beside?.template ?? networkFigure)(model.value),
  };
}

const lineOf = (now: UnderWay | null) => now && computingLine(now.percent, now.stopped, now);

/** The training that came with the page, if it is that of what the figure shows. */
function keptIn(host: HTMLElement, { setup }: Store): ReturnType<typeof readKept> | null {
  const text = host.querySelector<HTMLElement>('[data-kept]')?.dataset.kept;
  const { view: _, ...written } = JSON.parse(host.dataset.experiment ?? '{}') as Record<string, unknown>;
  return text && JSON.stringify(written) === JSON.stringify(setup.peek()) ? readKept(text) : null;
}
