import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Experiment, Notice, View } from '../../core/experiment/experiment.ts';
import type { Outcome } from '../../core/runs/outcome.ts';
import type { Prepared, Run } from '../../core/runs/run.ts';
import type { Failures } from './failures.ts';

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
  /** What has not arrived for the figures that show it. */
  readonly failures: Failures;
  /** Replaces everything: a link was followed, a preset chosen. What is opened later stands, though its parts are loaded first; what does not arrive is not opened, and is one of its failures. */
  readonly open: (experiment: Experiment, notices?: readonly Notice[]) => Promise<void>;
}
