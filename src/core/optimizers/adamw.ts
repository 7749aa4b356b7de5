import { defineOptimizer, type Form, record, type Settings } from './optimizer.ts';
import { amsgrad, beta1, beta2, epsilon, learningRate } from './shared/hyperparameters.ts';
import { decoupledDecay, plainGradient } from './shared/weight-decay.ts';

type Name = 'learningRate' | 'weightDecay' | 'beta1' | 'beta2' | 'epsilon' | 'amsgrad';

type AdamwState = ReturnType<typeof createState>;

type WrittenIn = 'pytorch' | 'keras' | 'optax';

const createState = (dimension: number) => ({
  /** Gradient of the last step, without weight decay. */
  g: new Float64Array(dimension),
  /** First and second moment: moving averages of g and of g². */
  m: new Float64Array(dimension),
  v: new Float64Array(dimension),
  /** AMSGrad's largest v so far (Optax: largest v̂). */
  vMax: new Float64Array(dimension),
  /** β₁ᵏ and β₂ᵏ as running products. */
  powers: Float64Array.of(1, 1),
});

/**
 * In all frameworks x shrinks by ηλx beside the step of Adam, which itself sees nothing of the decay. The step is Adam's in the same
 * three ways as there: ε beside √v̂ (PyTorch, Optax) or beside √v (Keras); AMSGrad keeps the largest v, in Optax the largest v̂.
 */
const run =
  (form: WrittenIn): Form<Name, AdamwState>['run'] =>
  ({ x, objective, state, settings, rates, path }, from, to) => {
    const { gradient } = objective;
    const { g, m, v, vMax, powers } = state;
    const { weightDecay, beta1, beta2, epsilon, amsgrad } = settings;
    for (let k = from; k < to; k++) {
      gradient(x, g, k);
      powers[0] *= beta1;
      powers[1] *= beta2;
      // As in adam.ts: η·m̂/(√v̂ + ε) = rate·m/(√v + eps).
      const correction2 = 1 - powers[1];
      const root = Math.sqrt(correction2);
      const rate = (rates[k] * root) / (1 - powers[0]);
      const eps = epsilon * (form === 'keras' ? 1 : root);
      const shrink = rates[k] * weightDecay;
      for (let i = 0; i < x.length; i++) {
        const mi = beta1 * m[i] + (1 - beta1) * g[i];
        const vi = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        m[i] = mi;
        v[i] = vi;
        let largest = vi;
        if (amsgrad !== 0) {
          vMax[i] = Math.max(vMax[i], form === 'optax' ? vi / correction2 : vi);
          largest = form === 'optax' ? vMax[i] * correction2 : vMax[i];
        }
        x[i] = x[i] - shrink * x[i] - (rate * mi) / (Math.sqrt(largest) + eps);
      }
      record(path, x, k);
    }
  };

const equations =
  (form: WrittenIn) =>
  ({ weightDecay, amsgrad }: Settings<Name>) => {
    const lines = [
      plainGradient,
      '@m \\gets @beta1 \\* @m + (1 - @beta1) \\* @g',
      '@v \\gets @beta2 \\* @v + (1 - @beta2) \\* @g^2',
      '@mHat \\gets \\frac{@m}{1 - @beta1^{@k}}',
    ];
    if (amsgrad === 0) lines.push('@vHat \\gets \\frac{@v}{1 - @beta2^{@k}}');
    else if (form === 'optax')
      lines.push('@vMax \\gets \\max(@vMax, \\frac{@v}{1 - @beta2^{@k}})', '@vHat \\gets @vMax');
    else lines.push('@vMax \\gets \\max(@vMax, @v)', '@vHat \\gets \\frac{@vMax}{1 - @beta2^{@k}}');
    lines.push(...decoupledDecay(weightDecay));
    const epsilon = form === 'keras' ? '\\frac{@epsilon}{\\sqrt{1 - @beta2^{@k}}}' : '@epsilon';
    lines.push(`@x \\gets @x - \\frac{@learningRate \\* @mHat}{\\sqrt{@vHat} + ${epsilon}}`);
    return lines;
  };

const derive =
  (form: WrittenIn): NonNullable<Form<Name, AdamwState>['derive']> =>
  ({ m, v, vMax }, { beta1, beta2, amsgrad }, k) => {
    const correction2 = amsgrad !== 0 && form === 'optax' ? 1 : 1 - beta2 ** k;
    return {
      mHat: m.map((value) => value / (1 - beta1 ** k)),
      vHat: (amsgrad !== 0 ? vMax : v).map((value) => value / correction2),
    };
  };

const written = (form: WrittenIn, epsilon: number, weightDecay: number) => ({
  defaults: { learningRate: 0.001, weightDecay, beta1: 0.9, beta2: 0.999, epsilon, amsgrad: 0 },
  equations: equations(form),
  derive: derive(form),
  memory: { name: 'm', sign: -1, label: '−m' } as const,
  run: run(form),
});

/**
 * AdamW: Adam whose weight decay pulls at x itself. As part of the gradient it would be divided by √v̂ too, and so pull least where
 * gradients are large.
 *
 * Source: I. Loshchilov, F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, algorithm 2.
 */
export const adamw = defineOptimizer<Name, AdamwState>({
  id: 'adamw',
  idea: 'both',
  coordinatewise: true,
  hyperparameters: {
    learningRate,
    weightDecay: {
      symbol: '\\lambda',
      names: { pytorch: 'weight_decay', keras: 'weight_decay', optax: 'weight_decay' },
      range: [0, 1],
      scale: 'linear',
      main: true,
    },
    beta1,
    beta2,
    epsilon,
    amsgrad,
  },
  symbols: { g: 'g', m: 'm', v: 'v', mHat: '\\hat m', vHat: '\\hat v', vMax: 'v_{\\max}' },
  createState,
  forms: {
    pytorch: written('pytorch', 1e-8, 0.01),
    keras: written('keras', 1e-7, 0.004),
    optax: written('optax', 1e-8, 0.0001),
  },
  frameworks: {
    pytorch: [{ name: 'AdamW', needs: { pytorch: {}, optax: { amsgrad: 0 } } }],
    keras: [{ name: 'AdamW', needs: { keras: {} } }],
    optax: [{ name: 'adamw', needs: { optax: {}, pytorch: {} } }],
  },
  source: {
    text: 'I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization, ICLR 2019',
    url: 'https://arxiv.org/abs/1711.05101',
  },
});
