import { effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { actionsOn } from '../actions.ts';
import { attend } from '../attend.ts';
import type { Mount } from '../context.ts';
import { liveShare } from '../live-share.ts';
import { scrubChart } from '../scrub-chart.ts';
import { noticesOf, snapshotOf } from '../snapshot.ts';
import { takeStillOut } from '../take-still-out.ts';
import { watchChallenge } from '../watch-challenge.ts';
import { watchScreen } from '../watch-screen.ts';
import { watchSize } from '../watch-size.ts';
import { setScheduleOn } from './schedule-actions.ts';
import { scheduleFigure, widthAtRest } from './schedule-figure.ts';

/** Mounts the learning rate over the steps, with a choice of schedules for every run. */
export const mountSchedule: Mount = (host, context) => {
  const { store, texts } = context;
  const actions = actionsOn(store);
  const setSchedule = setScheduleOn(store);
  const widthNow = () => Math.round(host.querySelector('.plot')?.clientWidth || widthAtRest);
  const width = signal(widthNow());
  const onScreen = signal(true);
  const labelMemory = new Map<string, number>();
  const events = { scrub: (event: PointerEvent) => scrubChart(event, store.setup.value.steps, actions) };

  const { share, stop: stopSharing } = liveShare(host, context, {
    kind: 'schedule',
    table: ({ ratesTableBody }) => ratesTableBody(snapshotOf(store, texts, actions)),
  });

  takeStillOut(host);
  const stops = [
    stopSharing,
    effect(() => {
      if (!onScreen.value) return;
      const model = {
        ...snapshotOf(store, texts, actions),
        labelMemory,
        share: share.value,
        notices: noticesOf(context),
        width: width.value,
        setSchedule,
      };
      render(scheduleFigure(model, events), host);
    }),
    attend(host, context, actions),
    watchChallenge(context),
    watchSize(host, () => {
      width.value = widthNow();
    }),
    watchScreen(host, (seen) => {
      onScreen.value = seen;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    render(null, host);
  };
};
