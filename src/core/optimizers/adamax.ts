import { defineOptimizer, type Form, type Settings } from './optimizer.ts';
import { beta1, beta2, epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

type AdamaxState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** Moving average of g. */
  m: new Float64Array(dimension),
  /** The largest |g| so far, fading. */
  u: new Float64Array(dimension),
  /** β₁ᵏ as a running product. */
  power: Float64Array.of(1),
});

/**
 * PyTorch (and Optax) adds ε to |g| before it takes the larger; Keras (and TensorFlow.js) adds it to u in the division.
 * Weight decay is L2 in PyTorch, decoupled in Keras.
 */
const run =
  (form: WrittenIn): Form<Name, AdamaxState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, m, u, power } = state;
    const { beta1, beta2, epsilon, weightDecay } = settings;
    const keras = form === 'keras';
    const inMax = keras ? 0 : epsilon;
    const inDivision = keras ? epsilon : 0;
    const n = objective.dimension;
    const kept = path.length > 0;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      power[0] *= beta1;
      const rate = rates[k] / (1 - power[0]);
      const at = (k + 1) * n;
      for (let i = 0; i < n; i++) {
        let xi = x[i];
        if (weightDecay !== 0) {
          if (keras) xi -= rates[k] * weightDecay * xi;
          else g[i] += weightDecay * xi;
        }
        const gi = g[i];
        const mi = beta1 * m[i] + (1 - beta1) * gi;
        const ui = Math.max(beta2 * u[i], Math.abs(gi) + inMax);
        xi -= (rate * mi) / (ui + inDivision);
        m[i] = mi;
        u[i] = ui;
        x[i] = xi;
        if (kept) path[at + i] = xi;
      }
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ weightDecay }: Settings<Name>) => [
    form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
    '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
    `@u \\gets \\max(@beta2 \\* @u, ${form === 'keras' ? '|@g|' : '|@g| + @epsilon'})`,
    '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
    ...(form === 'keras' ? decoupledDecay(weightDecay) : []),
    `@x \\gets @x - \\frac{@learningRate \\* @mHat}{${form === 'keras' ? '@u + @epsilon' : '@u'}}`,
  ];

const written = (form: WrittenIn, learningRate: number, epsilon: number) => ({
  defaults: { learningRate, beta1: 0.9, beta2: 0.999, epsilon, weightDecay: 0 },
  equations: equations(form),
  derive: ({ m }: AdamaxState, { beta1 }: Settings<Name>, k: number) => ({
    mHat: m.map((value) => value / (1 - beta1 ** k)),
  }),
  memory: { name: 'm', sign: -1, label: '−m' } as const,
  run: run(form),
});

/**
 * Adamax: Adam that divides by the largest gradient in memory (a maximum norm) instead of the root of an average of squares.
 *
 * Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 2.
 */
export const adamax = defineOptimizer<Name, AdamaxState>({
  id: 'adamax',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: { learningRate, beta1, beta2, epsilon, weightDecay },
  symbols: { g: 'g', m: 'm', u: 'u', mHat: '\\hat m' },
  createState,
  forms: {
    pytorch: written('pytorch', 0.002, 1e-8),
    keras: written('keras', 0.001, 1e-7),
    optax: written('pytorch', 0.002, 1e-8),
  },
  frameworks: {
    pytorch: [{ name: 'Adamax', needs: { pytorch: {}, optax: {} } }],
    keras: [{ name: 'Adamax', needs: { keras: {} } }],
    optax: [{ name: 'adamax', needs: { optax: {}, pytorch: {} } }],
  },
  source: {
    text: 'D. P. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, ICLR 2015',
    url: 'https://arxiv.org/abs/1412.6980',
  },
});
