import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { amsgrad, beta1, beta2, epsilon, learningRate, uncorrected, weightDecay } from './shared/hyperparameters.ts';
import { decoupledDecay, gradientWithDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'amsgrad' | 'uncorrected';

type AdamState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras' | 'optax';

const createState = (dimension: number, { uncorrected }: Settings<Name>) => ({
  /** Gradient of the last step, L2 weight decay included. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** AMSGrad's largest v so far (Optax: largest v̂). */
  vMax: new Float64Array(dimension),
  /** β₁ᵏ and β₂ᵏ as running products: a power in every step would cost more than the step. Both 0 where nothing is corrected. */
  powers: new Float64Array(2).fill(1 - uncorrected),
});

/**
 * The frameworks' three ways to write Adam, in one loop:
 * PyTorch (and TensorFlow.js) adds ε to √v̂; Keras adds it to √v, which is ε/√(1 − β₂ᵏ) beside √v̂ (the paper's ε̂);
 * Optax writes PyTorch's form. AMSGrad keeps the largest v in PyTorch and Keras, the largest v̂ in Optax.
 * Weight decay is L2 (part of g) in PyTorch, decoupled (x shrinks first) in Keras; Optax's `adam` has none, and gets PyTorch's here.
 * No framework can leave out the corrections, as `uncorrected` does: m and v then go into the step as they are.
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
      const keptAs = form === 'optax' ? correction2 : 1;
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
        if (amsgrad) {
          vMax[i] = Math.max(vMax[i], vi / keptAs);
          largest = vMax[i] * keptAs;
        }
        x[i] -= (rate * mi) / (Math.sqrt(largest) + eps);
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ weightDecay, amsgrad, uncorrected }: Settings<Name>) => {
    const corrected = (sum: string, moment: 1 | 2) => (uncorrected ? sum : `\\frac{${sum}}{1 - @beta${moment}^{@k}}`);
    const largestHat = amsgrad && form === 'optax';
    const beside = form === 'keras' && !uncorrected ? '\\frac{@epsilon}{\\sqrt{1 - @beta2^{@k}}}' : '@epsilon';
    return [
      form === 'keras' ? plainGradient : gradientWithDecay(weightDecay),
      '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
      '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
      `@mHat \\gets ${corrected('@m', 1)}`,
      ...(amsgrad ? [`@vMax \\gets \\max(@vMax, ${largestHat ? corrected('@v', 2) : '@v'})`] : []),
      `@vHat \\gets ${largestHat ? '@vMax' : corrected(amsgrad ? '@vMax' : '@v', 2)}`,
      ...(form === 'keras' ? decoupledDecay(weightDecay) : []),
      `@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@vHat} + ${beside}}`,
    ];
  };

const derive =
  (form: WrittenIn): NonNullable<Form<Name, AdamState>['derive']> =>
  ({ m, v, vMax, powers }, { amsgrad }) => {
    const correction2 = amsgrad && form === 'optax' ? 1 : 1 - powers[1];
    return {
      mHat: m.map((value) => value / (1 - powers[0])),
      vHat: (amsgrad ? vMax : v).map((value) => value / correction2),
    };
  };

const writtenAs = (form: WrittenIn, epsilon = 1e-8): Form<Name, AdamState> => ({
  defaults: { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon, weightDecay: 0, amsgrad: 0, uncorrected: 0 },
  equations: equations(form),
  derive: derive(form),
  memory: { name: 'm', sign: -1, label: '−m' },
  run: run(form),
});

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
    uncorrected,
  },
  symbols: { g: 'g', m: 'm', v: 'v', mHat: '\\hat m', vHat: '\\hat v', vMax: 'v_{\\max}' },
  createState,
  forms: { pytorch: writtenAs('pytorch'), keras: writtenAs('keras', 1e-7), optax: writtenAs('optax') },
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
