import { defineSchedule, pytorchManual, ratio, share, shareTex, steps } from './schedule.ts';

/** Evenly from one factor to another, then as it is. */
export const linear = defineSchedule<'from' | 'to' | 'over'>({
  id: 'linear',
  parameters: { from: ratio('a'), to: ratio('b'), over: steps('T') },
  defaults: { from: 1, to: 0, over: 200 },
  equations: () => ({ factor: `@from + (@to - @from) \\* ${shareTex('@over')}` }),
  factor: (t, { number }) => number('from') + (number('to') - number('from')) * share(t, number('over')),
  source: pytorchManual('LinearLR'),
});
