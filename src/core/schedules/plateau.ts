import { defineSchedule, pytorchManual, ratio } from './schedule.ts';

/**
 * Lower where it stalls: once the loss has not fallen by the threshold (a share of itself) for more than `patience` updates, the learning
 * rate is multiplied by the factor, and nothing is counted for `cooldown` updates. PyTorch's ReduceLROnPlateau, in its relative mode,
 * told the loss after every update.
 */
export const plateau = defineSchedule<'factor' | 'patience' | 'threshold' | 'cooldown' | 'to'>({
  id: 'plateau',
  parameters: {
    factor: ratio('\\gamma'),
    patience: { symbol: 'p', range: [0, 100], scale: 'whole' },
    threshold: { symbol: '\\delta', range: [1e-6, 0.1], scale: 'log' },
    cooldown: { symbol: 'c', range: [0, 100], scale: 'whole' },
    to: ratio('b'),
  },
  defaults: { factor: 0.5, patience: 10, threshold: 1e-4, cooldown: 0, to: 0 },
  equations: () => ({
    lines: [
      '@n \\Gets \\text{stalls so far: } @patience + 1 \\text{ updates without } f < (1 - @threshold) \\* \\min f',
    ],
    factor: '\\max(@to, @factor^{@n})',
  }),
  symbols: { n: 'n' },
  watch: ({ number }) => {
    let best = Number.POSITIVE_INFINITY;
    let bad = 0;
    let resting = 0;
    let factor = 1;
    return (loss) => {
      if (loss < best * (1 - number('threshold'))) {
        best = loss;
        bad = 0;
      } else bad++;
      if (resting > 0) {
        resting--;
        bad = 0;
      }
      if (bad > number('patience')) {
        factor = Math.max(number('to'), factor * number('factor'));
        resting = number('cooldown');
        bad = 0;
      }
      return factor;
    };
  },
  source: pytorchManual('ReduceLROnPlateau'),
});
