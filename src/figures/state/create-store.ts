import { batch, computed, signal, untracked } from '@preact/signals-core';
import type { Experiment, Notice } from '../../core/experiment/experiment.ts';
import { prepare } from '../../core/runs/prepare.ts';
import type { NetworkState } from '../network/network-state.ts';
import { loadedStages } from '../stages/lazy-stages.ts';
import { createFailures } from './failures.ts';
import { loadLatest } from './load-latest.ts';
import { loadedParts, loadParts } from './loader.ts';
import { runByWork } from './run-by-work.ts';
import type { Runner, Setup, Store } from './store.ts';

/** Makes the state for an experiment that has been completed, with what computes its runs. */
export async function createStore(
  experiment: Experiment,
  notices: readonly Notice[] = [],
  runner: Runner = runByWork(),
): Promise<Store> {
  const { view: firstView, ...firstSetup } = experiment;
  await loadParts(experiment);
  const setup = signal<Setup>(firstSetup);
  const ground = computed(() => setup.value.ground);
  const seed = computed(() => setup.value.seed);
  const ownGround = computed(() => {
    const source = {
      ground: ground.value,
      // Read, and so followed, only where there is something random.
      get seed() {
        return seed.value;
      },
    };
    return prepare(source, loadedParts);
  });
  const view = signal(firstView);
  const opened = signal(firstSetup);
  const told = signal(notices);
  const hovered = signal<number | null>(null);
  const playing = signal(false);
  const speed = signal(1);
  const dragging = signal(false);
  const reshaping = signal(false);

  const whole = computed<Experiment>(() => ({ ...setup.value, view: view.value }));
  const playhead = computed(() => Math.min(view.value.playhead ?? setup.value.steps, setup.value.steps));

  const failures = createFailures();
  const source = { setup, prepared: ownGround, failures, dragging, reshaping };
  const plain = { prepared: ownGround, ...runner(source) };
  let network: NetworkState | undefined;
  const followed = computed(() => {
    if (!ownGround.value.landscape) return plain;
    // What follows networks has been loaded with the first.
    network ??= untracked(() => loadedStages().network!.networkState(source, loadedParts));
    return network;
  });
  const follow = <Name extends keyof NetworkState>(name: Name) =>
    computed(() => followed.value[name].value) as NetworkState[Name];
  return {
    first: experiment,
    setup,
    view,
    opened,
    notices: told,
    ownGround,
    prepared: follow('prepared'),
    runs: follow('runs'),
    isComplete: follow('isComplete'),
    computing: follow('computing'),
    playhead,
    playing,
    speed,
    dragging,
    reshaping,
    hovered,
    experiment: whole,
    failures,
    open: loadLatest(
      failures,
      (next: Experiment, _notices?: readonly Notice[]) => loadParts(next),
      (_, { view: nextView, ...nextSetup }, nextNotices = []) =>
        batch(() => {
          setup.value = opened.value = nextSetup;
          view.value = nextView;
          told.value = nextNotices;
          hovered.value = null;
          playing.value = false;
        }),
    ),
  };
}
