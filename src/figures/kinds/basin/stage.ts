import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { axes, criticalMarks, landscape } from '../../../render/contour-plot.ts';
import { startHandle } from '../../../render/handle.ts';
import { placeRunLabels } from '../../../render/run-labels.ts';
import { runMarks } from '../../../render/run-marks.ts';
import { minimaOf } from '../../../render/shown-map.ts';
import { round, trackOf } from '../../../render/track.ts';
import { toPixelX, toPixelY, windowOn } from '../../../render/window.ts';
import { axisLetters } from '../../parts/start-fields.ts';
import { criticalName, drawnRuns, handleLabel } from '../../stages/contour-stage.ts';
import type { StageEvents } from '../../state/events.ts';
import { fill, nameOf } from '../../state/texts.ts';
import { basinCells } from './cell-paths.ts';
import type { BasinModel } from './model.ts';

/** The map, painted on a canvas or drawn as paths, and over it contours, minima with their numbers, the runs and the starts. */
export function basinStage(model: BasinModel, events: StageEvents): TemplateResult {
  const { prepared, setup, playhead, texts, run, hovered } = model;
  const { surface } = prepared;
  const window = windowOn(surface.domain, model.width);
  const { width, height } = window;
  const place = ([x, y]: readonly number[]) => ({ x: toPixelX(window, x), y: toPixelY(window, y) });
  // The map is of one optimizer: the others are there, but faint.
  const drawn = drawnRuns(
    { ...model, hovered: hovered ?? run },
    ({ trajectory }) =>
      trackOf(
        trajectory,
        (x) => toPixelX(window, x),
        (_, y) => toPixelY(window, y),
      ),
    window,
  );
  const starts = setup.starts.map(place);
  const minima = minimaOf(model.map.surface).map((index) => place(model.map.surface.criticalPoints[index].at));
  const labels = placeRunLabels(drawn, playhead, window, [...starts, ...minima], model.labelMemory);
  const label = fill(texts.figure.basinLabel, {
    surface: nameOf(texts.surfaces, surface.id),
    optimizer: nameOf(texts.optimizers, setup.runs[run].optimizer),
  });
  return html`<div class="basin">
    <canvas class="basin-cells" aria-hidden="true" ?hidden=${model.inPaths}></canvas>
    <svg class="plot basin-plot" viewBox="0 0 ${round(width)} ${round(height)}" role="group" tabindex="0" aria-label=${label}
        @click=${events.place} @keydown=${events.keydown}>
      ${model.inPaths ? basinCells(model.map, window) : nothing}
      ${landscape(model.landscape, width)}
      ${axes(window, axisLetters(surface))}
      ${criticalMarks(model.map.surface.criticalPoints, window, (point) => criticalName(point, texts))}
      ${minima.map(({ x, y }, i) => svg`<text class="basin-number" x=${round(x + 9)} y=${round(y - 8)} aria-hidden="true">${i + 1}</text>`)}
      ${drawn.map((one, i) => runMarks(one, playhead, labels[i]))}
      ${starts.map(({ x, y }, index) => startHandle(x, y, handleLabel(model, index), index, { pointerdown: events.grab, keydown: events.nudge }))}
      ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
    </svg>
  </div>`;
}
