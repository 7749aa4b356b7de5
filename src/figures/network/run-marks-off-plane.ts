import { nothing, svg, type TemplateResult } from 'lit-html';
import type { FinishedRun } from '../../core/runs/outcome.ts';
import type { LabelPlace } from '../../render/labels.ts';
import { type DrawnRun, headMark, runLabel, runMarks } from '../../render/run-marks.ts';
import { dotsPath, linePath, round } from '../../render/track.ts';
import { isShadow } from './on-plane.ts';

/** How many strengths a path is drawn with, from on the plane to far above it. */
const strengths = 4;

/** One run as `runMarks` draws it; of the shadow of a path, what lies farther above the plane is fainter. */
export function runMarksOffPlane(
  run: DrawnRun,
  playhead: number,
  label: LabelPlace | null,
  { trajectory }: FinishedRun,
): TemplateResult {
  if (!isShadow(trajectory)) return runMarks(run, playhead, label);
  const { track, ink, name } = run;
  const head = Math.min(playhead, track.count - 1);
  const [x, y] = [round(track.xs[head]), round(track.ys[head])];
  const lost = run.divergedAt !== null && playhead >= run.divergedAt;
  return svg`<g class=${run.faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})">
    <path class="run-ahead" d=${linePath(track, head, track.count - 1)}></path>
    ${stretches(trajectory.height, head).map(
      ({ strength, from, to }) => svg`<g class=${`off-plane-${strength}`}>
        <path class="run-line" d=${linePath(track, from, to)} stroke-dasharray=${ink.dash || nothing}></path>
        <path class="run-dots" d=${dotsPath(track, from, to)}></path></g>`,
    )}
    ${headMark(run, x, y, lost)}
    ${label ? runLabel(name, x, y, label) : nothing}
  </g>`;
}

/** Stretches of a path of one strength each, 0 for on the plane, one after the other up to a step. */
export function stretches(
  height: ArrayLike<number>,
  last: number,
): { readonly strength: number; readonly from: number; readonly to: number }[] {
  const found: { strength: number; from: number; to: number }[] = [];
  for (let k = 0; k <= last; k++) {
    const strength = Math.min(strengths - 1, Math.floor(height[k] * strengths));
    const present = found.at(-1);
    if (present?.strength === strength) present.to = k;
    else {
      // The line goes on to where the next stretch begins.
      if (present) present.to = k;
      found.push({ strength, from: k, to: k });
    }
  }
  return found;
}
