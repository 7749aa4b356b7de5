import type { ReadonlySignal } from '@preact/signals-core';
import type { nothing, TemplateResult } from 'lit-html';
import type { Problem } from '../../core/data/problem.ts';
import type { Notice, View } from '../../core/experiment/experiment.ts';
import type { Trajectory } from '../../core/optimizers/descend.ts';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { Parts } from '../../core/runs/prepare.ts';
import type { Prepared } from '../../core/runs/run.ts';
import type { StepAnatomy } from '../../core/runs/step-anatomy.ts';
import type { Interval, Surface } from '../../core/surfaces/surface.ts';
import type { CellPalette } from '../../render/cell-shades.ts';
import type { Landscape } from '../../render/contours.ts';
import type { LabelPlace } from '../../render/labels.ts';
import type { Camera } from '../../render/relief/camera.ts';
import type { Relief } from '../../render/relief/relief.ts';
import type { DrawnRun } from '../../render/run-marks.ts';
import type { ShownMap } from '../../render/shown-map.ts';
import type { CellImage } from '../../render/three/relief-picture.ts';
import type { Window } from '../../render/window.ts';
import type { Actions } from './actions.ts';
import type { DataEvents, StageEvents } from './events.ts';
import type { ComputingLine, RunnerSource, Setup, Store } from './store.ts';
import type { FigureTexts } from './texts.ts';

/** What a figure remembers that is not part of the experiment. */
export interface Panels {
  /** Width of the stage and of the chart, in pixels. */
  readonly stageWidth: number;
  readonly chartWidth: number;
  readonly inspecting: boolean;
  readonly overlaying: boolean;
  readonly table: boolean;
}

/** The part of the data's plane that is shown. */
export interface Frame {
  readonly x: Interval;
  readonly y: Interval;
}

/** A line of an update rule, typeset: with letters, and with slots for the numbers of one coordinate. */
export interface TypesetLine {
  readonly symbolic: string;
  readonly numeric: string;
}

/** One step of a run, taken apart, and its update rule. */
export interface InspectedStep {
  readonly run: FinishedRun;
  readonly anatomy: StepAnatomy;
  readonly lines: readonly TypesetLine[];
}

/** Everything a figure's template needs: a snapshot of the state, in one language. */
export interface Model {
  readonly texts: FigureTexts;
  readonly prepared: Prepared;
  readonly setup: Setup;
  readonly view: View;
  /** All that are there: fewer than the setup has while `computing` says so. */
  readonly runs: readonly FinishedRun[];
  /** How far those are that are missing, as a line with what stops it; null while none is. */
  readonly computing: ComputingLine | null;
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
  readonly inspected: InspectedStep | null;
  /** What a typed formula is changed with; null where there is none, in a still picture, and until it has been loaded. */
  readonly formulaEditor: TemplateResult | null;
  /** What a figure shows only when it is opened, once it has been. */
  readonly opened: PanelBodies | null;
  /** What draws beside the runs, once it has been asked for. */
  readonly overlays: Overlays | null;
  /** The pictures that not every surface needs, as far as they are loaded. */
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

/** What the parts of a figure can ask of the figure itself. In a still picture they do nothing. */
export interface FigureEvents {
  readonly stage: StageEvents;
  readonly data: DataEvents;
  readonly setPanels: (change: Partial<Panels>) => void;
  readonly dismissNotices: () => void;
}

/*
 * What the pieces of a figure that are loaded only where they are needed can do: the contracts between them and the figures that use them.
 * Who makes a piece imports its contract from here; no figure names the file that a piece is made in, save to load it.
 */

type Drawn = TemplateResult | typeof nothing;

/** A place in a picture, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What overlays are drawn from. */
export type OverlaySource = Pick<Model, 'prepared' | 'setup' | 'view' | 'runs' | 'playhead' | 'texts'>;

/** What draws beside the runs. */
export interface OverlayDrawing {
  /** What lies under the runs of a picture seen from above: the landscape and, over it, the field or a map. */
  readonly under: (model: Model, window: Window) => TemplateResult;
  readonly over: (model: Model, window: Window) => Drawn;
  /** Where names of runs had better not stand. */
  readonly places: (model: Model, window: Window) => Place[];
  /** The same laid onto a surface in space. */
  readonly lifted: (model: OverlaySource & { readonly relief: Relief; readonly camera: Camera }) => Drawn;
  /** What a reader can have drawn, as boxes to tick. */
  readonly overlayFields: (model: Pick<Model, 'texts' | 'view' | 'setup' | 'actions'>) => TemplateResult;
  /** What the overlays of a picture mean, to stand below it. */
  readonly overlayKey: (model: OverlaySource & Pick<Model, 'overlays'>) => Drawn;
}

/** What draws a map under a picture. */
export interface UnderlayDrawing {
  readonly underlay: (map: ShownMap, window: Window) => TemplateResult;
  /** The map as an image, a pixel for each cell. */
  readonly mapPixels: (map: ShownMap, palette: CellPalette) => CellImage;
}

/** What draws overlays, and, once the view asks for basins, what draws these and the map that they are drawn from. */
export interface Overlays {
  readonly drawing: OverlayDrawing;
  readonly underlay: { readonly drawing: UnderlayDrawing; readonly map: ShownMap } | null;
}

/** The curve of a loss with one parameter. */
export interface CurveStage {
  readonly slopeStage: (model: Model, events: StageEvents) => TemplateResult;
  readonly curveWindow: (surface: Surface, width: number) => Window;
}

/** All about the data of a data loss: their picture, what a reader can do to them, the controls. */
export interface DataStage {
  readonly dataActions: (
    store: Store,
  ) => Pick<Actions, 'setBatch' | 'setExample' | 'setLoss' | 'setDelta' | 'settleWindow'>;
  readonly dataGestures: (store: Store, actions: Actions, frame: () => Frame | null, width: () => number) => DataEvents;
  readonly batchFields: (model: Pick<Model, 'setup' | 'prepared' | 'texts' | 'actions'>) => Drawn;
  readonly lossChoice: (model: Model) => Drawn;
  readonly dataPlot: (model: Model, events?: DataEvents) => Drawn;
  readonly isDraggable: (problem: Problem | undefined, surface: Prepared['surface']) => boolean;
  readonly nextFrame: (shown: Frame | null, data: NonNullable<Surface['data']>, draggable: boolean) => Frame;
}

/** What the fields of a plane are made from. */
export type PlaneModel = Pick<Model, 'texts' | 'prepared' | 'setup' | 'runs'>;

/** What shows a network on a plane. */
export interface NetworkStage {
  readonly networkState: (
    source: RunnerSource,
    parts: Parts,
  ) => Pick<Store, 'prepared' | 'runs' | 'isComplete' | 'computing'>;
  /** Which plane it is, how much it shows, and what changes it. */
  readonly planeFields: (model: PlaneModel) => Drawn;
  /** Which plane it is and how much it shows, in words; empty on another ground. */
  readonly planeText: (model: PlaneModel) => string;
  /** How high above the plane a run is at a step, as a share of its longest way; 0 for what is no network's. */
  readonly heightAt: (trajectory: Trajectory, step: number) => number;
  /** A run on the contours, fainter the higher it is above the plane. */
  readonly runMarks: (run: DrawnRun, playhead: number, label: LabelPlace | null, of: FinishedRun) => TemplateResult;
}

/** The pictures of a workbench beside the contours, which most lessons do without; those that have been loaded. */
export interface Stages {
  readonly curve?: CurveStage;
  readonly data?: DataStage;
  readonly network?: NetworkStage;
}

/** What a figure shows only when a reader opens it. */
export interface PanelBodies {
  /** The step of the inspected run at the playhead, following the store; `formulaStyle` is the style sheet that formulas need: its address, or what adds it. */
  readonly inspection: (
    store: Store,
    formulaStyle: string | (() => Promise<void>),
  ) => ReadonlySignal<InspectedStep | null>;
  readonly stepVectors: (model: Model, window: Window) => Drawn;
  readonly vectorPlaces: (model: Pick<Model, 'inspected'>, window: Window) => Place[];
  readonly inspectorBody: (model: Model) => TemplateResult;
  readonly runsTableBody: (model: Pick<Model, 'runs' | 'setup' | 'texts' | 'playhead'>) => TemplateResult;
}
