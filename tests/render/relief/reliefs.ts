import { findSurface, surfaces } from '../../../src/core/surfaces/index.ts';
import { type Relief, reliefOf } from '../../../src/render/relief/relief.ts';

/** Ids of the surfaces that make a landscape. */
export const flatSurfaces = surfaces.filter(({ dimension }) => dimension === 2).map(({ id }) => id);

const made = new Map<string, Relief>();

/** The landscape of a surface, coarse and made once. */
export function coarse(id: string): Relief {
  const relief = made.get(id) ?? reliefOf(findSurface(id)!, 32);
  made.set(id, relief);
  return relief;
}
