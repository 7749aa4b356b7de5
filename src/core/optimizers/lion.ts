import { defineOptimizer, type Form, type Settings } from './optimizer.ts';
import { beta1, beta2, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'weightDecay';

type LionState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** Moving average of g. */
  m: new Float64Array(dimension),
  /** What the last step took the sign of: m with this gradient weighed in. */
  c: new Float64Array(dimension),
});

/** Keras shrinks x before the step, Optax beside it: the same but for rounding. */
const run: Form<Name, LionState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g, m, c } = state;
  const { weightDecay } = settings;
  // Made numbers here, once: V8 would unwrap what it reads from the settings again at every use.
  const beta1 = +settings.beta1;
  const beta2 = +settings.beta2;
  const n = objective.dimension;
  const kept = path.length > 0;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    const rate = rates[k];
    const shrink = rate * weightDecay;
    const at = (k + 1) * n;
    for (let i = 0; i < n; i++) {
      const gi = g[i];
      const mi = m[i];
      const before = x[i];
      const ci = beta1 * mi + (1 - beta1) * gi;
      const xi = before - shrink * before - rate * Math.sign(ci);
      c[i] = ci;
      m[i] = beta2 * mi + (1 - beta2) * gi;
      x[i] = xi;
      if (kept) path[at + i] = xi;
    }
  }
};

const equations = ({ weightDecay }: Settings<Name>) => [
  plainGradient,
  '@c \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
  ...decoupledDecay(weightDecay),
  '@x \\gets @x - @learningRate \\* \\operatorname{sign}(@c)',
  '@m \\gets @beta2 \\* @m + (1 - @beta2) \\* @g',
];

const written = (weightDecay: number) => ({
  defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.99, weightDecay },
  equations,
  memory: { name: 'm', sign: -1, label: '−m' } as const,
  run,
});

/**
 * Lion: every coordinate moves by the learning rate, no more and no less; the average gradient only says which way.
 *
 * Source: X. Chen et al., "Symbolic Discovery of Optimization Algorithms", NeurIPS 2023, algorithm 2.
 */
export const lion = defineOptimizer<Name, LionState>({
  id: 'lion',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    weightDecay: { ...weightDecay, names: { keras: 'weight_decay', optax: 'weight_decay' } },
  },
  symbols: { g: 'g', m: 'm', c: 'c' },
  createState,
  forms: { keras: written(0), optax: written(0.001) },
  frameworks: {
    pytorch: 'none',
    keras: [{ name: 'Lion', needs: { keras: {}, optax: {} } }],
    optax: [{ name: 'lion', needs: { optax: {}, keras: {} } }],
  },
  source: {
    text: 'X. Chen et al., Symbolic Discovery of Optimization Algorithms, NeurIPS 2023',
    url: 'https://arxiv.org/abs/2302.06675',
  },
});
