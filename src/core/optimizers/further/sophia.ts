import { hessianOf } from '../../objective/hessian.ts';
import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { beta1, beta2, epsilon, learningRate } from '../shared/hyperparameters.ts';
import { plainGradient } from '../shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'gamma' | 'clipThreshold' | 'interval' | 'weightDecay';

type SophiaState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** Moving average of g. */
  m: new Float64Array(dimension),
  /** Moving average of the Hessian's diagonal. */
  h: new Float64Array(dimension),
  /** β₁ᵏ as a running product. */
  power: Float64Array.of(1),
  /** Hessian, row by row. */
  curvature: new Float64Array(dimension * dimension),
});

/**
 * Optax' form, with the exact diagonal in place of a random estimate of it. It is taken after the first update and every `interval`-th one
 * from there on, at the x before that update.
 */
const run: Form<Name, SophiaState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const hessian = hessianOf(objective);
  const { g, m, h, power, curvature } = state;
  const { beta1, beta2, epsilon, gamma, clipThreshold, interval, weightDecay } = settings;
  const every = Math.max(1, Math.round(interval) || 1);
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    const due = k % every === 0;
    if (due) hessian(x, curvature, k);
    power[0] *= beta1;
    for (let i = 0; i < x.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      const wanted = m[i] / (1 - power[0]) / Math.max(gamma * h[i], epsilon);
      const u = Math.max(-clipThreshold, Math.min(clipThreshold, wanted));
      x[i] -= rates[k] * (u + weightDecay * x[i]);
      if (due) h[i] = beta2 * h[i] + (1 - beta2) * curvature[i * (x.length + 1)];
    }
    record(path, x, k);
  }
};

/**
 * Sophia: Newton's step for each parameter alone, from averages of gradient and curvature, and never longer than the learning rate times
 * a bound: where f curves down, the bound is the step.
 *
 * Source: H. Liu et al., "Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training", ICLR 2024.
 */
export const sophia = defineOptimizer<Name, SophiaState>({
  id: 'sophia',
  idea: 'both',
  // One gradient, and a Hessian where one is due.
  cost: (_, n) => ({ evaluations: 1 + 2 * n, products: 0 }),
  matrix: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    gamma: { symbol: '\\gamma', names: { optax: 'gamma' }, range: [1e-3, 1], scale: 'log' },
    clipThreshold: { symbol: 'c', names: { optax: 'clip_threshold' }, range: [0.1, 2], scale: 'linear' },
    interval: { symbol: 'n', names: { optax: 'update_interval' }, range: [1, 100], scale: 'whole' },
    weightDecay: {
      symbol: '\\lambda',
      names: { optax: 'weight_decay' },
      range: [0, 0.1],
      scale: 'linear',
      optional: true,
    },
  },
  symbols: { g: 'g', m: 'm', h: 'h', mHat: '\\hat m' },
  createState,
  forms: {
    optax: {
      defaults: {
        learningRate: 0.001,
        beta1: 0.965,
        beta2: 0.99,
        epsilon: 1e-8,
        gamma: 0.01,
        clipThreshold: 1,
        interval: 10,
        weightDecay: 1e-4,
      },
      equations: ({ weightDecay }: Settings<Name>) => {
        const u = '\\max(-@clipThreshold, \\min(@clipThreshold, \\frac{@mHat}{\\max(@gamma \\* @h, @epsilon)}))';
        return [
          plainGradient,
          '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
          '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
          weightDecay === 0
            ? `@x \\gets @x - @learningRate \\* ${u}`
            : `@x \\gets @x - @learningRate \\* (${u} + @weightDecay \\* @x)`,
          '@h \\Gets \\beta_2 h + (1 - \\beta_2) \\operatorname{diag} \\nabla^2 f \\text{ at } k = 1, 1 + @interval, 1 + 2 \\* @interval, \\ldots',
        ];
      },
      derive: ({ m }: SophiaState, { beta1 }: Settings<Name>, k: number) => ({
        mHat: m.map((value) => value / (1 - beta1 ** k)),
      }),
      memory: { name: 'm', sign: -1, label: '−m' },
      run,
    },
  },
  frameworks: {
    pytorch: 'none',
    keras: 'none',
    // Optax estimates the Hessian's diagonal at random; our form takes the exact one.
    optax: 'otherwise',
  },
  source: {
    text: 'H. Liu et al., Sophia: A Scalable Stochastic Second-order Optimizer for Language Model Pre-training, ICLR 2024',
    url: 'https://arxiv.org/abs/2305.14342',
  },
});
