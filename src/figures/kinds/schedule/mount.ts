import { effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { scrubChart } from '../../gestures/scrub.ts';
import { attend } from '../../live/services.ts';
import { takeStillOut } from '../../live/take-still-out.ts';
import { watchChallenge } from '../../live/watch-challenge.ts';
import { watchScreen } from '../../live/watch-screen.ts';
import { watchSize } from '../../live/watch-size.ts';
import { liveShare } from '../../share/live-share.ts';
import { actionsOn } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { scheduleFigure, widthAtRest } from './figure.ts';
import { setScheduleOn } from './schedule-actions.ts';

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
