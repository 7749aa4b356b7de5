import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit-html';
import type { Experiment, Notice, View } from '../../core/experiment/experiment.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { Failures } from './failures.ts';
import type { FigureTexts } from './texts.ts';

/** The part of an experiment from which runs are computed. */
export type Setup = Omit<Experiment, 'view'>;

/** Says in a page's language how far runs have come. */
export type ComputingLine = (texts: FigureTexts) => TemplateResult;

/** Runs that are being computed. */
export interface Computing {
  /** How much is there: 0 … 1. */
  readonly progress: ReadonlySignal<number>;
  /** The same in whole percent, which changes less often. */
  readonly percent: ReadonlySignal<number>;
  /** True while it is to wait, whatever the setup becomes. */
  readonly stopped: ReadonlySignal<boolean>;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** The same as a line of a figure, with what stops it. */
  readonly line: ReadonlySignal<ComputingLine>;
  /** Ends all work for good. */
  readonly end: () => void;
}

/**
 * What computes the runs of a store: of the setup as it stands, never of one that was. It is given what it follows, and where it says what
 * failed.
 */
export type Runner = (of: RunnerSource) => Pick<Store, 'runs' | 'isComplete' | 'computing'>;

/** What a runner is given. */
export type RunnerSource = Pick<Store, 'setup' | 'prepared' | 'failures' | 'dragging' | 'reshaping'>;

/**
 * The state behind one or more figures that show the same experiment. Gestures write `setup` and `view`; everything else follows.
 */
export interface Store {
  /** What the figures began with. */
  readonly first: Experiment;
  /** What it names must have been loaded (`open` does that). */
  readonly setup: Signal<Setup>;
  readonly view: Signal<View>;
  /** The setup as it was last opened, not as a hand has made it since. */
  readonly opened: ReadonlySignal<Setup>;
  readonly notices: Signal<readonly Notice[]>;
  /** The setup's ground as it is prepared, before anything of a network's landscape is computed. */
  readonly ownGround: ReadonlySignal<Prepared>;
  /** The setup's ground, prepared with what its runs name. */
  readonly prepared: ReadonlySignal<Prepared>;
  /** What a runner has computed for the setup as it stands. */
  readonly runs: ReadonlySignal<readonly FinishedRun[]>;
  /** False while runs are missing. */
  readonly isComplete: ReadonlySignal<boolean>;
  /** How far those are that are missing; null while none is, and until what computes them has been loaded. */
  readonly computing: ReadonlySignal<Computing | null>;
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
