import { defineSchedule, share } from './schedule.ts';

/**
 * One cycle: up from a low rate to the run's learning rate, and down again to a far lower one. PyTorch's OneCycleLR (whose `max_lr` is
 * the learning rate here); it cycles the momentum too, this does not.
 *
 * Source: L. N. Smith, N. Topin, "Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates", 2017.
 */
export const oneCycle = defineSchedule<'total' | 'rising' | 'startDivisor' | 'endDivisor' | 'straight' | 'threePhases'>(
  {
    id: 'one-cycle',
    parameters: {
      total: { symbol: 'T', range: [10, 500], scale: 'whole' },
      rising: { symbol: 'p', range: [0.1, 0.5], scale: 'linear' },
      startDivisor: { symbol: 'd', range: [1, 100], scale: 'log' },
      endDivisor: { symbol: 'D', range: [1, 1e5], scale: 'log' },
      straight: { symbol: '\\text{straight}', range: [0, 1], scale: 'flag' },
      threePhases: { symbol: '\\text{three phases}', range: [0, 1], scale: 'flag' },
    },
    defaults: { total: 200, rising: 0.3, startDivisor: 25, endDivisor: 1e4, straight: 0, threePhases: 0 },
    equations: ({ number }) => {
      const curve = (progress: string) =>
        number('straight') !== 0 ? `(1 - ${progress})` : `\\frac{1 + \\cos(\\pi \\* ${progress})}{2}`;
      const along = (from: string, to: string, progress: string) => `${to} + (${from} - ${to}) \\* ${curve(progress)}`;
      const start = '\\frac{1}{@startDivisor}';
      const end = '\\frac{1}{@startDivisor \\* @endDivisor}';
      const up = along(start, '1', '\\frac{@t}{@top}');
      const left = (from: string) => `\\min(1, \\frac{@t - ${from}}{@total - 1 - ${from}})`;
      if (number('threePhases') === 0)
        return {
          lines: ['@top \\gets @rising \\* @total - 1'],
          factor: `\\begin{cases} ${up} & @t \\le @top \\\\ ${along('1', end, left('@top'))} & @t > @top \\end{cases}`,
        };
      return {
        lines: [
          '@top \\gets @rising \\* @total - 1',
          `@down \\gets \\begin{cases} ${along('1', start, '\\frac{@t - @top}{@top}')} & @t \\le 2 \\* @top \\\\ ${along(start, end, left('2 \\* @top'))} & @t > 2 \\* @top \\end{cases}`,
        ],
        factor: `\\begin{cases} ${up} & @t \\le @top \\\\ @down & @t > @top \\end{cases}`,
      };
    },
    symbols: { top: 't_1', down: '\\gamma' },
    factor: (t, { number, cos }) => {
      const total = number('total');
      const start = 1 / number('startDivisor');
      const end = start / number('endDivisor');
      const top = number('rising') * total - 1;
      const along = (from: number, to: number, progress: number) =>
        to + (from - to) * (number('straight') !== 0 ? 1 - progress : (1 + cos(Math.PI * progress)) / 2);
      if (t <= top) return along(start, 1, share(t, top));
      if (number('threePhases') === 0) return along(1, end, share(t - top, total - 1 - top));
      if (t <= 2 * top) return along(1, start, share(t - top, top));
      return along(start, end, share(t - 2 * top, total - 1 - 2 * top));
    },
    source: {
      text: 'L. N. Smith and N. Topin, Super-Convergence: Very Fast Training of Neural Networks Using Large Learning Rates, 2017',
      url: 'https://arxiv.org/abs/1708.07120',
    },
  },
);
