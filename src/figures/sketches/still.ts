import { completeSketch, type SketchState } from '../../core/sketch/sketch.ts';
import { sharesNothing } from '../share/share-link.ts';
import type { FigureTexts } from '../state/texts.ts';
import { stillMarkup } from '../still/markup.ts';
import { distribution } from './distribution/sketch.ts';
import { sketchFrame } from './frame.ts';
import type { SketchId } from './index.ts';
import { logits } from './logits/sketch.ts';
import { predictions } from './predictions/sketch.ts';
import { residual } from './residual/sketch.ts';
import { sigmoid } from './sigmoid/sketch.ts';
import { type SketchKind, widthAtRest } from './sketch.ts';

/** Every kind of sketch, at hand: for the build and for tests. A page fetches the one it needs (kinds.ts). */
export const sketches: Readonly<Record<SketchId, SketchKind>> = {
  predictions,
  distribution,
  logits,
  sigmoid,
  residual,
};

/** The state that an author's input stands for. Throws if it is not valid as it stands. */
export function writtenSketch(kind: SketchId, input: unknown): SketchState {
  const { state, notices } = completeSketch(sketches[kind].fields, input);
  if (notices.length > 0) throw new Error(`A sketch's state is not valid: ${JSON.stringify(notices)}`);
  return state;
}

/** A sketch's markup as it stands before any script: drawn from its state at build time. */
export function stillSketch(
  kind: SketchId,
  state: SketchState,
  texts: FigureTexts,
  words: Readonly<Record<string, string>>,
): string {
  const context = { texts, words, width: widthAtRest, hands: null };
  const model = { notices: [], panels: { sharing: false, copied: false }, links: { here: '' } };
  const events = { reset: () => {}, dismissNotices: () => {}, share: sharesNothing };
  return stillMarkup(sketchFrame(sketches[kind], state, context, model, events));
}
