import { computed, effect, signal } from '@preact/signals-core';
import { render } from 'lit-html';
import { attend } from '../../live/services.ts';
import { takeStillOut } from '../../live/take-still-out.ts';
import { watchChallenge } from '../../live/watch-challenge.ts';
import { watchScreen } from '../../live/watch-screen.ts';
import { watchSize } from '../../live/watch-size.ts';
import { liveShare } from '../../share/live-share.ts';
import { actionsOn } from '../../state/actions.ts';
import type { Mount } from '../../state/context.ts';
import { noticesOf, snapshotOf } from '../../state/snapshot.ts';
import { sweepFigure } from './figure.ts';
import { liveSweeps } from './live-sweeps.ts';
import { frameOf, type SweepModel, widthAtRest } from './model.ts';
import { rateGestures } from './rate-gestures.ts';
import { rateRange } from './sweeps.ts';

/** Mounts the loss after the last step as a curve over learning rates. */
export const mountSweep: Mount = (host, context) => {
  const { store, texts } = context;
  const actions = actionsOn(store);
  const widthNow = () => Math.round(host.querySelector('.plot')?.clientWidth || widthAtRest);
  const width = signal(widthNow());
  const onScreen = signal(true);
  const labelMemory = new Map<string, number>();
  const ends = computed(() => rateRange(store.first, store.setup.value).join());
  const range = computed(() => {
    const [low, high] = ends.value.split(',').map(Number);
    return [low, high] as const;
  });
  const { sweeps, stop: stopSweeping } = liveSweeps(store, range, onScreen);
  const { share, stop: stopSharing } = liveShare(host, context, {
    kind: 'sweep',
    table: ({ sweepTableBody }) => sweepTableBody({ sweeps: sweeps.value, setup: store.setup.value, texts }),
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

  takeStillOut(host);
  const stops = [
    stopSweeping,
    stopSharing,
    effect(() => {
      if (onScreen.value) render(sweepFigure(model.value, events), host);
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
