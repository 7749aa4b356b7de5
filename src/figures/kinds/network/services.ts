import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Actions } from '../../state/actions.ts';
import type { FigureContext } from '../../state/context.ts';
import { loadLatest } from '../../state/load-latest.ts';
import { oncePerStore } from '../../state/once-per-store.ts';
import { nameOfRun, outcomeOfRun } from './curves.ts';
import type { LiveTraining } from './live-training.ts';
import type { NetworkModel } from './model.ts';

/**
 * What goes on beside a network figure: the first change has it trained, and loads what plays, keeps the page's address, and says in words what is
 * shown. Returns how it leaves.
 */
export function networkServices(
  host: HTMLElement,
  context: FigureContext,
  actions: Actions,
  model: ReadonlySignal<NetworkModel>,
  explained: () => string,
  training: LiveTraining,
): () => void {
  const { store } = context;
  let stop: (() => void) | null = null;
  let stopped = false;
  const start = loadLatest(
    store.failures,
    () => import('./later.ts'),
    ({ playAndTell }) => {
      if (stopped) return;
      stop ??= oncePerStore(store, 'services', () => playAndTell(host, context, actions, words, busy));
    },
  );
  const words = () => {
    const said = explained();
    if (said) return said;
    const { setup } = model.peek();
    return setup.runs.map((_, run) => `${nameOfRun(model.peek(), run)} ${outcomeOfRun(model.peek(), run)}`).join('. ');
  };
  const busy = () => {
    const { playing, computing, trained, choice, example } = model.value;
    void [trained, choice, example];
    return playing || store.dragging.value || computing !== null;
  };
  let changes = -1;
  const unfollow = effect(() => {
    void [store.experiment.value, store.playing.value, training.changes.value];
    changes++;
    if (changes === 0) return;
    training.touch();
    void start();
  });
  // What is pressed is said too, though nothing is trained for it.
  const followChoice = effect(() => {
    if (model.value.choice) void start();
  });
  return () => {
    stopped = true;
    unfollow();
    followChoice();
    stop?.();
  };
}
