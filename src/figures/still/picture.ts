import { completeExperiment, type Experiment, type ExperimentInput } from '../../core/experiment/experiment.ts';
import { lightMarkup } from '../../render/light-markup.ts';
import { escapeMarkup, toMarkup } from '../../render/markup.ts';
import { stillSurface } from '../kinds/surface/model.ts';
import { surfaceStage } from '../kinds/surface/stage.ts';
import { contourStage } from '../stages/contour-stage.ts';
import { slopeStage } from '../stages/slope-stage.ts';
import type { Model } from '../state/model.ts';
import type { FigureTexts } from '../state/texts.ts';
import { stillModel } from './model.ts';

/** A picture of an experiment that nobody handles: from above (`map`), or the landscape in space (`space`). */
export interface StillPicture {
  /** An SVG with nothing in it to focus or to grab. */
  readonly markup: string;
  readonly experiment: Experiment;
  readonly runs: Model['runs'];
}

/** Draws a picture of an experiment, `width` pixels wide, that says `label` to those who do not see it. Throws if the experiment is not valid. */
export function stillPicture(
  input: ExperimentInput,
  texts: FigureTexts,
  label: string,
  { width = 320, view = 'map' }: { readonly width?: number; readonly view?: 'map' | 'space' } = {},
): StillPicture {
  const { experiment, notices } = completeExperiment(input);
  if (notices.length > 0) throw new Error(`A picture's experiment is not valid: ${JSON.stringify(notices)}`);
  const drawn = stillModel(experiment, texts);
  const { surface } = drawn.prepared;
  const model: Model = { ...drawn, panels: { ...drawn.panels, stageWidth: width } };
  const stage = surface.dimension === 1 ? slopeStage(model, {}) : contourStage(model, {});
  const drawing = toMarkup(view === 'space' ? surfaceStage(stillSurface(model), {}) : stage);
  return { markup: silent(drawing, label), experiment, runs: model.runs };
}

/** The same picture for looking at only: one image with a name, its handles mere marks. */
function silent(markup: string, label: string): string {
  const [svg] = /<svg[\s\S]*<\/svg>/.exec(markup)!;
  return lightMarkup(svg)
    .replace(/ role="group" tabindex="0"\s+aria-label="[^"]*"/, ` role="img" aria-label="${escapeMarkup(label)}"`)
    .replace(/<g class="handle[^"]*"[^>]*?(transform="[^"]*")[^>]*>/g, '<g class="handle" $1>')
    .replace(/<circle class="handle-target"[^>]*><\/circle>/g, '')
    .replace(/>\s+</g, '><');
}
