import type { TemplateResult } from 'lit-html';
import {
  completeExperiment,
  type Experiment,
  type ExperimentInput,
  type Notice,
} from '../../core/experiment/experiment.ts';
import { formulaSurface } from '../../core/expression/parse.ts';
import { partsWith } from '../../core/runs/all-parts.ts';
import { outcomeOf } from '../../core/runs/outcome.ts';
import { prepare } from '../../core/runs/prepare.ts';
import { computeRuns } from '../../core/runs/run.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import { type Contour, contourPaths } from '../../render/contours.ts';
import { windowOn } from '../../render/window.ts';
import { stepTakenApart } from '../inspector/step-at.ts';
import { basinFigure } from '../kinds/basin/figure.ts';
import { stillBasin } from '../kinds/basin/model.ts';
import { type WorkbenchEvents, workbench } from '../kinds/descent/workbench.ts';
import { gradientFigure } from '../kinds/gradient/figure.ts';
import { phaseFigure } from '../kinds/phase/figure.ts';
import { targetOf } from '../kinds/phase/model.ts';
import { pointFigure } from '../kinds/point/figure.ts';
import { scheduleFigure, stillSchedule } from '../kinds/schedule/figure.ts';
import { surfaceFigure } from '../kinds/surface/figure.ts';
import { stillCells, stillSurface } from '../kinds/surface/model.ts';
import { sweepFigure } from '../kinds/sweep/figure.ts';
import { stillSweep } from '../kinds/sweep/model.ts';
import { tangentPlane } from '../kinds/tangent/tangent-plane.ts';
import * as drawing from '../overlays/drawing.ts';
import * as underlay from '../overlays/underlay.ts';
import * as opened from '../parts/panels.ts';
import { playground, stillExtras } from '../play/playground.ts';
import { closedShare } from '../share/live-share.ts';
import * as data from '../stages/data-stage.ts';
import * as curve from '../stages/slope-stage.ts';
import { isStanding, type Model, type PageFigureKind, panelsAtRest } from '../state/model.ts';
import type { FigureTexts } from '../state/texts.ts';
import { stillMarkup } from './markup.ts';

/** An author may mean these. */
const remarks: ReadonlySet<Notice['code']> = new Set(['learning-rate-zero', 'learning-rate-negative']);

/** Everything, with what reads formulas: a still picture is drawn at once. */
const parts = partsWith(formulaSurface);

/** Coarser than a live picture, as `stillCells`. */
const stillDigits = 0;

/** The state of a figure nobody has touched. `contours` may be handed in where one landscape is drawn many times. */
export function stillModel(experiment: Experiment, texts: FigureTexts, contours?: readonly Contour[]): Model {
  const { view, ...setup } = experiment;
  const prepared = prepare(experiment, parts);
  const { surface } = prepared;
  return {
    texts,
    prepared,
    setup,
    view,
    runs: computeRuns(prepared, setup).map((run) => ({ ...run, outcome: outcomeOf(run.trajectory, surface) })),
    playhead: Math.min(view.playhead ?? setup.steps, setup.steps),
    playing: false,
    speed: 1,
    hovered: null,
    notices: [],
    panels: panelsAtRest,
    landscape: { contours: contours ?? stillContours(surface), width: panelsAtRest.stageWidth },
    frame: null,
    inspected: null,
    opened,
    overlays: null,
    stages: { curve, data },
    formulaEditor: null,
    share: closedShare(texts),
    labelMemory: new Map(),
    actions: null,
  };
}

/** A model with the overlays that its view asks for. */
function overlaid(model: Model): Model {
  const { overlays } = model.view;
  if (!overlays || model.prepared.surface.dimension === 1) return model;
  const map = overlays.includes('basins') && !isStanding(model.setup) ? underlay.stillUnderlay(model) : null;
  return { ...model, overlays: { drawing, underlay: map && { drawing: underlay, map } } };
}

/** A model with the inspector open. Rules are typeset elsewhere, so that the still picture has the step's vectors alone. */
function takenApart(model: Model): Model {
  const taken = stepTakenApart(model);
  return { ...model, panels: { ...model.panels, inspecting: true }, inspected: taken && { ...taken, lines: [] } };
}

/** The landscape of a still picture; none for a curve. */
export function stillContours(surface: Surface): readonly Contour[] {
  if (surface.dimension === 1) return [];
  return contourPaths(surface, windowOn(surface.domain, panelsAtRest.stageWidth), stillCells, stillDigits);
}

/** Events of a figure that listens to nothing. */
export const nothingHappens: WorkbenchEvents = {
  stage: {},
  data: {},
  setPanels: () => {},
  chooseSurface: null,
  dismissNotices: () => {},
};

/** A model of a kind of figure whose table stands beside what there is to share. */
const tabled = (model: Model): Model => ({ ...model, share: closedShare(model.texts, true) });

const stills: Readonly<Record<PageFigureKind, (model: Model) => TemplateResult>> = {
  descent: (model) => workbench(model, nothingHappens),
  phase: (model) => phaseFigure({ ...model, target: targetOf(model) }, {}),
  point: (model) => pointFigure(model, nothingHappens),
  gradient: (model) => gradientFigure(model, nothingHappens),
  tangent: (model) => surfaceFigure(stillSurface(tabled(model), tangentPlane), {}, null),
  surface: (model) => surfaceFigure(stillSurface(tabled(model)), {}, null),
  sweep: (model) => sweepFigure(stillSweep(tabled(model)), {}),
  schedule: (model) => scheduleFigure(stillSchedule(tabled(model)), {}),
  basin: (model) => basinFigure(stillBasin(tabled(model)), {}),
  play: (model) => playground(model, nothingHappens, stillExtras(surfaceFigure(stillSurface(model), {}, null))),
};

/**
 * A figure's markup as it stands before any script: the whole figure, picture and controls, drawn from the experiment at build time.
 * `inspecting`: one step is taken apart, in the picture at once; its rule comes with the script. Throws if the experiment is not a valid
 * one as it stands.
 */
export function stillFigure(
  kind: PageFigureKind,
  input: ExperimentInput,
  texts: FigureTexts,
  inspecting = false,
): string {
  const { experiment, notices } = completeExperiment(input);
  const faults = notices.filter(({ code }) => !remarks.has(code));
  if (faults.length > 0) throw new Error(`A figure's experiment is not valid: ${JSON.stringify(faults)}`);
  const model = stillModel(experiment, texts);
  const { unread } = model.prepared;
  if (unread) throw new Error(`A figure's formula cannot be read: ${JSON.stringify(unread.fault)}`);
  return stillMarkup(stills[kind](overlaid(inspecting ? takenApart(model) : model)));
}
