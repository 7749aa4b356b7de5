/* What draws runs that diverge or leave the picture, and says so there. Loaded with the first of them. */

import { exitMark, leavingOf } from '../../render/leaving.ts';
import type { DrawnRun } from '../../render/run-marks.ts';
import { stableText } from '../parts/stable-text.ts';
import type { Model } from '../state/model.ts';
import { fill } from '../state/texts.ts';

export { peakMarks } from '../../render/peak-marks.ts';
export { stableText } from '../parts/stable-text.ts';

/** With more runs than this that diverge, words would hide the picture: their rows have them. */
const mostSaid = 3;

/** The runs of a picture with those cut that leave its `frame`, with an arrow there, and what has become of those that diverge as their names. */
export function goneRuns(
  model: Pick<Model, 'runs' | 'setup' | 'texts' | 'playhead' | 'prepared'>,
  drawn: readonly DrawnRun[],
  frame?: { readonly width: number; readonly height: number },
): DrawnRun[] {
  const { runs, texts, playhead } = model;
  const isSaid = runs.filter(({ outcome }) => outcome.kind === 'diverged').length <= mostSaid;
  return drawn.map((one, i) => {
    const { outcome, spec } = runs[i];
    const isGone = outcome.kind === 'left' || (outcome.kind === 'diverged' && outcome.step > 0);
    if (!isGone) return one;
    const leaving = frame && leavingOf(one.track, frame, outcome.kind === 'left');
    const track = leaving?.track ?? one.track;
    const end = track.count - 1;
    const exit = leaving && playhead >= end ? exitMark(track.xs[end], track.ys[end], leaving.angle) : undefined;
    const cut = { ...one, track, ...(exit && { exit }) };
    if (outcome.kind === 'left' || !isSaid || playhead < (leaving ? end : outcome.step)) return cut;
    return {
      ...cut,
      name: fill(texts.figure.runDiverges, { name: one.name, k: outcome.step }),
      note: stableText(model, spec),
    };
  });
}
