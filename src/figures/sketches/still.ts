import { completeSketch, type SketchState } from '../../core/sketch/sketch.ts';
import { sharesNothing } from '../share/share-link.ts';
import type { FigureTexts } from '../state/texts.ts';
import { stillMarkup } from '../still/markup.ts';
import { sketchFrame } from './frame.ts';
import { type SketchId, sketchKinds } from './index.ts';
import { type Sketch, widthAtRest } from './sketch.ts';

const files = import.meta.glob<Record<string, Sketch>>('./*/sketch.ts', { eager: true });

/** What a sketch's module exports it as: its id in camel case. */
const exportOf = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Every sketch: for the build and for tests. A page loads the one it needs (index.ts). */
export const sketches = Object.fromEntries(
  Object.keys(sketchKinds).map((id) => [id, files[`./${id}/sketch.ts`][exportOf(id)]]),
) as Readonly<Record<SketchId, Sketch>>;

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
