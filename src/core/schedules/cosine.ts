import { defineSchedule, ratio, share, shareTex, steps } from './schedule.ts';

/**
 * Along half a cosine: slowly at first and at last, quickly between. Keras and Optax then stay where they are; PyTorch's
 * CosineAnnealingLR climbs again.
 *
 * Source: I. Loshchilov, F. Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017.
 */
export const cosine = defineSchedule<'to' | 'over' | 'climbsAgain'>({
  id: 'cosine',
  parameters: {
    to: ratio('b'),
    over: steps('T'),
    climbsAgain: { symbol: '\\text{climbs again}', range: [0, 1], scale: 'flag' },
  },
  defaults: { to: 0, over: 200, climbsAgain: 0 },
  equations: ({ number }) => {
    const progress = number('climbsAgain') === 0 ? shareTex('@over') : '\\frac{@t}{@over}';
    return { factor: `@to + (1 - @to) \\* \\frac{1 + \\cos(\\pi \\* ${progress})}{2}` };
  },
  factor: (t, { number, cos }) => {
    const over = number('over');
    const progress = number('climbsAgain') === 0 ? share(t, over) : t / Math.max(1, over);
    return number('to') + ((1 - number('to')) * (1 + cos(Math.PI * progress))) / 2;
  },
  source: {
    text: 'I. Loshchilov and F. Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017',
    url: 'https://arxiv.org/abs/1608.03983',
  },
});
