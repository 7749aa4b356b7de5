import { batch, type ReadonlySignal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import { liveShare } from '../share/live-share.ts';
import { goneReady } from '../stages/lazy-gone.ts';
import type { Actions } from '../state/actions.ts';
import type { FigureContext, Mount, Shareable } from '../state/context.ts';
import { createActions } from '../state/create-actions.ts';
import { lazyServices } from './lazy-services.ts';
import { type Canvas, type Drawing, liveDrawing } from './live-drawing.ts';
import { watchChallenge } from './watch-challenge.ts';

/** What a kind of figure that shows an experiment is given to come alive with. */
export interface Figure extends Canvas {
  readonly host: HTMLElement;
  readonly context: FigureContext;
  readonly actions: Actions;
  /** Where labels stood last time. */
  readonly labelMemory: Map<string, number>;
  /** The share panel, and before it the table if the figure has one. */
  readonly share: (what: Shareable) => ReadonlySignal<TemplateResult>;
  /** Runs something when the figure leaves. */
  readonly onLeave: (stop: () => void) => void;
}

/** How to mount a kind of figure: the life of a drawing, on the store of an experiment, with all that every such figure has. */
export const liveFigure =
  (make: (figure: Figure) => Drawing): Mount =>
  async (host, context) => {
    const { store } = context;
    const actions = createActions(store);
    const stops: (() => void)[] = [];
    const onLeave = (stop: () => void) => void stops.push(stop);
    const share = (what: Shareable) => {
      const live = liveShare(host, context, what);
      onLeave(live.stop);
      return live.share;
    };
    const leave = () => {
      for (const stop of stops) stop();
    };
    try {
      onLeave(
        await liveDrawing(host, store.failures, (canvas) => {
          const drawing = make({ ...canvas, host, context, actions, labelMemory: new Map(), share, onLeave });
          return {
            compute: () => void store.runs.value,
            renew() {
              const { ground, ...setup } = store.setup.peek();
              batch(() => {
                store.setup.value = { ...setup, ground: { ...ground } };
                store.view.value = { ...store.view.peek() };
              });
            },
            services: [() => lazyServices(host, context, actions), () => watchChallenge(context)],
            // A kind that shows no runs has other things to compute, and to do beside.
            ...drawing,
            ready: () => Promise.all([drawing.ready?.(), !drawing.compute && goneReady(store.runs.value)]),
          };
        }),
      );
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  };
