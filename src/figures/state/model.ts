import type { TemplateResult } from 'lit-html';
import type { Notice, View } from '../../core/experiment/experiment.ts';
import type { StepAnatomy } from '../../core/optimizers/descend.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { Landscape } from '../../render/contours.ts';
import type { Overlays } from '../overlays/live-overlays.ts';
import type { Frame } from '../stages/data-frame.ts';
import type { Stages } from '../stages/lazy-stages.ts';
import type { Actions } from './actions.ts';
import type { FinishedRun, Setup } from './store.ts';
import type { FigureTexts } from './texts.ts';

/**
 * What kind of picture a figure is. `descent`: the workbench, whose stage follows from the surface (contours, a curve for one parameter,
 * data beside the contours for a data loss). `phase`: the plane of learning rate times curvature and momentum, with what a run does along
 * one direction there. `basin`: the map of where each start ends. `point`: a point on contours, with the data of a data loss, in an
 * experiment of no steps. `gradient`: a point on contours with the gradient there. `surface`: the landscape in three dimensions.
 * `tangent`: the same for a point, with its tangent plane. `sweep`: the loss after the last step over learning rates. `schedule`: the
 * learning rate over the steps.
 */
export type FigureKind =
  | 'descent'
  | 'phase'
  | 'basin'
  | 'point'
  | 'gradient'
  | 'surface'
  | 'tangent'
  | 'sweep'
  | 'schedule';

/** The same, and the playground: everything about an experiment on a page of its own, which no lesson and no other page shows. */
export type PageFigureKind = FigureKind | 'play';

/** What a figure remembers that is not part of the experiment. */
export interface Panels {
  /** Width of the stage and of the chart, in pixels. */
  readonly stageWidth: number;
  readonly chartWidth: number;
  readonly inspecting: boolean;
  readonly overlaying: boolean;
  readonly table: boolean;
}

/** A line of an update rule, typeset: with letters, and with slots for the numbers of one coordinate. */
export interface TypesetLine {
  readonly symbolic: string;
  readonly numeric: string;
}

/** Everything a figure's template needs: a snapshot of the state, in one language. */
export interface Model {
  readonly texts: FigureTexts;
  readonly prepared: Prepared;
  readonly setup: Setup;
  readonly view: View;
  readonly runs: readonly FinishedRun[];
  readonly playhead: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly hovered: number | null;
  readonly notices: readonly Notice[];
  readonly panels: Panels;
  readonly landscape: Landscape;
  /** The part of the data's plane that is shown; null where there are no data, or for the one that suits them. */
  readonly frame: Frame | null;
  /** The last step of the inspected run and its rule, while the inspector is open and the rule has arrived. */
  readonly inspected: {
    readonly run: FinishedRun;
    readonly anatomy: StepAnatomy;
    readonly lines: readonly TypesetLine[];
  } | null;
  /** What a typed formula is changed with; null where there is none, in a still picture, and until it has been loaded. */
  readonly formulaEditor: TemplateResult | null;
  /** What a figure shows only when it is opened, once it has been. */
  readonly opened: typeof import('../parts/panels.ts') | null;
  /** What draws beside the runs, once it has been asked for. */
  readonly overlays: Overlays | null;
  /** The pictures that not every surface needs, as far as they are at hand. */
  readonly stages: Stages;
  /** Where labels stood last time. */
  readonly labelMemory: Map<string, number>;
  /** The panel with what there is to share. */
  readonly share: TemplateResult;
  /** Only the stage is wanted: the first of the tasks in which a live figure makes its markup. */
  readonly stageOnly?: true;
  /** None in a still picture. */
  readonly actions: Actions | null;
}

/** True where nothing descends: a point stands on the landscape, and the figure shows no runs. */
export const isStanding = ({ steps }: Pick<Setup, 'steps'>): boolean => steps === 0;

/** The panels of a figure at rest. */
export const panelsAtRest: Panels = {
  stageWidth: 380,
  chartWidth: 360,
  inspecting: false,
  overlaying: false,
  table: false,
};
