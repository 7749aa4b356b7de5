import { computed, signal } from '@preact/signals-core';
import type { FormId } from '../../../core/optimizers/optimizer.ts';
import type { MomentumMethod } from '../../../core/optimizers/theory/momentum-spectrum.ts';
import { phaseWindow, planeReach } from '../../../render/phase-plane.ts';
import { fromPixel } from '../../../render/window.ts';
import { nudgeShare } from '../../gestures/drag.ts';
import { createHand, handleEvents, placeEvent } from '../../gestures/hand.ts';
import { liveFigure } from '../../live/live-figure.ts';
import { partsLoaded } from '../../state/loader.ts';
import { panelsAtRest } from '../../state/model.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import type { Store } from '../../state/store.ts';
import { phaseFigure } from './figure.ts';
import { insidePlane, type PhaseEvents, type PhaseModel, targetOf } from './model.ts';

/** Mounts the plane of ηλ and β: its handle sets the learning rate and the momentum of a run in the store. */
export const mountPhase = liveFigure(({ host, context, actions, share: shareOf }) => {
  const { store, texts } = context;
  const sizes = signal<PhaseModel['panels']>(panelsAtRest);
  const share = shareOf({});
  const model = computed<PhaseModel>(() => {
    const snapshot = snapshotOf(store, texts, actions);
    return {
      ...snapshot,
      share: share.value,
      notices: noticesOf(context),
      panels: sizes.value,
      target: targetOf(snapshot),
    };
  });

  const put = (scaledRate: number, beta: number) => {
    const { target, prepared } = model.peek();
    if (!target) return;
    const [, mostBeta] = prepared.findOptimizer(target.method)?.hyperparameters.momentum?.range ?? [0, 1];
    const [rate, momentum] = insidePlane(scaledRate, beta, mostBeta);
    const learningRate = Number((rate / target.directions[0].curvature).toPrecision(6));
    const { setup } = store;
    setup.value = {
      ...setup.value,
      runs: setup.value.runs.map((run, i) =>
        i === target.spec ? { ...run, settings: { ...run.settings, learningRate, momentum } } : run,
      ),
    };
  };
  const putAt = (px: number, py: number) => put(...fromPixel(phaseWindow(sizes.peek().stageWidth), px, py));

  const hand = createHand((now) => {
    store.dragging.value = now;
  });
  const on = handleEvents(hand, {
    to: putAt,
    by(right, up) {
      const { target } = model.peek();
      if (!target) return;
      put(
        target.directions[0].scaledRate + right * nudgeShare * planeReach.scaledRate,
        target.beta + up * nudgeShare * planeReach.beta,
      );
    },
  });
  const events: PhaseEvents = {
    put,
    grab: on.pointerdown!,
    nudge: on.keydown!,
    click: placeEvent(hand, putAt)!,
    chooseMethod: (method) => void changeMethod(store, targetOf(model.peek())?.spec ?? -1, method),
  };
  return {
    measure() {
      const now = sizes.peek();
      const next = sizesIn(host, now);
      if (next.stageWidth !== now.stageWidth || next.chartWidth !== now.chartWidth) sizes.value = next;
    },
    template: () => phaseFigure(model.value, events),
  };
});

function sizesIn(host: HTMLElement, known: PhaseModel['panels']): PhaseModel['panels'] {
  const width = (selector: string) => Math.round(host.querySelector(selector)?.clientWidth ?? 0);
  return {
    stageWidth: width('.plot') || known.stageWidth,
    chartWidth: width('.chart') || known.chartWidth,
  };
}

/** Gives a run the other optimizer, with the same learning rate and β; the form stays where there is one. */
async function changeMethod(store: Store, spec: number, method: MomentumMethod): Promise<void> {
  const again = () => void changeMethod(store, spec, method);
  if (!(await partsLoaded({ ...store.setup.peek(), runs: [{ optimizer: method }] }, store.failures, again))) return;
  const { setup } = store;
  const optimizer = store.prepared.peek().findOptimizer(method);
  const run = setup.peek().runs[spec];
  if (!optimizer || !run || run.optimizer === method) return;
  const form = Object.keys(optimizer.forms)[0] as FormId;
  const { learningRate, momentum } = run.settings;
  const settings = { ...optimizer.forms[form]!.defaults, learningRate, momentum };
  setup.value = {
    ...setup.value,
    runs: setup.value.runs.map((one, i) => (i === spec ? { optimizer: method, form, settings } : one)),
  };
}
