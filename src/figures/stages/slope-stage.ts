import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { Surface } from '../../core/surfaces/surface.ts';
import { axes } from '../../render/contour-plot.ts';
import { startHandle } from '../../render/handle.ts';
import { starPath } from '../../render/marks.ts';
import { placeRunLabels } from '../../render/run-labels.ts';
import { runMarks } from '../../render/run-marks.ts';
import { round, trackOf } from '../../render/track.ts';
import { toPixelX, toPixelY, type Window } from '../../render/window.ts';
import type { StageEvents } from '../state/events.ts';
import { isStanding, type Model } from '../state/model.ts';
import { fill, nameOf } from '../state/texts.ts';
import { drawnRuns, handleLabel } from './contour-stage.ts';
import { tangentAndStep } from './tangent.ts';

const samples = 240;
/** How many times as high as wide the picture of a curve is. */
export const aspect = 0.62;

/** The window on a curve: the domain across; up, from a little below its lowest value to its highest, but for a far wall. */
export function curveWindow(surface: Surface, width: number): Window {
  const [x] = surface.domain;
  const values = Array.from({ length: samples + 1 }, (_, i) =>
    surface.value(Float64Array.of(x[0] + (i / samples) * (x[1] - x[0])), 0),
  ).filter(Number.isFinite);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || 1) * 0.14;
  return { x, y: [low - room, high + room / 2], width, height: round(width * aspect) };
}

/** A one-dimensional loss: the curve, the steps on it, and the tangent at the playhead. */
export function slopeStage(model: Model, events: StageEvents): TemplateResult {
  const { prepared, setup, playhead, texts } = model;
  const { surface } = prepared;
  const window = curveWindow(surface, model.panels.stageWidth);
  const { x, width, height } = window;
  const at = (i: number) => x[0] + (i / samples) * (x[1] - x[0]);
  const curve = Array.from({ length: samples + 1 }, (_, i) => {
    const value = surface.value(Float64Array.of(at(i)), 0);
    return `${i === 0 ? 'M' : 'L'}${round(toPixelX(window, at(i)))},${round(toPixelY(window, value))}`;
  }).join('');
  const standing = isStanding(setup);
  const drawn = standing
    ? []
    : drawnRuns(
        model,
        (run) =>
          trackOf(
            run.trajectory,
            (value) => toPixelX(window, value),
            (_, __, loss) => toPixelY(window, loss),
          ),
        window,
      );
  const starts = setup.starts.map(([value]) => ({
    x: toPixelX(window, value),
    y: toPixelY(window, surface.value(Float64Array.of(value), 0)),
  }));
  const labels = placeRunLabels(drawn, playhead, window, starts, model.labelMemory);

  return html`<svg class="plot plot--curve" viewBox="0 0 ${round(width)} ${round(height)}" role="group" tabindex="0"
      aria-label=${fill(standing ? texts.figure.standingLabel : texts.figure.plotLabel, { surface: nameOf(texts.surfaces, surface.id) })}
      @click=${events.place} @keydown=${standing ? nothing : events.keydown}>
    ${axes(window, ['x', 'f'])}
    ${svg`<path class="curve" d=${curve}></path>`}
    ${surface.criticalPoints
      .filter(({ kind }) => kind === 'minimum')
      .map((point) => {
        const place = `translate(${round(toPixelX(window, point.at[0]))},${round(toPixelY(window, point.value))})`;
        return svg`<path class=${`critical critical--${point.global ? 'global' : 'minimum'}`} transform=${place}
          d=${point.global ? starPath : 'M4.5,0A4.5,4.5 0 1 1 4.5,-.01Z'}><title>${point.global ? texts.figure.globalMinimum : texts.figure.localMinimum}</title></path>`;
      })}
    ${model.runs.map((run) => tangentAndStep(model, run, window))}
    ${drawn.map((run, i) => runMarks(run, playhead, labels[i]))}
    ${starts.map((start, index) => startHandle(start.x, start.y, handleLabel(model, index), index, { pointerdown: events.grab, keydown: events.nudge }))}
    ${svg`<rect class="frame" x=".5" y=".5" width=${round(width - 1)} height=${round(height - 1)}></rect>`}
  </svg>`;
}
