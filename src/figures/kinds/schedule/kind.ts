import type { KindOfFigure } from '../kind.ts';

/** The learning rate over the steps. */
export const schedule = {
  planar: false,
  texts: 'scheduleParameters',
  mount: async () => (await import('./mount.ts')).mountSchedule,
} as const satisfies KindOfFigure;
