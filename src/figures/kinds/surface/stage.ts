import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { startHandle } from '../../../render/handle.ts';
import { exitMark } from '../../../render/leaving.ts';
import { starPath } from '../../../render/marks.ts';
import { reliefAxes } from '../../../render/relief/axes.ts';
import { project } from '../../../render/relief/camera.ts';
import type { Head, LiftedRun } from '../../../render/relief/lifted-run.ts';
import { countUpTo } from '../../../render/relief/places.ts';
import { plates } from '../../../render/relief/plates.ts';
import { isHidden } from '../../../render/relief/ray.ts';
import { toScene } from '../../../render/relief/relief.ts';
import { dotPath, trackOfWay, wayPath } from '../../../render/relief/way-paths.ts';
import { placeRunLabels } from '../../../render/run-labels.ts';
import { type DrawnRun, headMark, runLabel } from '../../../render/run-marks.ts';
import { round } from '../../../render/track.ts';
import { axisLetters } from '../../parts/start-fields.ts';
import { surfaceName } from '../../parts/surface-name.ts';
import { criticalName, drawnRuns, handleLabel } from '../../stages/contour-stage.ts';
import type { StageEvents } from '../../state/events.ts';
import { isStanding } from '../../state/model.ts';
import { fill } from '../../state/texts.ts';
import type { SurfaceModel } from './model.ts';

/** What the picture listens to beside what every stage does: turning and zooming it. */
export interface SurfaceEvents extends StageEvents {
  readonly press?: (event: PointerEvent) => void;
  readonly wheel?: object;
  readonly touchmove?: object;
}

/**
 * The picture of the surface: what a canvas below paints, and over it in SVG all that must stay sharp and can be read, focused and
 * taken hold of. Where nothing paints the canvas, plates stand in for the surface and the runs' ways are SVG too.
 */
export function surfaceStage(model: SurfaceModel, events: SurfaceEvents): TemplateResult {
  const { prepared, setup, texts, relief, camera, playhead, ways } = model;
  const heads = ways.map((way) => way.headAt(playhead));
  const drawn = isStanding(setup) ? [] : drawnRuns(model, (_, i) => trackOfWay(ways[i], heads[i], camera, playhead));
  const pixelOf = ([x, y]: readonly number[]) => {
    const [sx, sy] = toScene(relief, x, y);
    const [px, py] = project(camera, sx, sy, relief.heightAt(sx, sy));
    return { x: px, y: py };
  };
  const starts = setup.starts.map(pixelOf);
  const stars = prepared.surface.criticalPoints.filter(({ global }) => global).map(({ at }) => pixelOf(at));
  const labels = placeRunLabels(drawn, Number.POSITIVE_INFINITY, camera, [...starts, ...stars], model.labelMemory);
  const name = surfaceName(model);

  return html`<div class="relief">
    <canvas class="relief-canvas" aria-hidden="true" ?hidden=${model.plates !== null}></canvas>
    <svg class="plot relief-plot" viewBox="0 0 ${round(camera.width)} ${round(camera.height)}" role="group" tabindex="0"
        aria-label=${fill(texts.figure.surfaceLabel, { surface: name })}
        @click=${events.place} @keydown=${events.keydown} @pointerdown=${events.press} @wheel=${events.wheel} @touchmove=${events.touchmove}>
      ${model.plates ? plates(relief, model.plates, camera) : nothing}
      ${reliefAxes(relief, camera, [...axisLetters(prepared.surface), 'f'])}
      ${model.overlays?.drawing.lifted(model) ?? nothing}
      ${criticalPoints(model)}
      ${drawn.map((run, i) => runOverlay(model, run, i, heads[i]))}
      ${drawn.map((run, i) => {
        const label = labels[i];
        if (!label) return nothing;
        const [x, y] = project(camera, ...heads[i].at);
        return svg`<g class=${runClass(run)} style=${hueStyle(run)}>${runLabel(run, x, y, label)}</g>`;
      })}
      ${model.overlay ? model.overlay(model) : nothing}
      ${starts.map(({ x, y }, index) => startHandle(x, y, handleLabel(model, index), index, { pointerdown: events.grab, keydown: events.nudge }))}
    </svg>
    ${model.trouble ? html`<p class="relief-trouble" role="status">${model.trouble}</p>` : nothing}
  </div>`;
}

/** The stars on global minima; what hills hide is faint. */
function criticalPoints({ prepared, relief, camera, texts }: SurfaceModel): TemplateResult {
  const minima = prepared.surface.criticalPoints.filter(({ global }) => global);
  return svg`<g class="critical-points">${minima.map((point) => {
    const [sx, sy] = toScene(relief, point.at[0], point.at[1]);
    const height = relief.heightAt(sx, sy);
    const [x, y] = project(camera, sx, sy, height);
    const hidden = isHidden(relief, camera, sx, sy, height) ? ' hidden-mark' : '';
    return svg`<path class=${`critical critical--global${hidden}`} transform="translate(${round(x)},${round(y)})" d=${starPath}><title>${criticalName(point, texts)}</title></path>`;
  })}</g>`;
}

/** The marker of a run and, where no canvas shows it, its way. */
function runOverlay(model: SurfaceModel, run: DrawnRun, index: number, { at, inside }: Head): TemplateResult {
  const { camera, playhead, relief, ways } = model;
  const way = ways[index];
  const [x, y] = project(camera, ...at);
  const lost = run.divergedAt !== null && playhead >= run.divergedAt;
  const hidden = isHidden(relief, camera, ...at);
  const gone = countUpTo(way.pieceSteps, playhead);
  return svg`<g class=${runClass(run)} style=${hueStyle(run)}>
    ${
      model.plates
        ? svg`<path class="run-ahead" d=${wayPath(way, camera, gone, way.pieceSteps.length)}></path>
          <path class="run-line" d=${wayPath(way, camera, 0, gone)} stroke-dasharray=${run.ink.dash || nothing}></path>
          <path class="run-dots" d=${dotPath(way, camera, playhead)}></path>`
        : nothing
    }
    <g class=${`${inside || lost ? '' : 'left-mark'}${hidden ? ' hidden-mark' : ''}`}>${!inside && gone > 0 && run.divergedAt !== null ? exitMark(x, y, exitAngle(way, camera, gone)) : headMark(run, x, y, lost)}</g>
  </g>`;
}

/** The direction of the last piece of a way before piece number `gone`, in degrees. */
function exitAngle({ pieces }: LiftedRun, camera: SurfaceModel['camera'], gone: number): number {
  const [fromX, fromY, fromZ, toX, toY, toZ] = pieces.subarray(6 * (gone - 1), 6 * gone);
  const [a, b] = [project(camera, fromX, fromY, fromZ), project(camera, toX, toY, toZ)];
  return (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
}

const runClass = ({ faded }: DrawnRun) => (faded ? 'run run--faded' : 'run');
const hueStyle = ({ ink: { hue } }: DrawnRun) => `--hue:var(--hue-${hue});--hue-text:var(--hue-text-${hue})`;
