import type { Painter } from './canvas.ts';

let load: () => Promise<Painter | undefined> = () =>
  Promise.reject(new Error('Nobody has said how to load what paints surfaces'));

/** Says how to load what paints surfaces, which is heavy: pages and embed pages go about it differently. */
export function loadPainterBy(way: typeof load): void {
  load = way;
}

/** What paints surfaces; nothing where the page does without, and the surface is then drawn as plates. Rejects if it does not arrive. */
export const loadPainter = (): Promise<Painter | undefined> => load();
