import { defineSchedule, pytorchManual, ratio } from './schedule.ts';

/**
 * Step decay at chosen places: at each of them the learning rate is multiplied by the same factor. PyTorch's MultiStepLR: the update
 * after `at` many is the first that goes slower.
 */
export const milestones = defineSchedule<'at' | 'factor'>({
  id: 'milestones',
  parameters: { at: { symbol: 'T', range: [0, 5000], scale: 'whole', list: true }, factor: ratio('\\gamma') },
  defaults: { at: [50, 100, 150], factor: 0.5 },
  equations: () => ({ lines: ['@n \\Gets \\text{number of } T_i \\le @t'], factor: '@factor^{@n}' }),
  symbols: { n: 'n' },
  factor: (t, { number, list, pow }) => pow(number('factor'), list('at').filter((at) => at <= t).length),
  source: pytorchManual('MultiStepLR'),
});
