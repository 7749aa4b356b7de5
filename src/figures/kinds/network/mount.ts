import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { conditionsAt } from '../../../core/training/conditions.ts';
import type { Change } from '../../../core/training/plan.ts';
import { parametersAt } from '../../../core/training/plan-of.ts';
import { arrowOf, pixelOf } from '../../gestures/drag.ts';
import { scrubChart } from '../../gestures/scrub.ts';
import { liveFigure } from '../../live/live-figure.ts';
import { computingLine } from '../../parts/computing.ts';
import type { Actions } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { arrivals } from '../../state/lazy.ts';
import { noticesOf } from '../../state/snapshot.ts';
import type { Store } from '../../state/store.ts';
import { type Choice, choiceAt, fitting, moved } from './choice.ts';
import { explain } from './explain.ts';
import { explanationInWords } from './explanation.ts';
import { networkFigure } from './figure.ts';
import { readKept } from './kept.ts';
import { layoutOf } from './layout.ts';
import { liveTraining, type UnderWay } from './live-training.ts';
import { type NetworkEvents, type NetworkModel, shownRun } from './model.ts';
import { featuresOf } from './picture.ts';
import { viewOf } from './see.ts';
import { networkServices } from './services.ts';
import { withoutRuns } from './without-runs.ts';

const widthAtRest = 640;
const chartWidthAtRest = 300;

/** Mounts a network as it is trained. */
export const mountNetwork: Mount = (host, context) =>
  mountLive(host, { ...context, store: withoutRuns(context.store) });

const mountLive = liveFigure((figure) => {
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
  const events: NetworkEvents = {
    press(event) {
      const found = choiceAt(
        layout.peek(),
        pixelOf(event.currentTarget as SVGSVGElement, event),
        view.peek().examples,
        view.peek().frame,
      );
      batch(() => {
        choice.value = found?.choice ?? null;
        if (found?.example !== undefined) example.value = found.example;
      });
    },
    keys(event) {
      if (event.target !== event.currentTarget) return;
      if (event.key === ' ') {
        event.preventDefault();
        actions.play(!store.playing.peek());
        return;
      }
      const arrow = arrowOf(event);
      if (arrow) choice.value = moved(view.peek().network, fitted.peek(), Math.sign(arrow[0]), Math.sign(arrow[1]));
    },
    scrub: (event) => scrubChart(event, store.setup.peek().steps, actions),
    choose(next) {
      choice.value = next;
    },
    chooseExample(next) {
      example.value = next;
    },
    setSmooth(next) {
      smooth.value = next;
    },
    setFromHere(next) {
      fromHere.value = next;
    },
    forgetChanges() {
      changes.value = [];
    },
    setSeed(seed) {
      if (Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32) store.setup.value = { ...store.setup.peek(), seed };
    },
  };
  const model: ReadonlySignal<NetworkModel> = computed(() => {
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
    },
    compute() {},
    services: [() => networkServices(host, context, actions, model, () => explanationInWords(model.peek()), training)],
    measure() {
      const widthOf = (selector: string) => Math.round(host.querySelector(selector)?.clientWidth ?? 0);
      width.value = widthOf('.plot--network') || width.peek();
      chartWidth.value = widthOf('.plot--curves') || chartWidth.peek();
    },
    template: () => networkFigure(model.value),
  };
});

const lineOf = (now: UnderWay | null) => now && computingLine(now.percent, now.stopped, now);

/** The training that came with the page, if it is that of what the figure shows. */
function keptIn(host: HTMLElement, { setup }: Store): ReturnType<typeof readKept> | null {
  const text = host.querySelector<HTMLElement>('[data-kept]')?.dataset.kept;
  const { view: _, ...written } = JSON.parse(host.dataset.experiment ?? '{}') as Record<string, unknown>;
  return text && JSON.stringify(written) === JSON.stringify(setup.peek()) ? readKept(text) : null;
}

/** Actions of which a setting, where the reader wants it so, is set anew from the step shown on; where not, for the whole training. */
function underWay(
  actions: Actions,
  store: Store,
  fromHere: ReadonlySignal<boolean>,
  changes: { value: readonly Change[]; peek: () => readonly Change[] },
): Actions {
  const without = (run: number, name: string, step?: number) =>
    changes.peek().flatMap((change) => {
      if (change.run !== run || (step !== undefined && change.step !== step)) return [change];
      const { [name]: _, ...settings } = change.settings ?? {};
      return Object.keys(settings).length > 0 ? [{ ...change, settings }] : [];
    });
  return {
    ...actions,
    setSetting(run, name, value) {
      const step = store.playhead.peek();
      const isUnderWay = fromHere.value && step > 0 && step < store.setup.peek().steps;
      if (!isUnderWay)
        return batch(() => {
          changes.value = without(run, name);
          actions.setSetting(run, name, value);
        });
      if (!Number.isFinite(value)) return;
      changes.value = [...without(run, name, step), { step, run, settings: { [name]: value } }].toSorted(
        (one, other) => one.step - other.step,
      );
    },
    removeRun(run) {
      batch(() => {
        changes.value = changes
          .peek()
          .filter((change) => change.run !== run)
          .map((change) => ({ ...change, run: (change.run ?? 0) > run ? (change.run ?? 0) - 1 : (change.run ?? 0) }));
        actions.removeRun(run);
      });
    },
    reset() {
      changes.value = [];
      actions.reset();
    },
  };
}
