import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { beta1, beta2, epsilon, learningRate } from '../shared/hyperparameters.ts';
import { plainGradient } from '../shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'epsilonRoot';

type AdabeliefState = ReturnType<typeof createState>;

const createState = (dimension: number) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** Moving average of g. */
  m: new Float64Array(dimension),
  /** Moving average of the squared surprise, (g − m)². */
  s: new Float64Array(dimension),
  /** β₁ᵏ and β₂ᵏ as running products. */
  powers: Float64Array.of(1, 1),
});

/** Optax' form: the surprise is measured from m with this gradient in it, as in the paper, and ε′ adds up in s. */
const run: Form<Name, AdabeliefState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g, m, s, powers } = state;
  const { beta1, beta2, epsilon, epsilonRoot } = settings;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    powers[0] *= beta1;
    powers[1] *= beta2;
    for (let i = 0; i < x.length; i++) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      const surprise = g[i] - m[i];
      s[i] = beta2 * s[i] + (1 - beta2) * surprise * surprise + epsilonRoot;
      x[i] -= (rates[k] * (m[i] / (1 - powers[0]))) / (Math.sqrt(s[i] / (1 - powers[1])) + epsilon);
    }
    record(path, x, k);
  }
};

/**
 * AdaBelief: Adam that divides by how far gradients stray from their average instead of how large they are: long steps where the
 * gradient is as expected, however large it is.
 *
 * Source: J. Zhuang et al., "AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients", NeurIPS 2020.
 */
export const adabelief = defineOptimizer<Name, AdabeliefState>({
  id: 'adabelief',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    epsilonRoot: { symbol: "\\varepsilon'", names: { optax: 'eps_root' }, range: [1e-16, 1e-2], scale: 'log' },
  },
  symbols: { g: 'g', m: 'm', s: 's', mHat: '\\hat m', sHat: '\\hat s' },
  createState,
  forms: {
    optax: {
      defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-16, epsilonRoot: 1e-16 },
      equations: () => [
        plainGradient,
        '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
        '@s \\gets @beta2 \\* @s + (1 - @beta2) \\* (@g - @m)^2 + @epsilonRoot',
        '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
        '@sHat \\gets \\frac{@s}{1 - @beta2^{@k}}',
        '@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@sHat} + @epsilon}',
      ],
      derive: ({ m, s }: AdabeliefState, { beta1, beta2 }: Settings<Name>, k: number) => ({
        mHat: m.map((value) => value / (1 - beta1 ** k)),
        sHat: s.map((value) => value / (1 - beta2 ** k)),
      }),
      memory: { name: 'm', sign: -1, label: '−m' },
      run,
    },
  },
  frameworks: {
    pytorch: 'none',
    keras: 'none',
    optax: [{ name: 'adabelief', needs: { optax: {} } }],
  },
  source: {
    text: 'J. Zhuang et al., AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients, NeurIPS 2020',
    url: 'https://arxiv.org/abs/2010.07468',
  },
});
