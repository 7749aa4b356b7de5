import { defineSchedule, ratio, steps } from './schedule.ts';

/**
 * Up and down for ever, between a share of the learning rate and the learning rate itself. PyTorch's CyclicLR: its mode triangular2
 * halves the height in every cycle (`perCycle` 1/2), exp_range shrinks it in every update (`perStep`).
 *
 * Source: L. N. Smith, "Cyclical Learning Rates for Training Neural Networks", WACV 2017.
 */
export const cyclic = defineSchedule<'low' | 'up' | 'down' | 'perCycle' | 'perStep'>({
  id: 'cyclic',
  parameters: {
    low: ratio('a'),
    up: steps('T_\\uparrow'),
    down: steps('T_\\downarrow'),
    perCycle: ratio('\\gamma_1'),
    perStep: { symbol: '\\gamma_2', range: [0.9, 1], scale: 'linear' },
  },
  defaults: { low: 0.1, up: 20, down: 20, perCycle: 1, perStep: 1 },
  equations: () => ({
    lines: [
      '@cycle \\gets \\lfloor \\frac{@t}{@up + @down} \\rfloor',
      '@s \\gets @t - @cycle \\* (@up + @down)',
      '@height \\gets \\begin{cases} @s / @up & @s \\le @up \\\\ 1 - \\frac{@s - @up}{@down} & @s > @up \\end{cases}',
    ],
    factor: '@low + (1 - @low) \\* @height \\* @perCycle^{@cycle} \\* @perStep^{@t}',
  }),
  symbols: { cycle: 'i', s: 's', height: 'h' },
  factor: (t, { number, pow }) => {
    const up = Math.max(1, number('up'));
    const down = Math.max(1, number('down'));
    const cycle = Math.floor(t / (up + down));
    const s = t - cycle * (up + down);
    const height = s <= up ? s / up : 1 - (s - up) / down;
    return number('low') + (1 - number('low')) * height * pow(number('perCycle'), cycle) * pow(number('perStep'), t);
  },
  source: {
    text: 'L. N. Smith, Cyclical Learning Rates for Training Neural Networks, WACV 2017',
    url: 'https://arxiv.org/abs/1506.01186',
  },
});
