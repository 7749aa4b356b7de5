import { defineSchedule, kerasManual } from './schedule.ts';

/**
 * A learning rate for each stretch: from the first place on the first factor, from the second on the second … Keras'
 * PiecewiseConstantDecay changes one update later than its boundaries say (k > boundary): add 1 to them.
 */
export const piecewise = defineSchedule<'at' | 'factors'>({
  id: 'piecewise',
  parameters: {
    at: { symbol: 'T', range: [0, 5000], scale: 'whole', list: true },
    factors: { symbol: '\\gamma', range: [0, 1], scale: 'linear', list: true },
  },
  defaults: { at: [50, 150], factors: [0.5, 0.1] },
  equations: () => ({
    lines: ['@factorNow \\Gets \\gamma_i \\text{ of the last } T_i \\le @t \\text{, else } 1'],
    factor: '@factorNow',
  }),
  symbols: { factorNow: '\\gamma' },
  factor: (t, { list }) => {
    const passed = list('at').filter((at) => at <= t).length;
    const factors = list('factors');
    return passed === 0 ? 1 : factors[Math.min(passed, factors.length) - 1];
  },
  source: kerasManual('PiecewiseConstantDecay', 'piecewise_constant_decay'),
});
