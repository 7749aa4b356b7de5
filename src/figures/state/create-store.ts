import { batch, computed, signal } from '@preact/signals-core';
import type { Experiment, Notice } from '../../core/experiment/experiment.ts';
import { createFailures } from './failures.ts';
import { bringParts, prepareAtHand } from './loader.ts';
import { runAtOnce } from './run-at-once.ts';
import type { Runner, Setup, Store } from './store.ts';

/** Makes the state for an experiment that has been completed, with what computes its runs. */
export async function createStore(
  experiment: Experiment,
  notices: readonly Notice[] = [],
  runner: Runner = runAtOnce,
): Promise<Store> {
  const { view: firstView, ...firstSetup } = experiment;
  await bringParts(experiment);
  const setup = signal<Setup>(firstSetup);
  const surface = computed(() => setup.value.surface);
  const data = computed(() => setup.value.data);
  const seed = computed(() => setup.value.seed);
  const formula = computed(() => setup.value.formula);
  const prepared = computed(() => {
    const [problem, typed] = [data.value, formula.value];
    return prepareAtHand({
      surface: surface.value,
      ...(problem && { data: problem }),
      ...(typed && { formula: typed }),
      seed: seed.value,
    });
  });
  const view = signal(firstView);
  const told = signal(notices);
  const hovered = signal<number | null>(null);
  const playing = signal(false);
  const speed = signal(1);
  const dragging = signal(false);
  const reshaping = signal(false);

  const whole = computed<Experiment>(() => ({ ...setup.value, view: view.value }));
  /** How often something has been opened: what was asked for before that is not for now. */
  let opened = 0;
  const playhead = computed(() => Math.min(view.value.playhead ?? setup.value.steps, setup.value.steps));

  const failures = createFailures();
  const store: Store = {
    first: experiment,
    setup,
    view,
    notices: told,
    prepared,
    ...runner({ setup, prepared, failures }),
    playhead,
    playing,
    speed,
    dragging,
    reshaping,
    hovered,
    experiment: whole,
    failures,
    async open(next, nextNotices = []) {
      const { view: nextView, ...nextSetup } = next;
      const turn = ++opened;
      try {
        await bringParts(next);
      } catch (error) {
        if (turn === opened) failures.add(error, () => void store.open(next, nextNotices));
        return;
      }
      if (turn !== opened) return;
      batch(() => {
        setup.value = nextSetup;
        view.value = nextView;
        told.value = nextNotices;
        hovered.value = null;
        playing.value = false;
      });
    },
  };
  return store;
}
