import { casesTex, defineActivation } from './activation.ts';
import { leakyReluKind } from './leaky-relu.ts';

/**
 * Leaky ReLU whose slope below 0 is drawn anew for each neuron and example while it is trained, evenly from `lower` to `upper`; in use it is
 * their mean.
 */
export const rreluKind = defineActivation({
  id: 'rrelu',
  parameters: {
    lower: { default: 1 / 8, range: [0, 1], symbol: 'l' },
    upper: { default: 1 / 3, range: [0, 1], symbol: 'u' },
  },
  hasKink: true,
  pytorch: 'RReLU(lower, upper)',
  keras: null,
  jax: null,
  tex: (z = 'z') => `\\max(0, ${z}) + a \\min(0, ${z}), \\quad a \\sim U(l, u)`,
  slopeTex: (z = 'z') => casesTex('1', 'a', z),
  source: 'B. Xu et al., Empirical Evaluation of Rectified Activations in Convolutional Network (2015)',
  make: ({ lower, upper }) => ({
    ...leakyReluKind.make({ negativeSlope: (lower + upper) / 2 }),
    drawn: { low: lower, high: upper },
  }),
});
