import { type SketchId, sketchKinds } from './index.ts';
import type { KindOfSketch } from './kind.ts';

type Words = Readonly<Record<string, string>>;

/** What a sketch says, from the UI texts of one language: its own words, and the names that it shows. */
export function sketchWords(
  texts: { readonly sketches: Readonly<Record<SketchId, Words>>; readonly activations: Words },
  id: SketchId,
): Words {
  const { names }: KindOfSketch = sketchKinds[id];
  return { ...(names && texts[names]), ...texts.sketches[id] };
}
