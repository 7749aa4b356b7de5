import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { CriticalPoint } from '../../core/surfaces/surface.ts';
import { axes, criticalMarks, landscape } from '../../render/contour-plot.ts';
import { startHandle } from '../../render/handle.ts';
import { inkOf } from '../../render/ink.ts';
import { formatNumber } from '../../render/numbers.ts';
import { placeRunLabels } from '../../render/run-labels.ts';
import { type DrawnRun, runMarks } from '../../render/run-marks.ts';
import { round, trackOf } from '../../render/track.ts';
import { toPixelX, toPixelY, windowOn } from '../../render/window.ts';
import { axisLetters } from '../parts/start-fields.ts';
import { surfaceName } from '../parts/surface-name.ts';
import type { StageEvents } from '../state/events.ts';
import { isStanding, type Model } from '../state/model.ts';
import { type FigureTexts, fill, nameOf } from '../state/texts.ts';

/** The runs as this picture draws them. */
export function drawnRuns(
  { runs, setup, texts, hovered }: Pick<Model, 'runs' | 'setup' | 'texts' | 'hovered'>,
  project: (run: Model['runs'][number], index: number) => DrawnRun['track'],
): DrawnRun[] {
  return runs.map((run, index) => ({
    track: project(run, index),
    ink: inkOf(setup.runs[run.spec].optimizer),
    name: nameOf(texts.optimizers, setup.runs[run.spec].optimizer),
    faded: hovered !== null && hovered !== run.spec,
    divergedAt: run.outcome.kind === 'diverged' ? run.outcome.step : null,
  }));
}

/** The contour picture: landscape, critical points, runs, labels, `marks` of a kind of figure's own, start points. */
export function contourStage(
  model: Model,
  events: StageEvents,
  marks: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { prepared, setup, playhead, texts, panels } = model;
  const { surface } = prepared;
  const window = windowOn(surface.domain, panels.stageWidth);
  const { width, height } = window;
  const overlays = model.overlays?.drawing;
  const standing = isStanding(setup);
  const drawn = standing
    ? []
    : drawnRuns(model, (run) =>
        trackOf(
          run.trajectory,
          (x) => toPixelX(window, x),
          (_, y) => toPixelY(window, y),
        ),
      );
  const starts = setup.starts.map(([x, y]) => ({ x: toPixelX(window, x), y: toPixelY(window, y) }));
  const stars = surface.criticalPoints
    .filter(({ global }) => global)
    .map(({ at: [x, y] }) => ({ x: toPixelX(window, x), y: toPixelY(window, y) }));
  const labels = placeRunLabels(
    drawn,
    playhead,
    window,
    [
      ...starts,
      ...stars,
      ...(model.opened?.vectorPlaces(model, window) ?? []),
      ...(overlays?.places(model, window) ?? []),
    ],
    model.labelMemory,
  );

  return html`<svg class="plot" viewBox="0 0 ${round(width)} ${round(height)}" role="group" tabindex="0"
      aria-label=${fill(standing ? texts.figure.standingLabel : texts.figure.plotLabel, { surface: surfaceName(model) })}
      @click=${events.place} @keydown=${standing ? nothing : events.keydown}>
    ${overlays?.under(model, window) ?? landscape(model.landscape, width)}
    ${axes(window, axisLetters(surface))}
    ${criticalMarks(surface.criticalPoints, window, (point) => criticalName(point, texts))}
    ${drawn.map((run, i) => (model.stages.network?.runMarks ?? runMarks)(run, playhead, labels[i], model.runs[i]))}
    ${overlays?.over(model, window) ?? nothing}
    ${model.opened?.stepVectors(model, window) ?? nothing}
    ${marks}
    ${starts.map(({ x, y }, index) => startHandle(x, y, handleLabel(model, index), index, { pointerdown: events.grab, keydown: events.nudge }))}
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>`;
}

/** What a screen reader says of a start point. */
export function handleLabel(
  { setup, texts, prepared }: Pick<Model, 'setup' | 'texts' | 'prepared'>,
  index: number,
): string {
  const letters = axisLetters(prepared.surface);
  const at = setup.starts[index].map((value, i) => `${letters[i]} ${formatNumber(value)}`).join(', ');
  return fill(isStanding(setup) ? texts.figure.pointLabel : texts.figure.handleLabel, { at });
}

/** What a critical point is called, with its value. */
export function criticalName({ kind, global, value }: CriticalPoint, { figure: t }: FigureTexts): string {
  const name = {
    minimum: global ? t.globalMinimum : t.localMinimum,
    saddle: t.saddle,
    degenerate: t.degenerate,
    maximum: t.maximum,
  }[kind];
  return `${name}, f = ${formatNumber(value)}`;
}
