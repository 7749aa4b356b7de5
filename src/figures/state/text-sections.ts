/** The sections of the UI texts that figures use at once. */
export const textSections = [
  'figure',
  'formula',
  'phase',
  'training',
  'notice',
  'optimizers',
  'hyperparameters',
  'schedules',
  'scheduleParameters',
  'forms',
  'surfaces',
  'dataAxes',
] as const;

/** Those of what opens only when a reader asks for it: they are loaded with it. */
export const laterSections = ['share', 'export', 'formulaEditor', 'overlays', 'anatomy', 'network'] as const;
