import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Experiment, Notice, View } from '../core/experiment.ts';
import { type Outcome, outcomeOf } from '../core/outcome.ts';
import { computeRuns, type Prepared, prepare, type Run } from '../core/run.ts';

/** A run and how it ended. */
export interface FinishedRun extends Run {
  readonly outcome: Outcome;
}

/** The part of an experiment from which runs are computed. */
export type Setup = Omit<Experiment, 'view'>;

/**
 * The state behind one or more figures that show the same experiment. Gestures write `setup` and `view`; everything else follows.
 */
export interface Store {
  readonly setup: Signal<Setup>;
  readonly view: Signal<View>;
  readonly notices: Signal<readonly Notice[]>;
  /** The objective at hand; changes after the setup names another surface and that has arrived. */
  readonly prepared: ReadonlySignal<Prepared>;
  readonly runs: ReadonlySignal<readonly FinishedRun[]>;
  /** The step shown: the view's, or the last one. */
  readonly playhead: ReadonlySignal<number>;
  readonly playing: Signal<boolean>;
  /** Factor on how fast it plays. */
  readonly speed: Signal<number>;
  /** True while a gesture is under way: what can wait, waits. */
  readonly dragging: Signal<boolean>;
  /** Index into the experiment's `runs` of the one pointed at; null for none. */
  readonly hovered: Signal<number | null>;
  readonly experiment: ReadonlySignal<Experiment>;
  /** Replaces everything: a link was followed, a preset chosen. */
  readonly open: (experiment: Experiment, notices?: readonly Notice[]) => Promise<void>;
}

/** Makes the state for an experiment that has been completed. */
export async function createStore(experiment: Experiment, notices: readonly Notice[] = []): Promise<Store> {
  const { view: firstView, ...firstSetup } = experiment;
  const prepared = signal(await prepare(experiment));
  const setup = signal<Setup>(firstSetup);
  const view = signal(firstView);
  const told = signal(notices);
  const hovered = signal<number | null>(null);
  const playing = signal(false);
  const speed = signal(1);
  const dragging = signal(false);

  const whole = computed<Experiment>(() => ({ ...setup.value, view: view.value }));
  const runs = computed<readonly FinishedRun[]>(() =>
    computeRuns(prepared.value, setup.value).map((run) => ({
      ...run,
      outcome: outcomeOf(run.trajectory, prepared.value.surface),
    })),
  );
  const playhead = computed(() => Math.min(view.value.playhead ?? setup.value.steps, setup.value.steps));

  return {
    setup,
    view,
    notices: told,
    prepared,
    runs,
    playhead,
    playing,
    speed,
    dragging,
    hovered,
    experiment: whole,
    async open(next, nextNotices = []) {
      const { view: nextView, ...nextSetup } = next;
      const nextPrepared = await prepare(next);
      batch(() => {
        prepared.value = nextPrepared;
        setup.value = nextSetup;
        view.value = nextView;
        told.value = nextNotices;
        hovered.value = null;
        playing.value = false;
      });
    },
  };
}
