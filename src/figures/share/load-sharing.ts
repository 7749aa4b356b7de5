import type { MakeSharing } from '../state/context.ts';

/**
 * Loads what there is to share beside the link. A step of its own: that brings every surface and every optimizer, and the list of their
 * files is too long for a page on which nobody has opened anything.
 */
export const loadSharing = async (): Promise<MakeSharing> =>
  (await import('./experiment-sharing.ts')).experimentSharing;
