import { defineSchedule, pytorchManual } from './schedule.ts';

/** The learning rate as it is; with warm-up, what a run may want alone. */
export const constant = defineSchedule({
  id: 'constant',
  parameters: {},
  defaults: {},
  equations: () => ({ factor: '1' }),
  factor: () => 1,
  source: pytorchManual('LinearLR'),
});
