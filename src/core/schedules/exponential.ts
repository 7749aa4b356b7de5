import { defineSchedule, pytorchManual, ratio, steps } from './schedule.ts';

/** Exponential decay: the learning rate falls by the factor in every so many updates, evenly. PyTorch's ExponentialLR has 1 of them. */
export const exponential = defineSchedule<'factor' | 'every'>({
  id: 'exponential',
  parameters: { factor: ratio('\\gamma'), every: steps('s') },
  defaults: { factor: 0.5, every: 50 },
  equations: () => ({ factor: '@factor^{@t / @every}' }),
  factor: (t, { number, pow }) => pow(number('factor'), t / Math.max(1, number('every'))),
  source: pytorchManual('ExponentialLR'),
});
