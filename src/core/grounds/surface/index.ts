import { findSurface } from '../../surfaces/index.ts';
import type { GroundType } from '../ground.ts';
import { link } from './link.ts';
import { preparer } from './prepare.ts';
import { onSurface, type SurfaceGround } from './surface-ground.ts';

/** A surface of the list, as it stands there. */
export const surfaceGround: GroundType<SurfaceGround> = {
  kind: 'surface',
  takes: (surface) => findSurface(surface) !== undefined,
  complete: (surface) => ({ ground: onSurface(surface), bounds: findSurface(surface)! }),
  link,
  preparer,
};
