import { signal } from '@preact/signals-core';
import { scrubChart } from '../../gestures/scrub.ts';
import { liveFigure } from '../../live/live-figure.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { scheduleFigure, widthAtRest } from './figure.ts';
import { createSetSchedule } from './schedule-actions.ts';

/** Mounts the learning rate over the steps, with a choice of schedules for every run. */
export const mountSchedule = liveFigure(({ host, context, actions, labelMemory, share: shareOf }) => {
  const { store, texts } = context;
  const setSchedule = createSetSchedule(store);
  const width = signal<number>(widthAtRest);
  const events = { scrub: (event: PointerEvent) => scrubChart(event, store.setup.value.steps, actions) };
  const share = shareOf({
    table: async () => {
      const { ratesTable } = await import('./table.ts');
      return () => ratesTable(snapshotOf(store, texts, actions));
    },
  });
  return {
    onScreenOnly: true,
    measure() {
      width.value = Math.round(host.querySelector('.plot')?.clientWidth || width.peek());
    },
    template() {
      const model = {
        ...snapshotOf(store, texts, actions),
        labelMemory,
        share: share.value,
        notices: noticesOf(context),
        width: width.value,
        setSchedule,
      };
      return scheduleFigure(model, events);
    },
  };
});
