import { descended, type Preparer } from '../ground.ts';
import type { SurfaceGround } from './surface-ground.ts';

/** How a surface of the list is prepared: it is what is descended. */
export const preparer: Preparer<SurfaceGround> = {
  load: ({ surface }, parts) => parts.loadSurface(surface),
  outline: ({ surface }, parts) => found(surface, parts),
  prepare: ({ ground }, parts) => descended(found(ground.surface, parts)),
};

function found(id: string, { findSurface }: Parameters<typeof preparer.prepare>[1]) {
  const surface = findSurface(id);
  if (!surface) throw new Error(`No surface ${id}`);
  return surface;
}
