import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { amsgrad, beta1, beta2, epsilon, learningRate, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'amsgrad';

type AdamState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras' | 'optax';

const createState = (dimension: number) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** AMSGrad's largest v so far (Optax: largest v̂). */
  vMax: new Float64Array(dimension),
  /** β₁ᵏ and β₂ᵏ as running products: a power in every step would cost more than the step. */
  powers: Float64Array.of(1, 1),
});

/**
 * The frameworks' three ways to write Adam, in one loop:
 * PyTorch (and TensorFlow.js) adds ε to √v̂; Keras adds it to √v, which is ε/√(1 − β₂ᵏ) beside √v̂ (the paper's ε̂);
 * Optax writes PyTorch's form. AMSGrad keeps the largest v in PyTorch and Keras, the largest v̂ in Optax.
 * Weight decay is L2 (part of g) in PyTorch, decoupled (x shrinks first) in Keras; Optax's `adam` has none, and gets PyTorch's here.
 */
const run =
  (form: WrittenIn): Form<Name, AdamState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, m, v, vMax, powers } = state;
    const { beta1, beta2, epsilon, weightDecay, amsgrad } = settings;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      powers[0] *= beta1;
      powers[1] *= beta2;
      // The corrections leave the inner loop, as the paper's section 2 suggests: η·m̂/(√v̂ + ε) = rate·m/(√v + eps).
      const correction2 = 1 - powers[1];
      const root = Math.sqrt(correction2);
      const rate = (rates[k] * root) / (1 - powers[0]);
      const eps = epsilon * (form === 'keras' ? 1 : root);
      for (let i = 0; i < x.length; i++) {
        if (weightDecay !== 0) {
          if (form === 'keras') x[i] -= rates[k] * weightDecay * x[i];
          else g[i] += weightDecay * x[i];
        }
        const mi = beta1 * m[i] + (1 - beta1) * g[i];
        const vi = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        m[i] = mi;
        v[i] = vi;
        let largest = vi;
        if (amsgrad !== 0) {
          vMax[i] = Math.max(vMax[i], form === 'optax' ? vi / correction2 : vi);
          largest = form === 'optax' ? vMax[i] * correction2 : vMax[i];
        }
        x[i] -= (rate * mi) / (Math.sqrt(largest) + eps);
      }
      record(path, x, k);
    }
  };

const equations = (form: WrittenIn) => (settings: Settings<Name>) => {
  const { weightDecay, amsgrad } = settings;
  const lines = [
    form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
    '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
    '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
    '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
  ];
  if (amsgrad === 0) lines.push('@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}');
  else if (form === 'optax') lines.push('@vMax \\gets \\max(@vMax, \\frac{@v}{1 - @beta2^{@k}})', '@vHat \\gets @vMax');
  else lines.push('@vMax \\gets \\max(@vMax, @v)', '@vHat \\gets \\frac{@vMax}{1 - @beta2^{@k}}');
  if (form === 'keras') lines.push(...decoupledDecay(weightDecay));
  const epsilon = form === 'keras' ? '\\frac{@epsilon}{\\sqrt{1 - @beta2^{@k}}}' : '@epsilon';
  lines.push(`@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@vHat} + ${epsilon}}`);
  return lines;
};

const derive =
  (form: WrittenIn): NonNullable<Form<Name, AdamState>['derive']> =>
  ({ m, v, vMax }, { beta1, beta2, amsgrad }, k) => {
    const correction2 = amsgrad !== 0 && form === 'optax' ? 1 : 1 - beta2 ** k;
    return {
      mHat: m.map((value) => value / (1 - beta1 ** k)),
      vHat: (amsgrad !== 0 ? vMax : v).map((value) => value / correction2),
    };
  };

const memory = { name: 'm', sign: -1, label: '−m' } as const;

const defaults = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0, amsgrad: 0 };

/**
 * Adam: a direction from the average gradient (m), a scale for each parameter from the average squared gradient (v),
 * both corrected for having started at zero.
 *
 * Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, algorithm 1. AMSGrad: S. J. Reddi,
 * S. Kale, S. Kumar, "On the Convergence of Adam and Beyond", ICLR 2018.
 */
export const adam = defineOptimizer<Name, AdamState>({
  id: 'adam',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    beta1,
    beta2,
    epsilon,
    weightDecay,
    amsgrad,
  },
  symbols: { g: 'g', m: 'm', v: 'v', mHat: '\\hat m', vHat: '\\hat v', vMax: 'v_{\\max}' },
  createState,
  forms: {
    pytorch: { defaults, equations: equations('pytorch'), derive: derive('pytorch'), memory, run: run('pytorch') },
    keras: {
      defaults: { ...defaults, epsilon: 1e-7 },
      equations: equations('keras'),
      derive: derive('keras'),
      memory,
      run: run('keras'),
    },
    optax: { defaults, equations: equations('optax'), derive: derive('optax'), memory, run: run('optax') },
  },
  frameworks: {
    pytorch: [{ name: 'Adam', needs: { pytorch: {}, optax: { amsgrad: 0 } } }],
    keras: [{ name: 'Adam', needs: { keras: {} } }],
    optax: [
      { name: 'adam', needs: { optax: { amsgrad: 0 }, pytorch: { amsgrad: 0 } } },
      { name: 'amsgrad', needs: { optax: { amsgrad: 1 } } },
    ],
  },
  source: {
    text: 'D. P. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, ICLR 2015',
    url: 'https://arxiv.org/abs/1412.6980',
  },
});
