import { nothing, svg, type TemplateResult } from 'lit-html';
import type { Ink } from './ink.ts';
import type { LabelPlace } from './labels.ts';
import { markerPath } from './marks.ts';
import { dotsPath, linePath, round, type Track } from './track.ts';

/** One run as a picture shows it. */
export interface DrawnRun {
  readonly track: Track;
  readonly ink: Ink;
  /** Name on the picture, in the reader's language. */
  readonly name: string;
  readonly faded: boolean;
  /** What else there is to say of it, as a second line. */
  readonly note?: string;
  /** The step after which the run has no finite number left; null if it has. */
  readonly divergedAt: number | null;
  /** What stands in place of its marker where it has left the picture. */
  readonly exit?: TemplateResult;
}

/** Width of a label's text in pixels, about: enough to keep labels apart. */
export const labelWidth = (name: string) => [...name].reduce((sum, sign) => sum + (sign > '\u1100' ? 13 : 7.6), 8);
export const labelHeight = 16;

/** Room that the name of a run and its note need, in pixels. */
export const labelSize = ({ name, note }: Pick<DrawnRun, 'name' | 'note'>) => ({
  width: Math.max(labelWidth(name), note ? labelWidth(note) : 0),
  height: note ? 2 * labelHeight : labelHeight,
});

/**
 * One run up to the playhead in full, the rest of its way faint: six nodes, whatever the number of steps.
 * The dots stand on the steps, so that their length is read.
 */
export function runMarks(run: DrawnRun, playhead: number, label: LabelPlace | null): TemplateResult {
  const { track, ink } = run;
  const head = Math.min(playhead, track.count - 1);
  const x = round(track.xs[head]);
  const y = round(track.ys[head]);
  const lost = run.divergedAt !== null && playhead >= run.divergedAt;
  return svg`<g class=${run.faded ? 'run run--faded' : 'run'} style="--hue:var(--hue-${ink.hue});--hue-text:var(--hue-text-${ink.hue})">
    <path class="run-ahead" d=${linePath(track, head, track.count - 1)}></path>
    <path class="run-line" d=${linePath(track, 0, head)} stroke-dasharray=${ink.dash || nothing}></path>
    <path class="run-dots" d=${dotsPath(track, 0, head)}></path>
    ${run.exit ?? headMark(run, x, y, lost)}
    ${label ? runLabel(run, x, y, label) : nothing}
  </g>`;
}

/** The marker of a run where it is at the playhead; a cross where it has no finite number any more. */
export function headMark({ ink }: Pick<DrawnRun, 'ink'>, x: number, y: number, lost: boolean): TemplateResult {
  const d = lost ? 'M-6,-6L6,6M6,-6L-6,6' : markerPath(ink.marker);
  return svg`<path class=${lost ? 'run-head run-head--lost' : 'run-head'} d=${d} transform="translate(${round(x)},${round(y)})"></path>`;
}

/** The name of a run and its note, with a line that leads to its marker. */
export function runLabel(
  run: Pick<DrawnRun, 'name' | 'note'>,
  x: number,
  y: number,
  label: LabelPlace,
): TemplateResult {
  const line = (text: string, dy: string) =>
    svg`<text class="run-label" x=${round(label.x)} y=${round(label.y)} dy=${dy} text-anchor="middle">${text}</text>`;
  return svg`<path class="leader" d=${leader(x, y, label, labelSize(run))}></path>
    ${run.note ? svg`${line(run.name, '-.25em')}${line(run.note, '.95em')}` : line(run.name, '.35em')}`;
}

function leader(x: number, y: number, label: LabelPlace, size: ReturnType<typeof labelSize>): string {
  const half = size.width / 2;
  const toX = Math.min(Math.max(x, label.x - half), label.x + half);
  const toY = Math.min(Math.max(y, label.y - size.height / 2), label.y + size.height / 2);
  const length = Math.hypot(toX - x, toY - y);
  if (length < 12) return '';
  const share = 9 / length;
  return `M${round(x + (toX - x) * share)},${round(y + (toY - y) * share)}L${round(toX)},${round(toY)}`;
}
