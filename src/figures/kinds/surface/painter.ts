import type { Painter } from './canvas.ts';

let load: () => Promise<Painter> = () => Promise.reject(new Error('Nobody has said how to load what paints surfaces'));

/** Says how to load what paints surfaces, which is heavy: pages and embed pages go about it differently. */
export function loadPainterBy(way: typeof load): void {
  load = way;
}

/** What paints surfaces; nothing if it does not arrive, and the surface is then drawn as plates, as where there is no WebGL. */
export const loadPainter = (): Promise<Painter | undefined> => load().catch((error) => void console.error(error));
