import { defineOptimizer, type Form, record, type Settings } from '../optimizer.ts';
import { beta1, beta2, epsilon, learningRate } from '../shared/hyperparameters.ts';
import { plainGradient } from '../shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'initialAccumulator';

type YogiState = ReturnType<typeof createState>;

const createState = (dimension: number, { initialAccumulator }: Settings<Name>) => ({
  /** Gradient of the last step. */
  g: new Float64Array(dimension),
  /** First and second moment; both start at the same small number. */
  m: new Float64Array(dimension).fill(initialAccumulator),
  v: new Float64Array(dimension).fill(initialAccumulator),
  /** β₁ᵏ and β₂ᵏ as running products. */
  powers: Float64Array.of(1, 1),
});

/** Optax' form. */
const run: Form<Name, YogiState>['run'] = ({ x, objective, state, settings, rates, path }, from, to) => {
  const { gradient } = objective;
  const { g, m, v, powers } = state;
  const { beta1, beta2, epsilon } = settings;
  for (let k = from; k < to; k++) {
    gradient(x, g, k);
    powers[0] *= beta1;
    powers[1] *= beta2;
    for (let i = 0; i < x.length; i++) {
      const square = g[i] * g[i];
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] -= (1 - beta2) * Math.sign(v[i] - square) * square;
      x[i] -= (rates[k] * (m[i] / (1 - powers[0]))) / (Math.sqrt(v[i] / (1 - powers[1])) + epsilon);
    }
    record(path, x, k);
  }
};

/**
 * Yogi: Adam whose second moment moves towards g² by a share of g² and not of their difference, so that it cannot fall quickly when
 * gradients turn small.
 *
 * Source: M. Zaheer et al., "Adaptive Methods for Nonconvex Optimization", NeurIPS 2018, algorithm 2.
 */
export const yogi = defineOptimizer<Name, YogiState>({
  id: 'yogi',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    initialAccumulator: { symbol: 'v_0', names: {}, range: [1e-8, 1], scale: 'log' },
  },
  symbols: { g: 'g', m: 'm', v: 'v', mHat: '\\hat m', vHat: '\\hat v' },
  createState,
  forms: {
    optax: {
      defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-3, initialAccumulator: 1e-6 },
      equations: () => [
        plainGradient,
        '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
        '@v \\gets @v - (1 - @beta2) \\* \\operatorname{sign}(@v - @g^2) \\* @g^2',
        '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
        '@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}',
        '@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@vHat} + @epsilon}',
      ],
      derive: ({ m, v }: YogiState, { beta1, beta2 }: Settings<Name>, k: number) => ({
        mHat: m.map((value) => value / (1 - beta1 ** k)),
        vHat: v.map((value) => value / (1 - beta2 ** k)),
      }),
      memory: { name: 'm', sign: -1, label: '−m' },
      run,
    },
  },
  frameworks: {
    pytorch: 'none',
    keras: 'none',
    optax: [{ name: 'yogi', needs: { optax: { initialAccumulator: 1e-6 } } }],
  },
  source: {
    text: 'M. Zaheer et al., Adaptive Methods for Nonconvex Optimization, NeurIPS 2018',
    url: 'https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization',
  },
});
