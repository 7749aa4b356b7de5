import type { TemplateResult } from 'lit-html';
import {
  completeExperiment,
  type Experiment,
  type ExperimentInput,
  type Notice,
} from '../../core/experiment/experiment.ts';
import { stepAt } from '../inspector/step-at.ts';
import { hasOwnPage, kinds, type PageFigureKind } from '../kinds/index.ts';
import type { KindOfFigure } from '../kinds/kind.ts';
import { still as stillOpening } from '../opening/still.ts';
import { drawing } from '../overlays/drawing.ts';
import * as underlay from '../overlays/underlay.ts';
import { still as stillPlayground } from '../play/still.ts';
import { still as stillPlayNetwork } from '../play-network/still.ts';
import { isStanding, type Model } from '../state/model.ts';
import type { FigureTexts } from '../state/texts.ts';
import { stillMarkup } from './markup.ts';
import { stillModel, stillSetup } from './model.ts';

/** An author may mean these. */
const remarks: ReadonlySet<Notice['code']> = new Set(['learning-rate-zero', 'learning-rate-negative']);

type Still = (model: Model) => TemplateResult;
const files = import.meta.glob<Still>('../kinds/*/still.ts', { eager: true, import: 'still' });

/** How each kind stands before any script, from the `still.ts` in its folder. */
const stills: ReadonlyMap<string, Still> = new Map([
  ...Object.keys(kinds).map((id) => [id, files[`../kinds/${id}/still.ts`]] as const),
  ['play', stillPlayground],
  ['play-network', stillPlayNetwork],
  ['opening', stillOpening],
]);

/** A model with the overlays that its view asks for. */
function overlaid(model: Model): Model {
  const { overlays } = model.view;
  if (!overlays || model.prepared.surface.dimension === 1) return model;
  const map =
    overlays.includes('basins') && !isStanding(model.setup) && !model.prepared.plane
      ? underlay.stillUnderlay(model)
      : null;
  return { ...model, overlays: { drawing, underlay: map && { drawing: underlay, map } } };
}

/** A model with the inspector open. Rules are typeset elsewhere, so that the still picture has the step's vectors alone. */
function takenApart(model: Model): Model {
  const taken = stepAt(model);
  return { ...model, panels: { ...model.panels, inspecting: true }, inspected: taken && { ...taken, lines: [] } };
}

/** The complete experiment that an author's input stands for. Throws if it is not valid as it stands. */
export function writtenExperiment(input: ExperimentInput): Experiment {
  const { experiment, notices } = completeExperiment(input);
  const faults = notices.filter(({ code }) => !remarks.has(code));
  if (faults.length > 0) throw new Error(`A figure's experiment is not valid: ${JSON.stringify(faults)}`);
  return experiment;
}

/**
 * A figure's markup as it stands before any script: the whole figure, picture and controls, drawn from the experiment at build time.
 * `inspecting`: one step is taken apart, in the picture at once; its rule comes with the script. Throws if its formula cannot be read.
 */
export function stillExperiment(
  kind: PageFigureKind,
  experiment: Experiment,
  texts: FigureTexts,
  inspecting = false,
): string {
  const model = isTrained(kind) ? stillSetup(experiment, texts) : stillModel(experiment, texts);
  const { unread } = model.prepared;
  if (unread) throw new Error(`A figure's formula cannot be read: ${JSON.stringify(unread.fault)}`);
  return stillMarkup(stillOf(kind)(overlaid(inspecting ? takenApart(model) : model)));
}

/** Whether a kind shows trainings, and neither runs nor a landscape. */
export const isTrained = (kind: PageFigureKind): boolean =>
  hasOwnPage(kind) ? kind === 'play-network' : (kinds[kind] as KindOfFigure).networks === 'only';

/** The same from an author's input. */
export const stillFigure = (
  kind: PageFigureKind,
  input: ExperimentInput,
  texts: FigureTexts,
  inspecting?: boolean,
): string => stillExperiment(kind, writtenExperiment(input), texts, inspecting);

/** The template of a kind as it stands before any script. Throws for a kind without one. */
export function stillOf(kind: PageFigureKind): Still {
  const still = stills.get(kind);
  if (!still)
    throw new Error(`src/figures/kinds/${kind}/still.ts is missing: it says how the kind stands before any script`);
  return still;
}
