import type { EmbedHeights } from '../state/embed-heights.ts';
import type { Sketch } from './sketch.ts';

/**
 * What a kind of sketch says of itself: a small figure with a state of its own. Its folder holds, beside this in `kind.ts`, the sketch
 * itself in `sketch.ts`; index.ts lists it. Its words stand in the UI texts under `sketches`, its name under `gallery.kinds`.
 */
export interface KindOfSketch {
  readonly heights: EmbedHeights;
  /** A section of the UI texts with names that it shows, beside its own words. */
  readonly names?: 'activations';
  readonly load: () => Promise<Sketch>;
}
