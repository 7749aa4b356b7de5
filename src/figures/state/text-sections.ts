/** The sections of the UI texts that figures use at once. */
export const textSections = [
  'figure',
  'phase',
  'training',
  'optimizers',
  'hyperparameters',
  'schedules',
  'scheduleParameters',
  'forms',
  'surfaces',
  'dataAxes',
] as const;

/** Those of what opens only when a reader asks for it: they are loaded with it. */
export const laterSections = [
  'share',
  'export',
  'formula',
  'formulaEditor',
  'notice',
  'fields',
  'overlays',
  'anatomy',
  'network',
] as const;
