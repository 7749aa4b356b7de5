import { defineSchedule, kerasManual, steps } from './schedule.ts';

/** Inverse time decay: one over the time, whose sum has no end while the sum of its squares has one (Robbins and Monro's condition). */
export const inverseTime = defineSchedule<'decay' | 'every'>({
  id: 'inverse-time',
  parameters: { decay: { symbol: '\\delta', range: [0, 1], scale: 'linear' }, every: steps('s') },
  defaults: { decay: 0.5, every: 10 },
  equations: () => ({ factor: '\\frac{1}{1 + @decay \\* @t / @every}' }),
  factor: (t, { number }) => 1 / (1 + (number('decay') * t) / Math.max(1, number('every'))),
  source: kerasManual('InverseTimeDecay', 'inverse_time_decay'),
});
