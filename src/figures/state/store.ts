import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Experiment, Notice, View } from '../../core/experiment/experiment.ts';
import { type Outcome, outcomeOf } from '../../core/runs/outcome.ts';
import { prepare } from '../../core/runs/prepare.ts';
import { computeRuns, type Prepared, type Run } from '../../core/runs/run.ts';
import { loadedParts, loadParts, partsLoaded } from './loader.ts';

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
  /** What the figures began with. */
  readonly first: Experiment;
  /** What it names must have been loaded (`open` does that). */
  readonly setup: Signal<Setup>;
  readonly view: Signal<View>;
  readonly notices: Signal<readonly Notice[]>;
  /** The setup's ground, prepared with what its runs name. */
  readonly prepared: ReadonlySignal<Prepared>;
  readonly runs: ReadonlySignal<readonly FinishedRun[]>;
  /** The step shown: the view's, or the last one. */
  readonly playhead: ReadonlySignal<number>;
  readonly playing: Signal<boolean>;
  /** Factor on how fast it plays. */
  readonly speed: Signal<number>;
  /** True while a gesture is under way: what can wait, waits. */
  readonly dragging: Signal<boolean>;
  /** True while a gesture changes the landscape itself: it is drawn coarsely, and frames stand still. */
  readonly reshaping: Signal<boolean>;
  /** Index into the experiment's `runs` of the one pointed at; null for none. */
  readonly hovered: Signal<number | null>;
  readonly experiment: ReadonlySignal<Experiment>;
  /** Replaces everything: a link was followed, a preset chosen. What is opened later stands, though its parts are loaded first; what cannot be loaded is not opened. */
  readonly open: (experiment: Experiment, notices?: readonly Notice[]) => Promise<void>;
}

/** Makes the state for an experiment that has been completed. */
export async function createStore(experiment: Experiment, notices: readonly Notice[] = []): Promise<Store> {
  const { view: firstView, ...firstSetup } = experiment;
  await loadParts(experiment);
  const setup = signal<Setup>(firstSetup);
  const ground = computed(() => setup.value.ground);
  const seed = computed(() => setup.value.seed);
  const prepared = computed(() => {
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
  const told = signal(notices);
  const hovered = signal<number | null>(null);
  const playing = signal(false);
  const speed = signal(1);
  const dragging = signal(false);
  const reshaping = signal(false);

  const whole = computed<Experiment>(() => ({ ...setup.value, view: view.value }));
  const runs = computed<readonly FinishedRun[]>(() =>
    computeRuns(prepared.value, setup.value).map((run) => ({
      ...run,
      outcome: outcomeOf(run.trajectory, prepared.value.surface),
    })),
  );
  /** How often something has been opened: what was asked for before that is not for now. */
  let opened = 0;
  const playhead = computed(() => Math.min(view.value.playhead ?? setup.value.steps, setup.value.steps));

  return {
    first: experiment,
    setup,
    view,
    notices: told,
    prepared,
    runs,
    playhead,
    playing,
    speed,
    dragging,
    reshaping,
    hovered,
    experiment: whole,
    async open(next, nextNotices = []) {
      const { view: nextView, ...nextSetup } = next;
      const turn = ++opened;
      if (!(await partsLoaded(next)) || turn !== opened) return;
      batch(() => {
        setup.value = nextSetup;
        view.value = nextView;
        told.value = nextNotices;
        hovered.value = null;
        playing.value = false;
      });
    },
  };
}
