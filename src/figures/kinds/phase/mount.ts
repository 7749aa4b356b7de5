import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import type { FormId } from '../../../core/optimizers/optimizer.ts';
import type { MomentumMethod } from '../../../core/optimizers/theory/momentum-spectrum.ts';
import { phaseWindow, planeReach } from '../../../render/phase-plane.ts';
import { fromPixel } from '../../../render/window.ts';
import { arrowOf, nudgeShare, pixelOf, takeHold } from '../../gestures/drag.ts';
import { attend } from '../../live/services.ts';
import { takeStillOut } from '../../live/take-still-out.ts';
import { watchChallenge } from '../../live/watch-challenge.ts';
import { liveShare } from '../../share/live-share.ts';
import { actionsOn } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { partsLoaded } from '../../state/loader.ts';
import { panelsAtRest } from '../../state/model.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import type { Store } from '../../state/store.ts';
import { type PhaseEvents, phaseFigure } from './figure.ts';
import { insidePlane, type PhaseModel, targetOf } from './model.ts';

/** Mounts the plane of ηλ and β: its handle sets the learning rate and the momentum of a run in the store. */
export const mountPhase: Mount = (host, context) => {
  const { store, texts } = context;
  const actions = actionsOn(store);
  const sizes = signal(sizesIn(host, panelsAtRest));
  const { share, stop: stopSharing } = liveShare(host, context, { kind: 'phase' });
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

  let dragged = false;
  const events: PhaseEvents = {
    put,
    grab(event) {
      const move = (px: number, py: number) => {
        dragged = true;
        putAt(px, py);
      };
      const end = () => {
        store.dragging.value = false;
        // After the click that ends a drag by mouse; a drag by touch ends without one.
        setTimeout(() => {
          dragged = false;
        });
      };
      if (takeHold(event, move, end)) store.dragging.value = true;
    },
    click(event) {
      if (dragged || (event.target as Element).closest('[data-handle]')) return;
      putAt(...pixelOf(event.currentTarget as SVGSVGElement, event));
    },
    nudge(event) {
      const { target } = model.peek();
      const arrow = arrowOf(event);
      if (!arrow || !target) return;
      put(
        target.directions[0].scaledRate + arrow[0] * nudgeShare * planeReach.scaledRate,
        target.beta + arrow[1] * nudgeShare * planeReach.beta,
      );
    },
    chooseMethod: (method) => void changeMethod(store, targetOf(model.peek())?.spec ?? -1, method),
  };

  takeStillOut(host);
  const measure = () => {
    const next = sizesIn(host, sizes.peek());
    const { stageWidth, chartWidth } = sizes.peek();
    if (next.stageWidth !== stageWidth || next.chartWidth !== chartWidth) sizes.value = next;
  };
  const stops = [
    stopSharing,
    effect(() => {
      render(phaseFigure(model.value, events), host);
    }),
    attend(host, context, actions),
    watchChallenge(context),
  ];
  const observer = new ResizeObserver(measure);
  observer.observe(host);
  return () => {
    observer.disconnect();
    for (const stop of stops) stop();
    render(null, host);
  };
};

function sizesIn(host: HTMLElement, known: PhaseModel['panels']): PhaseModel['panels'] {
  const width = (selector: string) => Math.round(host.querySelector(selector)?.clientWidth ?? 0);
  return {
    stageWidth: width('.plot') || known.stageWidth,
    chartWidth: width('.chart') || known.chartWidth,
  };
}

/** Gives a run the other optimizer, with the same learning rate and β; the form stays where there is one. */
async function changeMethod(store: Store, spec: number, method: MomentumMethod): Promise<void> {
  if (!(await partsLoaded({ ...store.setup.peek(), runs: [{ optimizer: method }] }))) return;
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
