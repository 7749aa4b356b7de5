import type { Experiment } from '../../core/experiment/experiment.ts';
import { formulaSurface } from '../../core/expression/parse.ts';
import { landscapeOf } from '../../core/grounds/ground.ts';
import * as networks from '../../core/grounds/network/make-ground.ts';
import { isNetwork } from '../../core/grounds/network/network-ground.ts';
import { makeNetworksBy } from '../../core/grounds/network/prepare.ts';
import { partsWith } from '../../core/runs/all-parts.ts';
import { outcomeOf } from '../../core/runs/outcome.ts';
import { prepare } from '../../core/runs/prepare.ts';
import { computeRuns, type Prepared } from '../../core/runs/run.ts';
import type { Surface } from '../../core/surfaces/surface.ts';
import { compactPath } from '../../render/compact-path.ts';
import { type Contour, contourPaths } from '../../render/contours.ts';
import { simplifyPath } from '../../render/simplify-path.ts';
import { wholePath } from '../../render/whole-path.ts';
import { windowOn } from '../../render/window.ts';
import { networkStage } from '../network/network-stage.ts';
import type { Trained } from '../network/trained.ts';
import * as opened from '../parts/panels.ts';
import { closedShare } from '../share/live-share.ts';
import * as data from '../stages/data-stage.ts';
import * as gone from '../stages/gone.ts';
import { giveGone } from '../stages/lazy-gone.ts';
import * as curve from '../stages/slope-stage.ts';
import { type FigureEvents, type Model, panelsAtRest } from '../state/model.ts';
import type { FigureTexts } from '../state/texts.ts';
import { keptTraining } from './kept-trainings.ts';
import { stillNetwork, trainStill } from './still-network.ts';

makeNetworksBy(networks);

/** Everything, with what reads formulas and makes networks: a still picture is drawn at once. */
const parts = partsWith(formulaSurface);
giveGone(gone);

/** As fine as a live picture. */
const stillCells = 112;
/**
 * How lines are made light enough to travel with a page, `most` characters a landscape where they can: left out is what lies within `unseen` pixels of a line,
 * and a pixel has so many `parts`. Tried in turn.
 */
const lighter = [
  { unseen: 0.25, parts: 2 },
  { unseen: 0.3, parts: 1 },
  { unseen: 0.45, parts: 1 },
] as const;
const coarsest = { unseen: 0.9, parts: 1 } as const;
const most = 7000;

/** What an experiment is about, and its runs, computed at once. */
export function stillRuns(experiment: Experiment): Pick<Model, 'prepared' | 'runs'> {
  const trained = stillTraining(experiment);
  if (trained) return stillNetwork(experiment, trained, parts);
  const prepared = prepare(experiment, parts);
  const runs = computeRuns(prepared, experiment);
  return { prepared, runs: runs.map((run) => ({ ...run, outcome: outcomeOf(run.trajectory, prepared.surface) })) };
}

/** What the still picture of a network is drawn from; undefined on another ground. */
export const stillTraining = (experiment: Experiment): Trained | undefined =>
  isNetwork(experiment.ground) ? keptTraining(experiment, () => trainStill(experiment, parts)) : undefined;

/** The state of a figure that shows neither runs nor a landscape: none are computed. */
export const stillSetup = (experiment: Experiment, texts: FigureTexts): Model =>
  stillModel(experiment, texts, [], { prepared: prepare(experiment, parts), runs: [] });

/** The state of a figure nobody has touched. `contours` may be handed in where none are to be seen, and what has been computed. */
export function stillModel(
  experiment: Experiment,
  texts: FigureTexts,
  contours?: readonly Contour[],
  { prepared, runs } = stillRuns(experiment),
): Model {
  const { view, ...setup } = experiment;
  return {
    texts,
    prepared,
    setup,
    view,
    runs,
    computing: null,
    playhead: Math.min(view.playhead ?? setup.steps, setup.steps),
    playing: false,
    speed: 1,
    hovered: null,
    notices: [],
    panels: panelsAtRest,
    landscape: { contours: contours ?? contoursOf(experiment, prepared), width: panelsAtRest.stageWidth },
    frame: null,
    inspected: null,
    opened,
    overlays: null,
    stages: { curve, data, network: networkStage },
    formulaEditor: null,
    share: closedShare(texts),
    labelMemory: new Map(),
    actions: null,
  };
}

/** Contours by what decides on them: many figures show the same landscape, each of them on pages of two languages. */
const known = new Map<string, readonly Contour[]>();

function contoursOf({ ground, seed }: Experiment, { surface, unread }: Prepared): readonly Contour[] {
  // The plane of a network's runs is not decided by its ground alone.
  if (isNetwork(ground) || unread) return stillContours(surface);
  const key = landscapeOf(ground, seed);
  const contours = known.get(key) ?? stillContours(surface);
  known.set(key, contours);
  return contours;
}

/** The landscape of a still picture; none for a curve. */
function stillContours(surface: Surface): readonly Contour[] {
  if (surface.dimension === 1) return [];
  const drawn = contourPaths(surface, windowOn(surface.domain, panelsAtRest.stageWidth), {
    cells: stillCells,
    digits: 2,
  });
  const lightened = ({ unseen, parts }: { readonly unseen: number; readonly parts: number }) =>
    drawn.map((contour) => ({ ...contour, d: wholePath(simplifyPath(contour.d, unseen), parts) }));
  for (const attempt of lighter) {
    const light = lightened(attempt);
    if (light.reduce((sum, { d }) => sum + compactPath(d).length, 0) <= most) return light;
  }
  return lightened(coarsest);
}

/** Events of a figure that listens to nothing. */
export const nothingHappens: FigureEvents = {
  stage: {},
  data: {},
  setPanels: () => {},
  dismissNotices: () => {},
};

/** A model of a kind of figure whose table stands beside what there is to share. */
export const withTable = (model: Model): Model => ({ ...model, share: closedShare(model.texts, true) });
