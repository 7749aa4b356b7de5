import { defineSchedule, pytorchManual, ratio, steps } from './schedule.ts';

/** Step decay: after every so many updates the learning rate is multiplied by the same factor. PyTorch's StepLR. */
export const step = defineSchedule<'every' | 'factor'>({
  id: 'step',
  parameters: { every: steps('s'), factor: ratio('\\gamma') },
  defaults: { every: 50, factor: 0.5 },
  equations: () => ({ factor: '@factor^{\\lfloor @t / @every \\rfloor}' }),
  factor: (t, { number, pow }) => pow(number('factor'), Math.floor(t / Math.max(1, number('every')))),
  source: pytorchManual('StepLR'),
});
