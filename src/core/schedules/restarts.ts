import { defineSchedule, ratio, steps } from './schedule.ts';

/**
 * Cosine with warm restarts: from the end of each half cosine back to the top (or, in Keras, to a share of it), each cycle so many times
 * as long as the last.
 *
 * Source: I. Loshchilov, F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017.
 */
export const restarts = defineSchedule<'first' | 'longer' | 'peak' | 'to'>({
  id: 'restarts',
  parameters: {
    first: steps('T_0'),
    longer: { symbol: 'q', range: [1, 4], scale: 'linear' },
    peak: ratio('\\gamma'),
    to: ratio('b'),
  },
  defaults: { first: 25, longer: 2, peak: 1, to: 0 },
  equations: () => ({
    lines: ['@cycle \\Gets \\text{restarts so far}', '@progress \\Gets \\text{share of the cycle that is over}'],
    factor: '@to + (1 - @to) \\* @peak^{@cycle} \\* \\frac{1 + \\cos(\\pi \\* @progress)}{2}',
  }),
  symbols: { cycle: 'i', progress: '\\tau' },
  factor: (t, { number, cos, pow }) => {
    const { cycle, progress } = placeInCycles(t, Math.max(1, number('first')), Math.max(1, number('longer')));
    return number('to') + ((1 - number('to')) * pow(number('peak'), cycle) * (1 + cos(Math.PI * progress))) / 2;
  },
  source: {
    text: 'I. Loshchilov and F. Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017',
    url: 'https://arxiv.org/abs/1608.03983',
  },
});

/** In which cycle t lies (0, 1, …), and how much of it is over. */
function placeInCycles(t: number, first: number, longer: number): { cycle: number; progress: number } {
  if (longer === 1) return { cycle: Math.floor(t / first), progress: (t % first) / first };
  let cycle = 0;
  let begun = 0;
  let length = first;
  while (t >= begun + length) {
    begun += length;
    length *= longer;
    cycle++;
  }
  return { cycle, progress: (t - begun) / length };
}
