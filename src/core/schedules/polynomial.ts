import { defineSchedule, pytorchManual, ratio, share, shareTex, steps } from './schedule.ts';

/** Along a power of the time that is left, down to a share of the learning rate. */
export const polynomial = defineSchedule<'power' | 'to' | 'over'>({
  id: 'polynomial',
  parameters: { power: { symbol: 'p', range: [0.5, 4], scale: 'linear' }, to: ratio('b'), over: steps('T') },
  defaults: { power: 2, to: 0, over: 200 },
  equations: () => ({ factor: `@to + (1 - @to) \\* (1 - ${shareTex('@over')})^{@power}` }),
  factor: (t, { number, pow }) =>
    number('to') + (1 - number('to')) * pow(1 - share(t, number('over')), number('power')),
  source: pytorchManual('PolynomialLR'),
});
