import { computed, signal } from '@preact/signals-core';
import { liveFigure } from '../../live/live-figure.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { sweepFigure } from './figure.ts';
import { liveSweeps } from './live-sweeps.ts';
import { frameOf, type SweepModel, widthAtRest } from './model.ts';
import { rateGestures } from './rate-gestures.ts';
import { rateRange } from './sweeps.ts';

/** Mounts the loss after the last step as a curve over learning rates. */
export const mountSweep = liveFigure(({ host, context, actions, labelMemory, onScreen, share: shareOf, onLeave }) => {
  const { store, texts } = context;
  const width = signal<number>(widthAtRest);
  const ends = computed(() => rateRange(store.first, store.setup.value).join());
  const range = computed(() => {
    const [low, high] = ends.value.split(',').map(Number);
    return [low, high] as const;
  });
  const { sweeps, stop } = liveSweeps(store, range, onScreen);
  onLeave(stop);
  const share = shareOf({
    table: async () => {
      const { sweepTable } = await import('./table.ts');
      return () => sweepTable({ sweeps: sweeps.value, setup: store.setup.value, texts });
    },
    csv: async () => (await import('../../../core/grids/csv.ts')).sweepCsv(sweeps.peek()),
  });
  const model = computed<SweepModel>(() => ({
    ...snapshotOf(store, texts, actions),
    labelMemory,
    share: share.value,
    notices: noticesOf(context),
    sweeps: sweeps.value,
    range: range.value,
    width: width.value,
  }));
  const events = rateGestures(store, actions, () => frameOf(model.value));
  return {
    onScreenOnly: true,
    measure() {
      width.value = Math.round(host.querySelector('.plot')?.clientWidth || width.peek());
    },
    template: () => sweepFigure(model.value, events),
  };
});
