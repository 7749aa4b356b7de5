import { beale } from './beale.ts';
import type { Surface } from './surface.ts';

/** Every surface, in teaching order. */
export const surfaces: readonly Surface[] = [beale];
