import type { KindOfFigure } from '../kind.ts';

/** The loss after the last step over learning rates. */
export const sweep = {
  planar: false,
  mount: async () => (await import('./mount.ts')).mountSweep,
} as const satisfies KindOfFigure;
